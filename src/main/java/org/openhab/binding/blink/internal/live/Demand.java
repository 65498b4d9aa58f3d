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
package org.openhab.binding.blink.internal.live;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Who wants a session to go on: readers, the switch, a lamp that is lit and goes out with the session, a siren.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Demand {

    private Duration lastUse = Duration.ZERO;
    private int readers;
    private boolean on;
    private boolean lamp;

    /** Somebody reads, or something is wanted until {@code until}. */
    void use(Duration until) {
        lastUse = until.compareTo(lastUse) > 0 ? until : lastUse;
    }

    void switchOn() {
        on = true;
    }

    void lamp(boolean lit) {
        lamp = lit;
    }

    /** A reader that stays until it is gone. */
    void opened() {
        readers++;
    }

    void closed(Duration now) {
        readers--;
        use(now);
    }

    /** Whether it ends only when one of those says so. */
    boolean isHeld() {
        return on || lamp || readers > 0;
    }

    /** Since when it is unused, unless it is held. */
    Duration lastUse() {
        return lastUse;
    }
}
