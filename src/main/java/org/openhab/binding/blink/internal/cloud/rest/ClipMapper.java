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

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.rest.ClipDTO.MetadataDTO;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;

/**
 * Says what an item of the media list stands for. <strong>The one place that knows which words mean a press.</strong>
 * <p>
 * Evidence, November 2026: {@code button_press} is the event type of the app itself (version 47, decompiled) and the
 * {@code source} that two integrations rely on in production; nobody has published a raw capture of one. {@code button}
 * comes from a single integration and was never seen; accepting it as a press costs nothing. {@code pir} and
 * {@code cv_motion} are motion, {@code liveview} and {@code snapshot} are clips that someone asked for.
 *
 * @see "doc/protocol.md, section Media list"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ClipMapper {

    private static final Duration LONGEST_CLIP = Duration.ofHours(2);
    private static final int MOST_DETECTIONS = 20;

    private final WireProblems problems;
    private final WireTime times;

    ClipMapper(WireProblems problems, WireTime times) {
        this.problems = problems;
        this.times = times;
    }

    /** Empty for deleted items and for those without the three facts that nothing can stand in for. */
    Optional<Clip> clip(ClipDTO dto) {
        if (Boolean.TRUE.equals(dto.deleted())) {
            return Optional.empty();
        }
        Long id = dto.id();
        Long device = dto.deviceId();
        Instant updatedAt = times.read("updated_at", dto.updatedAt());
        Instant createdAt = createdAt(dto, updatedAt);
        if (id == null || device == null || createdAt == null) {
            problems.note("media: " + (id == null ? "no id" : device == null ? "no device_id" : "no usable time"),
                    null);
            return Optional.empty();
        }
        Kind kind = kind(dto);
        return Optional.of(new Clip(new ClipId(id), new DeviceKey(family(dto, kind), device), kind, createdAt,
                updatedAt == null ? createdAt : updatedAt, detections(dto), WireText.address(dto.thumbnail(), problems),
                WireText.address(dto.media(), problems), length(dto)));
    }

    private @Nullable Instant createdAt(ClipDTO dto, @Nullable Instant updatedAt) {
        Instant createdAt = times.read("created_at", dto.createdAt());
        if (createdAt != null) {
            return createdAt;
        }
        return updatedAt == null ? times.read("clip_start_time", dto.clipStartTime()) : updatedAt;
    }

    /** Only doorbells have a button. */
    private DeviceFamily family(ClipDTO dto, Kind kind) {
        DeviceFamily family = ProductFamilies.of(dto.device());
        if (family != DeviceFamily.UNKNOWN) {
            return family;
        }
        String word = WireText.shown(dto.device());
        if (!word.isEmpty()) {
            problems.noteWord("device", word);
        }
        return kind == Kind.PRESS ? DeviceFamily.DOORBELL : DeviceFamily.UNKNOWN;
    }

    private @Nullable Duration length(ClipDTO dto) {
        Double millis = dto.clipLengthMs();
        Double seconds = dto.clipLength();
        if (millis == null && seconds != null) {
            millis = seconds * 1_000;
        }
        if (millis == null || millis == 0) {
            return null;
        }
        if (millis < 0 || millis > LONGEST_CLIP.toMillis()) {
            problems.note("clip_length: out of range", millis);
            return null;
        }
        return Duration.ofMillis(Math.round(millis));
    }

    private Kind kind(ClipDTO dto) {
        String word = WireText.word(dto.eventType());
        if (word.isEmpty()) {
            word = WireText.word(dto.source());
        }
        return switch (word) {
            case "button_press", "button" -> Kind.PRESS;
            case "pir", "cv_motion" -> Kind.MOTION;
            case "liveview" -> Kind.LIVE_VIEW;
            case "snapshot" -> Kind.SNAPSHOT;
            case "" -> Kind.OTHER;
            default -> {
                problems.noteWord("event_type", word);
                yield Kind.OTHER;
            }
        };
    }

    private Set<String> detections(ClipDTO dto) {
        MetadataDTO metadata = dto.metadata();
        List<String> ofItem = dto.cvDetection();
        List<String> ofRecording = metadata == null ? null : metadata.cvDetection();
        if ((ofItem == null || ofItem.isEmpty()) && (ofRecording == null || ofRecording.isEmpty())) {
            return Set.of(); // as almost always
        }
        Set<String> detections = new HashSet<>();
        addWords(ofItem, detections);
        addWords(ofRecording, detections);
        return detections;
    }

    private void addWords(@Nullable List<String> words, Set<String> detections) {
        for (String word : words == null ? List.<String>of() : words) {
            String shown = WireText.shown(word);
            if (!shown.isEmpty() && (detections.size() < MOST_DETECTIONS || detections.contains(shown))) {
                detections.add(shown);
            } else {
                problems.note("cv_detection: empty or too many", null);
            }
        }
    }
}
