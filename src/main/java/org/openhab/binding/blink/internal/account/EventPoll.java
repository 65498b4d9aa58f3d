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
package org.openhab.binding.blink.internal.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.event.EventMemory;
import org.openhab.binding.blink.internal.event.EventMemoryStore;
import org.openhab.binding.blink.internal.event.PressDetector;
import org.openhab.binding.blink.internal.event.PressDetector.Step;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.DeviceKey;

/**
 * One look at the media list: how far back, and what to remember of it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class EventPoll {

    /** The cloud lists some items minutes after they happened. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(15);
    /** How far back to look for the latest moments after a pause. */
    private static final Duration LONGEST_LOOK_BACK = Duration.ofHours(24);

    private final BlinkCloud cloud;
    private final EventMemoryStore store;
    private final Duration maxAge;
    private EventMemory memory;
    private @Nullable Instant lastLook;

    EventPoll(BlinkCloud cloud, EventMemoryStore store, Duration maxAge) {
        this.cloud = cloud;
        this.store = store;
        this.maxAge = maxAge;
        this.memory = store.load();
    }

    /** Names a device as the account names it. */
    @FunctionalInterface
    interface Resolver {
        DeviceKey apply(DeviceKey key);
    }

    /**
     * Looks once.
     *
     * @return what the list showed and what came of it; the memory counts only once {@link #remember} was called, so
     *         that a press that could not be told is news again next time
     */
    Look look(Resolver resolve) throws CloudException, InterruptedException {
        Instant now = cloud.cloudTime();
        ClipList fetched = cloud.fetchClips(since(now));
        ClipList list = new ClipList(
                fetched.clips().stream().map(clip -> clip.withDevice(resolve.apply(clip.device()))).toList(),
                fetched.cloudTime());
        lastLook = now;
        return new Look(memory, list, PressDetector.step(memory, list, maxAge));
    }

    /**
     * One look.
     *
     * @param before what was remembered when the list came
     * @param list what it showed
     * @param step what came of it
     */
    record Look(EventMemory before, ClipList list, Step step) {

        List<Clip> clips() {
            return list.clips();
        }
    }

    /** What would come of a list with nothing but {@code press} in it. Nothing of it is remembered. */
    Look simulate(Clip press) {
        EventMemory nothingSeen = new EventMemory(true, Map.of(), Instant.EPOCH, Map.of());
        ClipList list = new ClipList(List.of(press), cloud.cloudTime());
        return new Look(nothingSeen, list, PressDetector.step(nothingSeen, list, maxAge));
    }

    /** Keeps what has been seen, once it has been told. */
    void remember(EventMemory seen) {
        if (!seen.equals(memory)) {
            memory = seen;
            store.save(memory);
        }
    }

    EventMemory memory() {
        return memory;
    }

    private Instant since(Instant now) {
        Duration usual = maxAge.plus(LOOK_BACK);
        Instant last = lastLook;
        Duration pause = last == null ? LONGEST_LOOK_BACK : Duration.between(last, now).plus(usual);
        Duration back = pause.compareTo(usual.multipliedBy(2)) < 0 ? usual : pause;
        return now.minus(back.compareTo(LONGEST_LOOK_BACK) > 0 ? LONGEST_LOOK_BACK : back);
    }
}
