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

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Clips and thumbnails (protocol, section 4.8).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MediaFileRoutes {
    private static final HouseReply NOT_FOUND = HouseReply.message(404, "Media not found", 700);

    private final HouseCore core;
    private final RequestLog log;
    private final Pictures pictures = new Pictures();

    MediaFileRoutes(HouseCore core, RequestLog log) {
        this.core = core;
        this.log = log;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.MEDIA_FILE, this::file);
        handlers.put(Route.THUMBNAIL_OLD, this::oldThumbnail);
    }

    private HouseReply file(HouseRequest request) {
        List<SimulatedDevice> sameId = devices(request);
        if (sameId.isEmpty()) {
            return NOT_FOUND;
        }
        Optional<SimulatedDevice> device = sameId.stream().filter(one -> one.type().equals(request.place("type")))
                .findFirst();
        if (device.isEmpty()) {
            return HouseReply.message(400, "Invalid Device Type", 1630);
        }
        if (!"thumbnail".equals(request.place("kind"))) {
            return item(request, request.place("file").endsWith(".mp4") ? ".mp4" : ".jpg");
        }
        String ts = request.query().getOrDefault("ts", "");
        if (!ts.matches("\\d{1,18}")) {
            log.mistake(request, "the thumbnail was asked for without its ts");
            return NOT_FOUND;
        }
        if (device.get().thumbnail().form() == ThumbnailForm.NONE) {
            return NOT_FOUND;
        }
        return jpeg(Math.min(Long.parseLong(ts), device.get().thumbnail().takenAt()));
    }

    private HouseReply oldThumbnail(HouseRequest request) {
        List<SimulatedDevice> devices = devices(request).stream()
                .filter(device -> device.networkId() == request.number("network")).toList();
        String file = request.place("file");
        if (!devices.isEmpty() && !file.endsWith(".jpg")) {
            log.mistake(request, "the old form of a thumbnail wants .jpg appended");
        }
        return devices.stream().filter(device -> file.equals("clip_" + device.thumbnail().takenAt() + ".jpg"))
                .findFirst().map(device -> jpeg(device.thumbnail().takenAt())).orElseGet(() -> NOT_FOUND);
    }

    /** All devices with the id of the path: a camera and a doorbell may share one. */
    private List<SimulatedDevice> devices(HouseRequest request) {
        return core.household().devices().stream()
                .filter(device -> device.kind().isVideo() && device.id() == request.number("device")).toList();
    }

    private HouseReply item(HouseRequest request, String extension) {
        String file = request.place("file");
        String id = file.endsWith(extension) ? file.substring(0, file.length() - extension.length()) : "";
        Optional<MediaItem> item = id.matches("\\d{1,18}") ? core.library().find(Long.parseLong(id)) : Optional.empty();
        if (item.isEmpty() || item.get().isDeleted() || !item.get().hasClip()) {
            return NOT_FOUND;
        }
        return ".mp4".equals(extension)
                ? HouseReply.of(200, "video/mp4", pictures.mp4(item.get().id()))
                : jpeg(item.get().id());
    }

    private HouseReply jpeg(long number) {
        return HouseReply.of(200, "image/jpeg", pictures.jpeg(number));
    }
}
