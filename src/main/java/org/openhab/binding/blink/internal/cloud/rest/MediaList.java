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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.http.UrlText;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The media list in its two versions. Version 4 also lists what has no clip and is asked first; version 1 is the way
 * out when the cloud refuses version 4, which is tried again every now and then.
 *
 * @see "doc/protocol.md, section Media list"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MediaList {

    private static final String V4 = "/api/v4/accounts/{a}/media";
    private static final String V1 = "/api/v1/accounts/{a}/media/changed";
    private static final Duration RETRY_V4 = Duration.ofMinutes(30);

    private final Logger logger = LoggerFactory.getLogger(MediaList.class);
    private final RestClient client;
    private final ClipMapper mapper;
    private final WireProblems problems;
    private final Ticker ticker;
    private final Paging pagingV4;
    private final Paging pagingV1;
    private Duration refusedUntil;

    MediaList(RestClient client, ClipMapper mapper, WireProblems problems, Ticker ticker) {
        this.client = client;
        this.mapper = mapper;
        this.problems = problems;
        this.ticker = ticker;
        this.pagingV4 = new Paging(ticker);
        this.pagingV1 = new Paging(ticker);
        this.refusedUntil = ticker.now();
    }

    /** Everything since {@code since}, as many pages as {@link Paging} allows. */
    List<Clip> fetch(Instant since) throws CloudException, InterruptedException {
        if (ticker.now().compareTo(refusedUntil) < 0) {
            return fetchV1(since);
        }
        try {
            return fetchV4(since);
        } catch (CloudException.Rejected e) {
            if (!meansVersion(e)) {
                throw e;
            }
            List<Clip> clips = fetchV1(since);
            // only now it is certain that the cloud refuses the version and not the account
            logger.debug("The media list goes on in version 1: {}", e.getMessage());
            refusedUntil = ticker.now().plus(RETRY_V4);
            return clips;
        }
    }

    private static boolean meansVersion(CloudException.Rejected e) {
        return !e.isBusy() && switch (e.status()) {
            case 400, 404, 405, 406, 410, 415, 501 -> true;
            default -> false;
        };
    }

    private List<Clip> fetchV4(Instant since) throws CloudException, InterruptedException {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("start_time", WireTime.format(since));
        Set<String> keys = new HashSet<>();
        return fetchPages(pagingV4, (number, previous, into) -> {
            String key = previous == null ? null : previous.next();
            if (key != null) {
                query.put("pagination_key", key);
            }
            ClipPage page = ClipPage.read("POST " + V4,
                    client.postText(RequestClass.EVENTS, UrlText.query(query), "{}", V4), problems, into);
            String next = page.next();
            return new Step(page, next != null, next != null && !keys.add(next));
        });
    }

    private List<Clip> fetchV1(Instant since) throws CloudException, InterruptedException {
        return fetchPages(pagingV1, (number, previous, into) -> {
            Map<String, String> query = new LinkedHashMap<>();
            query.put("since", WireTime.format(since));
            query.put("page", Integer.toString(number));
            ClipPage page = ClipPage.read("GET " + V1, client.getText(RequestClass.EVENTS, UrlText.query(query), V1),
                    problems, into);
            return new Step(page, page.items() > 0 && (page.isFull() || !page.hasSize()), false);
        });
    }

    /** Asks for one page. */
    @FunctionalInterface
    private interface PageRequest {
        Step send(int number, @Nullable ClipPage previous, Consumer<ClipDTO> into)
                throws CloudException, InterruptedException;
    }

    /**
     * A page that was read.
     *
     * @param more whether the cloud says that another page follows
     * @param repeated whether that is one that was read before
     */
    private record Step(ClipPage page, boolean more, boolean repeated) {
    }

    private List<Clip> fetchPages(Paging paging, PageRequest request) throws CloudException, InterruptedException {
        ClipCollector collector = new ClipCollector(mapper, problems);
        int most = paging.mostPages();
        boolean allFull = true;
        ClipPage previous = null;
        for (int number = 1;; number++) {
            Step step = sendGuarded(paging, request, number, previous, collector::add);
            if (step == null) {
                break;
            }
            boolean foundNew = collector.foundNew();
            if (previous != null && isPointless(step, foundNew, previous)) {
                problems.note("media: further pages bring nothing", null);
                paging.foundNothing();
                break;
            }
            allFull &= step.page().isFull();
            int allowed = allFull ? most : Math.min(most, Paging.USUAL);
            if (!step.more() || !foundNew || isLast(number, allowed, paging)) {
                break;
            }
            previous = step.page();
        }
        return collector.clips();
    }

    /** Null when a further page cannot be had: what the pages before it hold counts all the same. */
    private @Nullable Step sendGuarded(Paging paging, PageRequest request, int number, @Nullable ClipPage previous,
            Consumer<ClipDTO> into) throws CloudException, InterruptedException {
        try {
            return request.send(number, previous, into);
        } catch (CloudException.Rejected | CloudException.Malformed e) {
            if (previous == null) {
                throw e;
            }
            problems.note("media: a further page cannot be read", null);
            paging.foundNothing();
            return null;
        }
    }

    /** Whether further pages were named for nothing. An empty page behind a full one is as it should be. */
    private static boolean isPointless(Step step, boolean foundNew, ClipPage previous) {
        return step.repeated() || !foundNew && (step.page().items() > 0 || step.more() || !previous.isFull());
    }

    private boolean isLast(int number, int allowed, Paging paging) {
        if (number < allowed) {
            return false;
        }
        if (allowed > 1) {
            problems.note("media: more pages than are read", null);
        }
        if (number > Paging.USUAL) {
            paging.wentFar();
        }
        return true;
    }
}
