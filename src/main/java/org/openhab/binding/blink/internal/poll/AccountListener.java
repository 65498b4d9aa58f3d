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
package org.openhab.binding.blink.internal.poll;

import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.Moments;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Picture;
import org.openhab.binding.blink.internal.model.UnitId;
import org.openhab.binding.blink.internal.model.UnitView;

/**
 * Is told what the account does. Called from the lane; must return soon.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface AccountListener {

    /** The account stands differently, or the same for another reason. */
    void onState(AccountState state);

    /** A typed code or wish has been used up: it must not be used again. */
    void onCodeUsed();

    /** The account as just fetched; also when nothing changed. */
    void onView(AccountView view);

    /** When things last happened, by unit, as far as known. Told before the events of the same list. */
    void onMoments(Map<UnitId, Moments> moments);

    /**
     * Something happened at {@code unit}, {@code age} ago on the cloud's clock.
     *
     * @return whether anybody took it; if not, it is told again as long as it is news, because after a restart the
     *         Thing of the unit may come later than its press
     */
    boolean onEvent(UnitView unit, BlinkEvent event, Duration age);

    /** A still of {@code unit} has arrived that somebody asked for. */
    default void onPicture(UnitView unit, Picture picture) {
    }

    /** An order has been taken on, and the cloud accepted it or not yet. */
    default void onOrderRunning(Order order) {
    }

    /** An order was carried out, says the cloud. */
    default void onOrderDone(Order order) {
    }

    /** How much the account asks of the cloud; told now and then, and when the interval changes. */
    void onReport(AccountReport report);

    /** An order was not carried out. The state of the unit is what the views say. */
    void onOrderFailed(Order order, CloudException why);
}
