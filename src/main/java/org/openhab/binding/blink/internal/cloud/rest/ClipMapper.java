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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.rest.ClipPageDTO.ClipDTO;
import org.openhab.binding.blink.internal.cloud.rest.ClipPageDTO.MetadataDTO;
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
 * is the wish of one integration and was never seen; taking it for a press costs nothing. {@code pir} and
 * {@code cv_motion} are motion, {@code liveview} and {@code snapshot} are recordings that someone asked for.
 *
 * @see "doc/protocol.md, section Media list"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ClipMapper {

    private static final Duration LONGEST_CLIP = Duration.ofHours(2);

    private final WireProblems unknownWords;

    ClipMapper(WireProblems unknownWords) {
        this.unknownWords = unknownWords;
    }

    /** Empty for deleted items and for those without the three facts that nothing can stand in for. */
    Optional<Clip> clip(ClipDTO dto) {
        Long id = dto.id();
        Long device = dto.deviceId();
        Instant createdAt = WireTime.parse(dto.createdAt());
        if (id == null || device == null || createdAt == null || Boolean.TRUE.equals(dto.deleted())) {
            return Optional.empty();
        }
        String updated = dto.updatedAt();
        Instant updatedAt = updated == null || updated.equals(dto.createdAt()) ? createdAt : WireTime.parse(updated);
        return Optional.of(new Clip(new ClipId(id),
                new DeviceKey(kind(dto) == Kind.PRESS ? DeviceFamily.DOORBELL : DeviceFamily.UNKNOWN, device),
                kind(dto), createdAt, updatedAt == null ? createdAt : updatedAt, detections(dto),
                blankToNull(dto.thumbnail()), blankToNull(dto.media()), length(dto)));
    }

    private static @Nullable Duration length(ClipDTO dto) {
        Double millis = dto.clipLengthMs();
        Double seconds = dto.clipLength();
        if (millis == null && seconds != null) {
            millis = seconds * 1_000;
        }
        return millis == null || millis <= 0 || millis > LONGEST_CLIP.toMillis()
                ? null
                : Duration.ofMillis(Math.round(millis));
    }

    private Kind kind(ClipDTO dto) {
        String word = blankToNull(dto.eventType());
        if (word == null) {
            word = Objects.requireNonNullElse(dto.source(), "");
        }
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "button_press", "button" -> Kind.PRESS;
            case "pir", "cv_motion" -> Kind.MOTION;
            case "liveview" -> Kind.LIVE_VIEW;
            case "snapshot" -> Kind.SNAPSHOT;
            case "" -> Kind.OTHER;
            default -> {
                unknownWords.note("event_type", word);
                yield Kind.OTHER;
            }
        };
    }

    private static Set<String> detections(ClipDTO dto) {
        MetadataDTO metadata = dto.metadata();
        List<String> ofItem = dto.cvDetection();
        List<String> ofRecording = metadata == null ? null : metadata.cvDetection();
        if ((ofItem == null || ofItem.isEmpty()) && (ofRecording == null || ofRecording.isEmpty())) {
            return Set.of(); // as almost always
        }
        Set<String> detections = new HashSet<>();
        detections.addAll(ofItem == null ? List.of() : ofItem);
        detections.addAll(ofRecording == null ? List.of() : ofRecording);
        return detections;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
