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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.live.LiveStatus;
import org.openhab.binding.blink.internal.live.immis.CameraMessage;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.model.Thumbnail;

/**
 * Hears about its subject. All methods are called on the account's executor, one at a time, and each call is guarded:
 * one that throws costs only itself. They must return soon and must not call the account.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface DeviceListener {

    /** The account as just fetched; also when nothing changed, and once when the listener subscribes. */
    default void onView(AccountView view) {
    }

    /** When things last happened at the device. Called before {@link #onEvent} of the same list. */
    default void onLastEvents(LastEvents last) {
    }

    /**
     * Something has just happened at the device. It counts as delivered when this returns.
     *
     * @param age how long ago it happened, on the cloud's clock; never negative
     */
    default void onEvent(BlinkEvent event, Duration age) {
    }

    /** The latest clip of the device. */
    default void onClip(Clip latest) {
    }

    /** A thumbnail of the device has arrived. */
    default void onThumbnail(Thumbnail thumbnail) {
    }

    /** The settings of the device, as just fetched. */
    default void onConfig(DeviceConfig config) {
    }

    /** How its live view is; also once when the listener subscribes. */
    default void onLive(LiveStatus status) {
    }

    /** Something that the device says of itself while it is live. */
    default void onCameraMessage(CameraMessage message) {
    }

    /** The USB storage of the sync module, as just fetched. */
    default void onStorage(LocalStorage storage) {
    }

    /** The schedules of the network, as just fetched. */
    default void onSchedules(List<Schedule> schedules) {
    }
}
