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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.EventDisposition;
import org.openhab.binding.blink.internal.event.EventHistory;
import org.openhab.binding.blink.internal.event.EventMemory;
import org.openhab.binding.blink.internal.event.EventMemoryStore;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.event.PressDetector;
import org.openhab.binding.blink.internal.event.PressDetector.Step;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.DeviceKey;

/**
 * Delivers what is new in an event list, each event once. What was delivered is remembered before the next event is, so
 * that nothing that ends this in the middle repeats or loses one.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class EventDelivery {

    private final EventMemoryStore store;
    private final Duration maxAge;
    private final Subscriptions subscriptions;
    private final DeviceDirectory directory;
    private final Delivered delivered;
    private final EventHistory history = new EventHistory();
    private EventMemory memory;

    /** What else has to be done for an event that was delivered. */
    interface Delivered {

        /** @param age how long ago it happened when it was delivered */
        void delivered(BlinkEvent event, Duration age);

        /** An event of a device that the account does not know yet. */
        void deviceUnknown();
    }

    EventDelivery(EventMemoryStore store, Duration maxAge, Subscriptions subscriptions, DeviceDirectory directory,
            Delivered delivered) {
        this.store = store;
        this.maxAge = maxAge;
        this.subscriptions = subscriptions;
        this.directory = directory;
        this.delivered = delivered;
        this.memory = store.load();
        directory.restore(memory.serials());
    }

    /** The same list, its devices named as the account names them. */
    ClipList resolve(ClipList list) {
        return new ClipList(
                list.clips().stream().map(clip -> clip.withDevice(directory.resolve(clip.device()))).toList(),
                list.cloudTime());
    }

    /**
     * Delivers the news of a list.
     *
     * @param list its devices are resolved
     */
    void deliver(ClipList list) {
        EventMemory before = memory;
        Step step = PressDetector.step(before, list, maxAge);
        publishLastEvents(before.lastEvents(), step.memory().lastEvents());
        EventMemory now = step.memory();
        for (BlinkEvent event : step.events()) {
            if (deliver(event, list)) {
                now = now.delivered(event);
                remember(now);
            } else {
                now = now.withDisposition(event, EventDisposition.NO_THING);
                if (!directory.knows(event.device())) {
                    delivered.deviceUnknown();
                }
            }
        }
        remember(now);
    }

    private boolean deliver(BlinkEvent event, ClipList list) {
        Duration age = Duration.between(event.at(), list.cloudTime());
        Duration shown = age.isNegative() ? Duration.ZERO : age;
        boolean taken = subscriptions.callEach(at(event.device()), listener -> listener.onEvent(event, shown));
        if (taken) {
            subscriptions.guard(() -> delivered.delivered(event, shown));
        }
        return taken;
    }

    /**
     * Plays a press that the event list does not have. Nothing of it is remembered.
     *
     * @return whether it rang
     */
    boolean simulate(Clip press) {
        ClipList list = new ClipList(List.of(press), press.createdAt());
        boolean rang = false;
        for (BlinkEvent event : PressDetector.step(EventMemory.EMPTY, list, maxAge).events()) {
            rang |= deliver(event, list);
        }
        history.addSimulated(press, rang ? EventDisposition.RANG : EventDisposition.NO_THING);
        return rang;
    }

    /** It is another Blink account now: nothing that is remembered belongs to it. */
    void forgetAll() {
        directory.forgetAll();
        remember(EventMemory.NONE);
    }

    /** The devices that the account has now: events can be delivered to them before the next session has a view. */
    void rememberDevices() {
        remember(memory.withSerials(directory.serials()));
    }

    private void remember(EventMemory seen) {
        if (!seen.equals(memory)) {
            memory = seen;
            subscriptions.guard(() -> store.save(seen)); // what was delivered stays delivered in this run
        }
    }

    private void publishLastEvents(Map<DeviceKey, LastEvents> before, Map<DeviceKey, LastEvents> now) {
        Map<DeviceKey, LastEvents> changed = new HashMap<>(now);
        changed.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
        changed.forEach((key, last) -> subscriptions.callEach(at(key), listener -> listener.onLastEvents(last)));
    }

    /** Delivers to a new listener what is known. */
    void replay(Subject subject, DeviceListener listener) {
        memory.lastEvents().forEach((key, last) -> {
            if (directory.isAt(key, subject)) {
                subscriptions.call(listener, each -> each.onLastEvents(last));
            }
        });
    }

    private Predicate<Subject> at(DeviceKey key) {
        return subject -> directory.isAt(key, subject);
    }

    /** The items of the last day, oldest first. */
    List<EventHistory.Entry> history(Instant cloudTime) {
        return history.entries(memory, cloudTime);
    }
}
