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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * What a poller asks for, recorded; answers and takes time as a test says.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class RecordingPolls implements Poller.Polls {

    /** One word for each call, in order. */
    final List<String> calls = new ArrayList<>();
    /** When the event list was polled. */
    final List<Duration> events = new ArrayList<>();
    /** When the state was polled. */
    final List<Duration> status = new ArrayList<>();
    /** When details were polled. */
    final List<Duration> details = new ArrayList<>();
    final List<Duration> silences = new ArrayList<>();
    int sessionsEnded;
    int intervalChanges;
    /** What comes of the next polls of the event list. */
    Supplier<@Nullable Throwable> eventEnd = () -> null;
    /** What comes of the next polls of the state. */
    Supplier<@Nullable Throwable> statusEnd = () -> null;
    /** What comes of the next polls of details. */
    Supplier<@Nullable Throwable> detailEnd = () -> null;
    Optional<Duration> nextDetail = Optional.empty();

    private final Ticker ticker;
    private final Duration start;

    RecordingPolls(Ticker ticker) {
        this.ticker = ticker;
        this.start = ticker.now();
    }

    private void called(String call, List<Duration> times) {
        calls.add(call);
        times.add(ticker.now().minus(start));
    }

    /** How long ago the requests of a class were sent. */
    List<Duration> ages(RequestClass requestClass) {
        Duration now = ticker.now().minus(start);
        return switch (requestClass) {
            case EVENTS -> events.stream().map(now::minus).toList();
            case STATE -> status.stream().map(now::minus).toList();
            default -> List.of();
        };
    }

    private static void end(@Nullable Throwable failure) throws CloudException, InterruptedException {
        if (failure instanceof CloudException e) {
            throw e;
        } else if (failure instanceof InterruptedException e) {
            throw e;
        } else if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure instanceof Error e) {
            throw e;
        }
    }

    @Override
    public void pollEvents() throws CloudException, InterruptedException {
        called("events", events);
        end(eventEnd.get());
    }

    @Override
    public void pollStatus() throws CloudException, InterruptedException {
        called("status", status);
        end(statusEnd.get());
    }

    @Override
    public Optional<Duration> pollDetail() throws InterruptedException {
        called("detail", details);
        try {
            end(detailEnd.get());
        } catch (CloudException e) {
            throw new IllegalArgumentException(e);
        }
        return nextDetail;
    }

    @Override
    public void silence(Duration time) {
        silences.add(time);
    }

    @Override
    public void sessionEnded() {
        sessionsEnded++;
    }

    @Override
    public void intervalChanged() {
        intervalChanges++;
    }
}
