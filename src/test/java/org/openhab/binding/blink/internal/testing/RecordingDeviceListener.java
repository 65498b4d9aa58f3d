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
package org.openhab.binding.blink.internal.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.DeviceListener;
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
 * Records what an account delivers about one subject.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class RecordingDeviceListener implements DeviceListener {

    /** One word for each call, in order. */
    public final List<String> received = new ArrayList<>();
    public final List<AccountView> views = new ArrayList<>();
    public final List<BlinkEvent> events = new ArrayList<>();
    public final List<Duration> ages = new ArrayList<>();
    public final List<LastEvents> lastEvents = new ArrayList<>();
    public final List<Clip> clips = new ArrayList<>();
    public final List<Thumbnail> thumbnails = new ArrayList<>();
    public final List<LiveStatus> live = new ArrayList<>();
    public final List<CameraMessage> messages = new ArrayList<>();
    /** Run after each call was recorded, with its word; may throw. */
    public Consumer<String> after = word -> {
    };

    /** Ids of the events received, in order. */
    public List<Long> eventIds() {
        return events.stream().map(event -> event.clip().id().value()).toList();
    }

    private void received(String word) {
        received.add(word);
        after.accept(word);
    }

    @Override
    public void onView(AccountView view) {
        views.add(view);
        received("view");
    }

    @Override
    public void onLastEvents(LastEvents last) {
        lastEvents.add(last);
        received("last events");
    }

    @Override
    public void onEvent(BlinkEvent event, Duration age) {
        events.add(event);
        ages.add(age);
        received("event");
    }

    @Override
    public void onClip(Clip latest) {
        clips.add(latest);
        received("clip");
    }

    @Override
    public void onThumbnail(Thumbnail thumbnail) {
        thumbnails.add(thumbnail);
        received("thumbnail");
    }

    @Override
    public void onConfig(DeviceConfig config) {
        received("config");
    }

    @Override
    public void onLive(LiveStatus status) {
        live.add(status);
        received("live");
    }

    @Override
    public void onCameraMessage(CameraMessage message) {
        messages.add(message);
        received("message");
    }

    @Override
    public void onStorage(LocalStorage storage) {
        received("storage");
    }

    @Override
    public void onSchedules(List<Schedule> schedules) {
        received("schedules");
    }
}
