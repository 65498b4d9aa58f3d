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
package org.openhab.binding.blink.internal.handler;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.CommandResult;
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
 * Whoever wants to know what the account does: the handlers of its children, and discovery. Called from the executor.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface AccountObserver {

    /** The account as just fetched, or, to whoever comes late, as last fetched. */
    void onView(AccountView view);

    /** When things last happened, by device. */
    default void onMoments(Map<DeviceKey, LastEvents> moments) {
    }

    /**
     * Something happened at {@code device}, {@code age} ago on the cloud's clock.
     *
     * @return whether it was taken; then it is not told again
     */
    default boolean onEvent(DeviceView device, BlinkEvent event, Duration age) {
        return false;
    }

    /** A still of {@code device} has arrived. */
    default void onPicture(DeviceView device, Thumbnail picture) {
    }

    /** An order is being carried out. */
    default void onOrderRunning(DeviceCommand order) {
    }

    /** An order has ended, well or not. */
    default void onOrderEnded(DeviceCommand order, CommandResult outcome) {
    }

    /** The latest recording of each device, as far as known. */
    default void onClips(Map<DeviceKey, Clip> latest) {
    }

    /** The settings of a doorbell that somebody asked for. */
    default void onConfig(DoorbellView doorbell, DoorbellConfig config) {
    }

    /** The schedules of a network that somebody asked for. */
    default void onSchedules(NetworkId network, List<Schedule> schedules) {
    }
}
