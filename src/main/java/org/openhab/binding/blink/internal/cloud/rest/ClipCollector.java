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
package org.openhab.binding.blink.internal.cloud.rest;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceKey;

/**
 * Collects the items of one answer over its pages: each once, in the cloud's order, and no more than the newest of
 * them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ClipCollector {

    /** What a busy account has in a day. */
    static final int MOST_CLIPS = 2_000;
    /** The cloud allows an account twenty. */
    static final int MOST_DEVICES = 200;
    private static final int MOST_IDS = 100_000;

    private static final Comparator<Clip> NEWEST_FIRST = Comparator.comparing(Clip::createdAt).thenComparing(Clip::id)
            .reversed();

    private final ClipMapper mapper;
    private final WireProblems problems;
    private final Map<ClipId, Clip> clips = new LinkedHashMap<>();
    /** Of everything that was listed, so that a page of deleted items is not taken for the end. */
    private final Set<Long> ids = new HashSet<>();
    private boolean foundNew;

    ClipCollector(ClipMapper mapper, WireProblems problems) {
        this.mapper = mapper;
        this.problems = problems;
    }

    void add(ClipDTO item) {
        Long id = item.id();
        if (id != null && ids.size() < MOST_IDS && ids.add(id)) {
            foundNew = true;
        }
        mapper.clip(item).ifPresent(clip -> clips.merge(clip.id(), clip, ClipCollector::later));
        if (clips.size() >= 2 * MOST_CLIPS) {
            keepNewest();
        }
    }

    /** Whether anything was added since the last call that was not listed before. */
    boolean foundNew() {
        boolean found = foundNew;
        foundNew = false;
        return found;
    }

    /** What is kept of everything. */
    List<Clip> clips() {
        keepNewest();
        Set<DeviceKey> devices = new HashSet<>();
        clips.values().forEach(clip -> devices.add(clip.device()));
        if (devices.size() > MOST_DEVICES) {
            keepDevices();
        }
        return List.copyOf(clips.values());
    }

    private static Clip later(Clip one, Clip other) {
        return other.updatedAt().isAfter(one.updatedAt()) ? other : one;
    }

    private void keepNewest() {
        int more = clips.size() - MOST_CLIPS;
        if (more > 0) {
            problems.note("media: more than " + MOST_CLIPS + " items", more, null);
            List<Clip> newest = clips.values().stream().sorted(NEWEST_FIRST).limit(MOST_CLIPS).toList();
            clips.clear();
            newest.forEach(clip -> clips.put(clip.id(), clip));
        }
    }

    private void keepDevices() {
        Set<DeviceKey> newest = new HashSet<>();
        for (Clip clip : clips.values().stream().sorted(NEWEST_FIRST).toList()) {
            if (newest.size() < MOST_DEVICES) {
                newest.add(clip.device());
            }
        }
        int before = clips.size();
        clips.values().removeIf(clip -> !newest.contains(clip.device()));
        problems.note("media: more than " + MOST_DEVICES + " devices", before - clips.size(), null);
    }
}
