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

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who wants to hear about what. The one place that routes to listeners; each call is guarded, so that a listener that
 * throws costs only itself.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Subscriptions {

    private final Logger logger = LoggerFactory.getLogger(Subscriptions.class);
    private final Map<DeviceListener, Subscription> subscriptions = new ConcurrentHashMap<>();

    /** What one listener wants. */
    private record Subscription(Subject subject, Set<Detail> details) {
    }

    /** Adds {@code listener}, or replaces what it wanted before. */
    void put(Subject subject, Set<Detail> details, DeviceListener listener) {
        subscriptions.put(listener, new Subscription(subject, Set.copyOf(details)));
    }

    void remove(DeviceListener listener) {
        subscriptions.remove(listener);
    }

    /** Whether any listener of such a subject wants {@code detail}. */
    boolean isWanted(Detail detail, Predicate<Subject> subject) {
        return subscriptions.values().stream()
                .anyMatch(each -> each.details().contains(detail) && subject.test(each.subject()));
    }

    /** Calls every listener. */
    void callAll(Consumer<DeviceListener> call) {
        callEach(subject -> true, call);
    }

    /**
     * Calls the listeners of such a subject.
     *
     * @return whether there was one that is still subscribed
     */
    boolean callEach(Predicate<Subject> subject, Consumer<DeviceListener> call) {
        boolean called = false;
        for (Map.Entry<DeviceListener, Subscription> each : subscriptions.entrySet()) {
            if (subject.test(each.getValue().subject()) && subscriptions.containsKey(each.getKey())) {
                called = true;
                call(each.getKey(), call);
            }
        }
        return called;
    }

    /** Calls one listener. */
    void call(DeviceListener listener, Consumer<DeviceListener> call) {
        guard(() -> call.accept(listener));
    }

    /** Runs what belongs to others: whatever it throws is theirs. */
    void guard(Runnable call) {
        try {
            call.run();
        } catch (Error e) { // a bug
            logger.warn("Something that listens to a Blink account failed", e);
        } catch (RuntimeException e) { // for instance a profile of an Item
            logger.debug("Something that listens to a Blink account failed: {}",
                    Optional.ofNullable(e.getMessage()).orElseGet(() -> e.getClass().getSimpleName()));
        }
    }
}
