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
package org.openhab.binding.blink.internal.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.DoorbellConfig;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.model.Thumbnail;

/**
 * Is told what the account does. Called from the executor; must return soon.
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

    /** When things last happened, by device, as far as known. Told before the events of the same list. */
    void onMoments(Map<DeviceKey, LastEvents> moments);

    /**
     * Something happened at {@code device}, {@code age} ago on the cloud's clock.
     *
     * @return whether anybody took it; if not, it is told again as long as it is news, because after a restart the
     *         Thing of the device may come later than its press
     */
    boolean onEvent(DeviceView device, BlinkEvent event, Duration age);

    /** A still of {@code device} has arrived that somebody asked for. */
    default void onPicture(DeviceView device, Thumbnail picture) {
    }

    /** The latest recording of each device, as far as the lists have shown. */
    default void onClips(Map<DeviceKey, Clip> latest) {
    }

    /** The settings of a doorbell that somebody asked for. */
    default void onConfig(DoorbellView doorbell, DoorbellConfig config) {
    }

    /** The schedules of a network that somebody asked for. */
    default void onSchedules(NetworkId network, List<Schedule> schedules) {
    }

    /** An order has been taken on, and the cloud accepted it or not yet. */
    default void onOrderRunning(DeviceCommand order) {
    }

    /** An order has ended, well or not. The state of what it concerns is what the views say. */
    default void onOrderEnded(DeviceCommand order, CommandResult outcome) {
    }

    /** How much the account asks of the cloud; told now and then, and when the interval changes. */
    void onReport(AccountReport report);
}
