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

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The USB drive in a sync module: its clips, the manifests asked for, and what has been uploaded on demand. Guarded by
 * the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LocalStorage {
    private static final int REMEMBERED = 200;

    /** A list of the drive's clips as of one instant; the cloud has it from {@code readyAt} on. */
    record Manifest(long id, Instant readyAt, List<LocalClip> clips) {
    }

    private final List<LocalClip> clips = new ArrayList<>();
    private final Map<Long, Manifest> manifests = new LinkedHashMap<>();
    private final Map<Long, Instant> uploads = new HashMap<>();
    private @Nullable Manifest newest;
    private long lastManifest = 8976;

    void add(LocalClip clip) {
        clips.add(clip);
        if (clips.size() > REMEMBERED) {
            clips.removeFirst();
        }
    }

    int usedPercent() {
        return Math.min(99, 1 + clips.size() / 4);
    }

    /** Asks the hub for its list under the id of the command that carries the question. */
    void requestManifest(long commandId, Instant readyAt) {
        Manifest manifest = new Manifest(++lastManifest, readyAt, List.copyOf(clips));
        manifests.put(commandId, manifest);
        newest = manifest;
        if (manifests.size() > REMEMBERED) {
            manifests.remove(manifests.keySet().iterator().next());
        }
    }

    Optional<Manifest> findManifest(long commandId) {
        return Optional.ofNullable(manifests.get(commandId));
    }

    /** Only the newest manifest counts; older ids answer 2104. */
    boolean isCurrent(String manifestId) {
        Manifest current = newest;
        return current != null && Long.toString(current.id()).equals(manifestId);
    }

    Optional<LocalClip> findClip(long clipId) {
        return clips.stream().filter(clip -> clip.id() == clipId).findFirst();
    }

    void requestUpload(long clipId, Instant arrivesAt) {
        uploads.merge(clipId, arrivesAt, (known, next) -> known.isBefore(next) ? known : next);
    }

    boolean isUploaded(long clipId, Instant now) {
        Instant arrivesAt = uploads.get(clipId);
        return arrivesAt != null && !now.isBefore(arrivesAt);
    }
}
