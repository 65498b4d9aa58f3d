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
package org.openhab.binding.blink.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Events at the devices and their results: media items, local clips, a doorbell that wakes up. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HouseEvents {
    private final Household household;
    private final CloudSettings settings;
    private final Timeline timeline;
    private final MediaLibrary library;
    private final Map<Long, LocalStorage> drives = new HashMap<>();
    private long lastLocalClip = 2718594886L;

    HouseEvents(Household household, CloudSettings settings, Timeline timeline, MediaLibrary library) {
        this.household = household;
        this.settings = settings;
        this.timeline = timeline;
        this.library = library;
    }

    /** The drive in a sync module. */
    LocalStorage drive(SimulatedDevice syncModule) {
        LocalStorage known = drives.get(syncModule.id());
        if (known != null) {
            return known;
        }
        LocalStorage drive = new LocalStorage();
        drives.put(syncModule.id(), drive);
        return drive;
    }

    /** Presses the button; the ids of the media items that will come of it, in the order of the presses. */
    List<Long> press(SimulatedDevice doorbell, PressOptions options, Instant now) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < options.count(); i++) {
            long id = library.nextId();
            ids.add(id);
            timeline.at(now.plus(options.gap().multipliedBy(i)), at -> pressOnce(doorbell, options, id, at));
        }
        return ids;
    }

    /** Walks past; nothing comes of it unless the network is armed and the device watches. */
    Optional<Long> motion(SimulatedDevice device, List<String> detections, Instant now) {
        if (device.isOffline() || !device.detectsMotion() || !household.networkOf(device).armed()) {
            return Optional.empty();
        }
        wake(device, now);
        long id = library.nextId();
        Duration delay = settings.timing.publish();
        record(device, EventWord.MOTION, id, settings.recording, now, now.plus(delay));
        if (!detections.isEmpty() && settings.recording != Recording.LOCAL_ONLY) {
            timeline.at(now.plus(delay).plus(settings.timing.recognition()),
                    at -> library.find(id).ifPresent(item -> item.recognized(detections, at)));
        }
        return Optional.of(id);
    }

    /** Keeps a recording of another kind: a saved live view or a photo. */
    long keep(SimulatedDevice device, String event, Instant now) {
        long id = library.nextId();
        record(device, event, id, settings.recording, now, now.plus(settings.timing.publish()));
        return id;
    }

    /**
     * A standalone doorbell reports in: it learns of changes, shows a new picture, and can be talked to for a while.
     */
    void wake(SimulatedDevice device, Instant now) {
        if (device.kind() != DeviceKind.DOORBELL || !device.isStandalone()) {
            return;
        }
        device.wake(now, settings.timing.awake());
        device.takeThumbnail(household.account().id(), now);
        showAwake(device);
    }

    /** A doorbell that can be reached is asked not to fall asleep yet. */
    void keepAwake(SimulatedDevice device, Instant now) {
        device.keepAwake(now.plus(settings.timing.awake()));
        showAwake(device);
    }

    private void showAwake(SimulatedDevice device) {
        if ("asleep".equals(device.status())) {
            device.facts().addProperty("status", "online");
            sleepAt(device, device.awakeUntil());
        }
    }

    /** A sleeping doorbell reports by itself some time later, if nothing has woken it before. */
    void reportLater(SimulatedDevice device, Instant when) {
        timeline.at(when, at -> {
            if (device.isTrue("config_out_of_sync")) {
                wake(device, at);
            }
        });
    }

    private void sleepAt(SimulatedDevice device, Instant when) {
        timeline.at(when, at -> {
            if (device.awakeUntil().isAfter(at)) {
                sleepAt(device, device.awakeUntil());
            } else if ("online".equals(device.status())) {
                device.facts().addProperty("status", "asleep");
            }
        });
    }

    private void pressOnce(SimulatedDevice doorbell, PressOptions options, long id, Instant now) {
        SimulatedNetwork network = household.networkOf(doorbell);
        if (doorbell.isOffline() || !settings.pressesWhenDisarmed && !network.armed()) {
            return;
        }
        wake(doorbell, now);
        Duration given = options.publishDelay();
        Recording wanted = options.recording();
        Instant publishedAt = now.plus(given == null ? settings.timing.publish() : given);
        if (options.mergedIntoMotion()) {
            record(doorbell, EventWord.MOTION, id, Recording.CLOUD_CLIP, now.minus(options.age()), publishedAt);
            return;
        }
        record(doorbell, EventWord.PRESS, id, wanted == null ? settings.recording : wanted, now.minus(options.age()),
                publishedAt);
    }

    private void record(SimulatedDevice device, String event, long id, Recording recording, Instant createdAt,
            Instant publishedAt) {
        switch (recording) {
            case CLOUD_CLIP -> {
                String type = EventWord.SNAPSHOT.equals(event) ? "image" : "video";
                timeline.at(publishedAt, at -> publish(device, event, type, id, createdAt, at));
                timeline.at(publishedAt.plus(settings.timing.clip()),
                        at -> library.find(id).ifPresent(item -> item.clipArrived(at)));
            }
            case EVENT_ONLY -> {
                timeline.at(publishedAt, at -> publish(device, event, "event", id, createdAt, at));
            }
            case LOCAL_ONLY -> household.findSyncModule(device.networkId())
                    .ifPresent(hub -> drive(hub).add(new LocalClip(++lastLocalClip, createdAt, device.name(), 382)));
            case NOT_LISTED -> {
            }
        }
    }

    private void publish(SimulatedDevice device, String event, String type, long id, Instant createdAt, Instant now) {
        library.publish(new MediaItem(id, createdAt, now, device, household.networkOf(device), event, type));
    }
}
