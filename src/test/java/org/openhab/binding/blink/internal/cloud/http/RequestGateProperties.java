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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.GateRecord;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.RequestLimits;
import org.openhab.binding.blink.internal.testing.ManualTime;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds for any sequence of requests, pauses, clock jumps and restarts.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class RequestGateProperties {

    private static final URI ADDRESS = URI.create("https://rest-prod.immedia-semi.com/x");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final RequestLimits LIMITS = new RequestLimits(3, 8, 4, 14, 5, 2);

    /** A burst of equal requests after a pause, with the clock set and perhaps a restart before it. */
    record Step(int pauseSeconds, int clockSeconds, boolean restart, RequestClass requestClass, boolean post,
            int requests) {
    }

    private final ManualTime time = ManualTime.atNoon();
    private final Map<RequestClass, List<Duration>> sent = new EnumMap<>(RequestClass.class);
    private RequestGate gate = new RequestGate(LIMITS, time.ticker());

    @Provide
    Arbitrary<List<Step>> steps() {
        return steps(Arbitraries.integers().between(-100_000, 100_000), Arbitraries.of(true, false));
    }

    @Provide
    Arbitrary<List<Step>> stepsOnAGoodClock() {
        return steps(Arbitraries.just(0), Arbitraries.of(true, false));
    }

    private static Arbitrary<List<Step>> steps(Arbitrary<Integer> clock, Arbitrary<Boolean> restart) {
        return Combinators
                .combine(Arbitraries.integers().between(0, 2_400), clock, restart, Arbitraries.of(RequestClass.class),
                        Arbitraries.of(true, false), Arbitraries.integers().between(1, 6))
                .as(Step::new).list().ofMinSize(1).ofMaxSize(40);
    }

    private boolean admits(RequestClass requestClass, boolean post) {
        try {
            gate.admit(post
                    ? HttpRequest.postJson(requestClass, "/x", ADDRESS, "{}")
                    : HttpRequest.get(requestClass, "/x", ADDRESS));
            sent(requestClass).add(time.ticker().now());
            return true;
        } catch (CloudException e) {
            return false;
        }
    }

    private List<Duration> sent(RequestClass requestClass) {
        return Objects.requireNonNull(sent.computeIfAbsent(requestClass, any -> new ArrayList<>()));
    }

    private int inTheLastHour(RequestClass... classes) {
        Duration now = time.ticker().now();
        int count = 0;
        for (RequestClass requestClass : classes) {
            count += (int) sent(requestClass).stream().filter(at -> now.minus(at).compareTo(HOUR) < 0).count();
        }
        return count;
    }

    private void limitsHold() {
        for (RequestClass requestClass : RequestClass.values()) {
            assertThat(inTheLastHour(requestClass), is(lessThanOrEqualTo(LIMITS.of(requestClass))));
        }
        assertThat(inTheLastHour(RequestClass.COMMANDS, RequestClass.MEDIA, RequestClass.DETAILS),
                is(lessThanOrEqualTo(LIMITS.common())));
    }

    private void play(Step step) {
        time.advance(Duration.ofSeconds(step.pauseSeconds()));
        for (int i = 0; i < step.requests(); i++) {
            admits(step.requestClass(), step.post());
        }
    }

    @Property(tries = 300)
    void theLimitsHoldInAnyHourAndNoClockJumpChangesIt(@ForAll("steps") List<Step> steps) {
        for (Step step : steps) {
            time.setClock(Duration.ofSeconds(step.clockSeconds()));
            play(step);

            limitsHold();
            assertThat(gate.lastHour(), is(inTheLastHour(RequestClass.values())));
        }
    }

    @Property(tries = 300)
    void theLimitsHoldAcrossRestarts(@ForAll("stepsOnAGoodClock") List<Step> steps) {
        for (Step step : steps) {
            if (step.restart()) {
                GateRecord stored = GateRecord.parse(gate.export(time.wallTime()).toText());
                gate = new RequestGate(LIMITS, time.ticker());
                gate.restore(stored, time.wallTime());
            }
            play(step);

            limitsHold();
        }
    }

    @Property(tries = 200)
    void eventPollsFitWhateverTheOtherClassesDo(@ForAll("steps") List<Step> steps) {
        Duration between = HOUR.dividedBy(LIMITS.events());
        for (Step step : steps) {
            time.setClock(Duration.ofSeconds(step.clockSeconds()));
            if (step.requestClass() != RequestClass.EVENTS) {
                play(new Step(0, 0, false, step.requestClass(), step.post(), step.requests()));
            }
            time.advance(between);

            assertThat(admits(RequestClass.EVENTS, true), is(true));
        }
    }

    @Property(tries = 200)
    void aRefusedRequestFitsAfterTheTimeThatItWasTold(@ForAll("steps") List<Step> steps) {
        for (Step step : steps) {
            play(step);
            try {
                gate.admit(HttpRequest.get(step.requestClass(), "/x", ADDRESS));
                sent(step.requestClass()).add(time.ticker().now());
            } catch (CloudException.OutOfBudget e) {
                assertThat(e.again(), is(both(greaterThan(Duration.ZERO)).and(lessThanOrEqualTo(HOUR))));
                time.advance(e.again());
                assertThat(admits(step.requestClass(), false), is(true));
            } catch (CloudException.RateLimited e) {
                throw new AssertionError("Our own refusal is not the cloud's", e);
            }
        }
    }
}
