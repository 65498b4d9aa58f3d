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
package org.openhab.binding.blink.internal.cloud.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.GateRecord;
import org.openhab.binding.blink.internal.cloud.RequestBudget;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.RequestLimits;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * Decides for every request of an account whether it may be sent: within the limits of its class, and not while the
 * cloud limits the request rate. Belongs to the account and outlives its sessions; saving the account opens no new
 * hour. Works on monotonic time only. May be used from any thread.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class RequestGate implements RequestBudget {

    static final Duration HOUR = Duration.ofHours(1);
    static final Duration LONGEST_SILENCE = Duration.ofHours(24);

    private static final List<RequestClass> COMMON = List.of(RequestClass.COMMANDS, RequestClass.MEDIA,
            RequestClass.DETAILS);
    private static final List<RequestClass> POLLS = List.of(RequestClass.EVENTS, RequestClass.STATE);
    private static final int TOO_MANY_REQUESTS = 429;

    private final Ticker ticker;
    /** Requests of the last hour by class, oldest first. */
    private final Map<RequestClass, ArrayDeque<Duration>> sent = new EnumMap<>(RequestClass.class);
    private RequestLimits limits;
    private Duration silentUntil;

    public RequestGate(RequestLimits limits, Ticker ticker) {
        this.limits = limits;
        this.ticker = ticker;
        this.silentUntil = ticker.now();
        for (RequestClass requestClass : RequestClass.values()) {
            sent.put(requestClass, new ArrayDeque<>());
        }
    }

    /**
     * Admits and counts a request, or refuses it.
     *
     * @return the reading of the ticker that it counts at, for {@link #neverSent}
     * @throws CloudException.OutOfBudget when the limits of its class are reached
     * @throws CloudException.RateLimited while the cloud wants no requests; those of class {@code SESSION} pass
     */
    public synchronized Duration admit(HttpRequest request)
            throws CloudException.OutOfBudget, CloudException.RateLimited {
        RequestClass requestClass = request.requestClass();
        Duration now = now();
        Duration silence = silentUntil.minus(now);
        if (requestClass != RequestClass.SESSION && silence.isPositive()) {
            throw new CloudException.RateLimited(request.what() + " was not sent", TOO_MANY_REQUESTS, silence);
        }
        Duration wait = untilFree(requestClass, 1, reserve(request), now);
        if (wait.isPositive()) {
            throw new CloudException.OutOfBudget(request.what(), wait);
        }
        of(requestClass).addLast(now);
        return now;
    }

    /**
     * A request that was admitted has not left this machine, so it does not count: while the cloud cannot be reached,
     * nothing may be used up that is needed as soon as it can.
     *
     * @param admitted what {@link #admit} has returned
     */
    public synchronized void neverSent(HttpRequest request, Duration admitted) {
        of(request.requestClass()).removeLastOccurrence(admitted);
    }

    /** Requests of the common share that must stay free: what begins a command leaves enough to follow it. */
    private static int reserve(HttpRequest request) {
        return switch (request.requestClass()) {
            case COMMANDS -> "POST".equals(request.method()) ? RequestLimits.COMMAND_RESERVE - 1 : 0;
            case MEDIA, DETAILS -> RequestLimits.COMMAND_RESERVE;
            case SESSION, EVENTS, STATE -> 0;
        };
    }

    /** The time until that many requests fit; zero or less when they fit now. */
    private Duration untilFree(RequestClass requestClass, int requests, int reserve, Duration now) {
        Duration wait = untilFree(of(requestClass).stream(), limits.of(requestClass) - requests, now);
        if (COMMON.contains(requestClass)) {
            Duration common = untilFree(COMMON.stream().flatMap(each -> of(each).stream()).sorted(),
                    limits.common() - requests - reserve, now);
            return common.compareTo(wait) > 0 ? common : wait;
        }
        return wait;
    }

    /** The time until at most {@code most} of the times are less than an hour ago. */
    private static Duration untilFree(Stream<Duration> times, int most, Duration now) {
        List<Duration> oldestFirst = times.toList();
        int excess = oldestFirst.size() - Math.max(0, most);
        if (most < 0) {
            return HOUR;
        }
        return excess <= 0 ? Duration.ZERO : oldestFirst.get(excess - 1).plus(HOUR).minus(now);
    }

    @Override
    public synchronized boolean has(RequestClass requestClass, int requests) {
        return !untilFree(requestClass, requests, 0, now()).isPositive();
    }

    /**
     * Lets no requests pass for a time, except those of class {@code SESSION}. Extends a silence under way and never
     * shortens it.
     *
     * @param time at most 24 hours count; zero and less change nothing
     */
    @Override
    public synchronized void silence(Duration time) {
        Duration bounded = time.compareTo(LONGEST_SILENCE) > 0 ? LONGEST_SILENCE : time;
        Duration until = now().plus(bounded);
        if (until.compareTo(silentUntil) > 0) {
            silentUntil = until;
        }
    }

    @Override
    public synchronized Optional<Duration> silenceLeft() {
        return Optional.of(silentUntil.minus(now())).filter(Duration::isPositive);
    }

    @Override
    public synchronized int lastHour() {
        now();
        return sent.values().stream().mapToInt(ArrayDeque::size).sum();
    }

    @Override
    public synchronized int lastHour(RequestClass requestClass) {
        now();
        return of(requestClass).size();
    }

    @Override
    public synchronized List<Duration> ages(RequestClass requestClass) {
        Duration now = now();
        return of(requestClass).stream().map(now::minus).toList();
    }

    @Override
    public synchronized RequestLimits limits() {
        return limits;
    }

    /** Changes the limits; what was sent goes on counting, as far as the new limits could have allowed it. */
    public synchronized void limits(RequestLimits changed) {
        limits = changed;
        now();
        forgetExcess();
    }

    /**
     * Polls of a short interval must not use up those of a longer one that follows it: of more than the limit allows,
     * three quarters of the limit count, spread over the hour as they were.
     */
    private void forgetExcess() {
        for (RequestClass requestClass : POLLS) {
            List<Duration> times = List.copyOf(of(requestClass));
            int most = limits.of(requestClass);
            if (times.size() > most) {
                int kept = most * 3 / 4;
                sent.put(requestClass,
                        IntStream.rangeClosed(1, kept)
                                .mapToObj(i -> times.get((int) ((long) i * times.size() / kept) - 1))
                                .collect(Collectors.toCollection(ArrayDeque::new)));
            }
        }
    }

    /** What must survive a restart, in wall time. */
    public synchronized GateRecord export(Instant wallTime) {
        Duration now = now();
        Map<RequestClass, List<Instant>> stamps = new EnumMap<>(RequestClass.class);
        sent.forEach((requestClass, times) -> stamps.put(requestClass,
                times.stream().map(time -> wallTime.minus(now.minus(time))).toList()));
        Duration silence = silentUntil.minus(now);
        return new GateRecord(stamps, silence.isPositive() ? wallTime.plus(silence) : null);
    }

    /**
     * Adds what an earlier run knew. The wall clock may have been set in between: if the last request lies in the
     * future it counts as now, and those before it keep their distances; one more than an hour ago does not count, and
     * a silence lasts at most 24 hours from now.
     */
    public synchronized void restore(GateRecord earlier, Instant wallTime) {
        Duration now = now();
        Instant present = wallTime;
        for (List<Instant> stamps : earlier.sent().values()) {
            for (Instant stamp : stamps) {
                present = stamp.isAfter(present) ? stamp : present;
            }
        }
        Duration ahead = Duration.between(wallTime, present);
        for (RequestClass requestClass : RequestClass.values()) {
            List<Duration> times = Stream
                    .concat(of(requestClass).stream(),
                            earlier.sent().getOrDefault(requestClass, List.of()).stream()
                                    .map(stamp -> now.minus(ahead).plus(Duration.between(wallTime, stamp))))
                    .filter(time -> time.compareTo(now.minus(HOUR)) > 0).sorted().toList();
            sent.put(requestClass, new ArrayDeque<>(times));
        }
        forgetExcess();
        Instant until = earlier.silentUntil();
        if (until != null) {
            silence(Duration.between(wallTime, until));
        }
    }

    /** Forgets what was sent; for tests that need a fresh hour. */
    public synchronized void clear() {
        sent.values().forEach(ArrayDeque::clear);
    }

    private ArrayDeque<Duration> of(RequestClass requestClass) {
        return Objects.requireNonNull(sent.get(requestClass));
    }

    /** Reads the ticker and drops what is an hour old. */
    private Duration now() {
        Duration now = ticker.now();
        Duration oldest = now.minus(HOUR);
        sent.values().forEach(times -> times.removeIf(time -> time.compareTo(oldest) <= 0));
        return now;
    }
}
