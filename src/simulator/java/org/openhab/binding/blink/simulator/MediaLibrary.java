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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * All published media items of the account, by time of creation. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MediaLibrary {
    /** The account's auto delete; it also keeps a soak of weeks in bounds. */
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final Comparator<MediaItem> OLDEST_FIRST = Comparator.comparing(MediaItem::createdAt)
            .thenComparingLong(MediaItem::id);

    private final List<MediaItem> items = new ArrayList<>();
    private final Map<Long, MediaItem> byId = new HashMap<>();
    private long lastId = 3032353906L;
    private long purgedUpTo = 2989164295L;

    /** A page of a list and whether another one follows. */
    record Page(List<MediaItem> items, boolean more) {
    }

    /** Ids are given out at the event, so an item published late has a lower id than its neighbours. */
    long nextId() {
        return ++lastId;
    }

    long purgedUpTo() {
        return purgedUpTo;
    }

    void publish(MediaItem item) {
        int at = items.size();
        while (at > 0 && OLDEST_FIRST.compare(items.get(at - 1), item) > 0) {
            at--;
        }
        items.add(at, item);
        byId.put(item.id(), item);
        Instant horizon = item.updatedAt().minus(RETENTION);
        while (items.size() > 1 && items.getFirst().createdAt().isBefore(horizon)) {
            MediaItem purged = items.removeFirst();
            byId.remove(purged.id());
            purgedUpTo = Math.max(purgedUpTo, purged.id());
        }
    }

    /** The item, also when it is deleted. */
    Optional<MediaItem> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * List v1: everything <em>changed</em> after {@code since}, deletions too, newest first; pages count from 1.
     */
    Page changedSince(Instant since, int page, int limit) {
        List<MediaItem> changed = new ArrayList<>();
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).updatedAt().isAfter(since)) {
                changed.add(items.get(i));
            }
        }
        int from = Math.min(changed.size(), (page - 1) * limit);
        int to = Math.min(changed.size(), from + limit);
        return new Page(List.copyOf(changed.subList(from, to)), to < changed.size());
    }

    /**
     * List v4: everything <em>created</em> in a period, newest first, without deleted items.
     *
     * @param after the id of the last item already delivered, 0 to begin
     */
    Page createdBetween(Instant start, Instant end, Predicate<MediaItem> filter, long after, int pageSize) {
        List<MediaItem> found = new ArrayList<>();
        boolean reached = after == 0 || !byId.containsKey(after);
        for (int i = items.size() - 1; i >= 0 && !items.get(i).createdAt().isBefore(start); i--) {
            MediaItem item = items.get(i);
            if (reached && !item.isDeleted() && !item.createdAt().isAfter(end) && filter.test(item)) {
                if (found.size() == pageSize) {
                    return new Page(found, true);
                }
                found.add(item);
            }
            reached |= item.id() == after;
        }
        return new Page(found, false);
    }
}
