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
package org.openhab.binding.blink.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.demo.LogEvent.Kind;

/**
 * What has happened: passes each event on as a line, keeps the latest, and lets others wait for one. Thread-safe.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class EventLog {

    private static final int KEPT = 2_000;

    private final Clock clock;
    private final Consumer<String> printer;
    private final Deque<LogEvent> events = new ArrayDeque<>();
    private long last;

    /** @param clock its zone is the one of the lines */
    public EventLog(Clock clock, Consumer<String> printer) {
        this.clock = clock;
        this.printer = printer;
    }

    public synchronized void add(Kind kind, String text) {
        LogEvent event = new LogEvent(++last, clock.instant(), kind, text);
        events.add(event);
        if (events.size() > KEPT) {
            events.removeFirst();
        }
        printer.accept(event.line(clock.getZone()));
        notifyAll();
    }

    /** The number of the latest event, 0 before the first. */
    public synchronized long mark() {
        return last;
    }

    /** What came after a mark, oldest first. */
    public synchronized List<LogEvent> since(long mark) {
        return events.stream().filter(event -> event.number() > mark).toList();
    }

    /** Waits for an event that comes after a mark; empty when none came within {@code patience}. */
    public synchronized Optional<LogEvent> await(long mark, Predicate<LogEvent> wanted, Duration patience)
            throws InterruptedException {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        for (long rest = patience.toMillis();; rest = (giveUpAt - System.nanoTime()) / 1_000_000) {
            Optional<LogEvent> found = since(mark).stream().filter(wanted).findFirst();
            if (found.isPresent() || rest <= 0) {
                return found;
            }
            wait(rest);
        }
    }
}
