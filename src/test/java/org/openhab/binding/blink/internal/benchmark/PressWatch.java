/*
 * Copyright (c) 2010-2026 Contributors to the openHAB project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.blink.internal.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.DeviceListener;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.model.ClipId;

/**
 * Writes down how long after its listing each press rings.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class PressWatch implements DeviceListener {

    private final Map<ClipId, Listing> waiting = new HashMap<>();
    private final List<Outcome.Detected> detected = new ArrayList<>();
    private final Clock clock;

    PressWatch(List<Listing> listings, Clock clock) {
        this.clock = clock;
        listings.stream().filter(Listing::isPress).forEach(press -> waiting.put(press.clip().id(), press));
    }

    List<Outcome.Detected> detected() {
        return List.copyOf(detected);
    }

    /** How many presses did not ring. */
    int missing() {
        return waiting.size();
    }

    @Override
    public void onEvent(BlinkEvent event, Duration age) {
        if (event instanceof BlinkEvent.Press press) {
            Listing listing = waiting.remove(press.clip().id());
            if (listing == null) {
                throw new IllegalStateException("Rang twice: " + press);
            }
            detected.add(new Outcome.Detected(listing, Duration.between(listing.at(), clock.instant())));
        }
    }
}
