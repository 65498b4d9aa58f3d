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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.http.UrlText;
import org.openhab.binding.blink.internal.cloud.rest.ClipPageDTO.ClipDTO;
import org.openhab.binding.blink.internal.model.Clip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The media list in its two versions. Version 4 also lists what has no recording and is asked first; version 1 is the
 * way out when the cloud refuses version 4, which is tried again every now and then.
 *
 * @see "doc/protocol.md, section Media list"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MediaList {

    private static final String V4 = "/api/v4/accounts/{a}/media";
    private static final String V1 = "/api/v1/accounts/{a}/media/changed";
    private static final Duration RETRY_V4 = Duration.ofMinutes(30);
    /** Ten thousand items of a full page size: more than a quarter of an hour can hold. */
    private static final int MOST_PAGES = 20;

    private final Logger logger = LoggerFactory.getLogger(MediaList.class);
    private final RestClient client;
    private final ClipMapper mapper;
    private final Clock clock;
    private Instant refusedUntil = Instant.EPOCH;

    MediaList(RestClient client, ClipMapper mapper, Clock clock) {
        this.client = client;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Everything since {@code since}, all pages. */
    List<Clip> fetch(Instant since) throws CloudException, InterruptedException {
        if (clock.instant().isBefore(refusedUntil)) {
            return fetchV1(since);
        }
        try {
            return fetchV4(since);
        } catch (CloudException.Rejected e) {
            if (!means404or400(e)) {
                throw e;
            }
            List<Clip> clips = fetchV1(since);
            // only now it is certain that the cloud refuses the version and not the account
            logger.debug("The media list goes on in version 1: {}", e.getMessage());
            refusedUntil = clock.instant().plus(RETRY_V4);
            return clips;
        }
    }

    private static boolean means404or400(CloudException.Rejected e) {
        return switch (e.status()) {
            case 400, 404, 405, 406, 410, 415, 501 -> true;
            default -> false;
        };
    }

    private List<Clip> fetchV4(Instant since) throws CloudException, InterruptedException {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("start_time", WireTime.format(since));
        List<Clip> clips = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            ClipPageDTO answer = client.post(RequestClass.EVENTS, ClipPageDTO.class, UrlText.query(query), "{}", V4);
            add(items(answer, V4), clips);
            Long key = answer.paginationKey();
            if (key == null || key == 0 || Long.toString(key).equals(query.get("pagination_key"))) {
                break;
            }
            query.put("pagination_key", Long.toString(key));
        }
        return clips;
    }

    private List<Clip> fetchV1(Instant since) throws CloudException, InterruptedException {
        List<Clip> clips = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            Map<String, String> query = new LinkedHashMap<>();
            query.put("since", WireTime.format(since));
            query.put("page", Integer.toString(page));
            ClipPageDTO answer = client.get(RequestClass.EVENTS, ClipPageDTO.class, UrlText.query(query), V1);
            List<ClipDTO> items = items(answer, V1);
            add(items, clips);
            Long limit = answer.limit();
            if (items.isEmpty() || limit != null && items.size() < limit) {
                break;
            }
        }
        return clips;
    }

    private static List<ClipDTO> items(ClipPageDTO page, String what) throws CloudException.Rejected {
        List<ClipDTO> items = page.media();
        if (items == null) { // an error object in the place of the list
            throw new CloudException.Rejected(what, 200, 0);
        }
        return items;
    }

    private void add(List<ClipDTO> items, List<Clip> clips) {
        items.forEach(item -> mapper.clip(item).ifPresent(clips::add));
    }
}
