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
package org.openhab.binding.blink.internal.handler;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.CommandResult.Reason;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.core.library.types.QuantityType;

/**
 * What is made of commands, and of their results.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class CommandTextTest {

    static Stream<Arguments> results() {
        return Stream.of(Arguments.of(new CommandResult.Done(), "done"),
                Arguments.of(new CommandResult.Pending(), "pending"),
                Arguments.of(new CommandResult.Saved("/a"), "done"),
                Arguments.of(new CommandResult.Listed(List.of()), "done"),
                Arguments.of(new CommandResult.Refused(Reason.NOT_THERE), "not-there"),
                Arguments.of(new CommandResult.Refused(Reason.NOT_ALLOWED), "not-allowed"),
                Arguments.of(new CommandResult.Refused(Reason.REPLACED), "replaced"),
                Arguments.of(new CommandResult.Refused(Reason.ACCOUNT_CLOSED), "closed"),
                Arguments.of(new CommandResult.Refused(Reason.BUSY), "busy"),
                Arguments.of(new CommandResult.Refused(Reason.NOT_NEEDED), "not-needed"),
                Arguments.of(new CommandResult.Refused(Reason.NO_RECORDING), "no-recording"),
                Arguments.of(new CommandResult.Refused(Reason.BAD_NAME), "bad-name"),
                Arguments.of(new CommandResult.Refused(Reason.NOT_WRITTEN), "not-written"),
                Arguments.of(failed(new CloudException.OutOfBudget("x", Duration.ZERO)), "budget"),
                Arguments.of(failed(new CloudException.RateLimited("x", 429, null)), "rate-limited"),
                Arguments.of(failed(new CloudException.Unreachable("x", "y", true)), "no-answer"),
                Arguments.of(failed(new CloudException.Malformed("x", "y")), "failed"),
                Arguments.of(failed(new CloudException.Rejected("x", 409, 0)), "busy"),
                Arguments.of(failed(new CloudException.Rejected("x", 200, 307)), "busy"),
                Arguments.of(failed(new CloudException.Rejected("x", 400, 304)), "nothing-to-arm"),
                Arguments.of(failed(new CloudException.Rejected("x", 400, 2402)), "failed"),
                Arguments.of(failed(new CloudException.Rejected("x", 400, 2420)), "busy"),
                Arguments.of(failed(new CloudException.Rejected("x", 400, 2429)), "offline"),
                Arguments.of(failed(new CloudException.Rejected("x", 400, 2440)), "asleep"),
                Arguments.of(failed(new CloudException.Rejected("x", 400, 2441)), "live-view"),
                Arguments.of(failed(new CloudException.Rejected("x", 400, 2450)), "not-capable"),
                Arguments.of(failed(new CloudException.Rejected("x", 400, 2805)), "motion-off"),
                Arguments.of(failed(new CloudException.Rejected("x", 500, 0)), "failed"));
    }

    private static CommandResult failed(CloudException why) {
        return new CommandResult.Failed(why);
    }

    @ParameterizedTest
    @MethodSource("results")
    void eachResultHasAWord(CommandResult result, String word) {
        assertThat(CommandResultText.of(result), is(word));
    }

    @ParameterizedTest
    @CsvSource({"0 min,0", "1 ms,60", "30 s,60", "59 s,60", "90 s,90", "24 h,86400"})
    void aSnoozeIsAMinuteAtLeast(String typed, long seconds) {
        assertThat(CommandValue.snooze(new QuantityType<>(typed)), is(Optional.of(Duration.ofSeconds(seconds))));
    }

    @Test
    void oneLineStaysOneLine() {
        assertThat(PlainText.of("a\nb\r\u001b[1mc\u202e\u2028d\u0000"), is("a b [1mc d"));
        assertThat(PlainText.of("Eingangstür 玄関 🚪"), is("Eingangstür 玄関 🚪"));
        assertThat(PlainText.of("0123456789", 5), is("0123…"));
        assertThat(PlainText.of("01234 ", 5), is("01234"));
    }
}
