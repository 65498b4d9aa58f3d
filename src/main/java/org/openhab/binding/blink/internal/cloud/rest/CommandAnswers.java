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

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.BlinkCloud.Progress;
import org.openhab.binding.blink.internal.cloud.CloudException;

/**
 * What the answers to commands mean. A refusal may come with status 200, and a success may come as an error object.
 *
 * @see "doc/protocol.md, section Commands"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CommandAnswers {

    /** Codes that are good news: of clients, clips, schedules, commands. */
    private static final Set<Integer> SUCCESS = Set.of(0, 241, 711, 726, 802, 803, 804, 902, 908);
    /** Says that the question was understood, while a command runs and when it is done. Nothing about the command. */
    private static final int UNDERSTOOD = 908;
    private static final int LONGEST_NUMBER = 20;

    private CommandAnswers() {
    }

    /**
     * The command that {@code answer} names.
     *
     * @param followed whether the cloud has to name one, unless nothing was to be done
     * @return empty when it was carried out at once
     * @throws CloudException.Rejected when the cloud refuses
     */
    static OptionalLong command(AnswerDTO answer, String what, boolean followed) throws CloudException.Rejected {
        Long id = answer.commandId() == null ? answer.id() : answer.commandId();
        int code = Objects.requireNonNullElse(answer.code(), 0);
        CloudException.Rejected refusal = new CloudException.Rejected(what, 200, code);
        String state = WireText.word(answer.state());
        boolean accepted = answer.command() != null || state.equals("new");
        if (refusal.isBusy() || !accepted && !SUCCESS.contains(code)) {
            throw refusal;
        }
        if (id != null) {
            return OptionalLong.of(id);
        }
        boolean successCode = answer.code() != null;
        boolean silent = answer.code() == null && answer.message() == null;
        if (accepted || state.equals("done") || successCode || silent && !followed) {
            return OptionalLong.empty();
        }
        throw refusal;
    }

    /**
     * How far a command is.
     *
     * @throws CloudException.Rejected when it failed and the cloud says why, or when the system is busy
     */
    static Progress progress(ProgressDTO answer, String what) throws CloudException.Rejected {
        CloudException.Rejected error = new CloudException.Rejected(what, 200, code(answer.code()));
        if (error.isBusy()) {
            throw error;
        }
        boolean known = answer.statusCode() == null || code(answer.statusCode()) == UNDERSTOOD;
        if (isTrue(answer.complete())) {
            if (answer.status() == null || isZero(answer.status())) {
                return Progress.DONE;
            }
            if (known) {
                return Progress.FAILED;
            }
            throw new CloudException.Rejected(what, 200, code(answer.statusCode()));
        }
        boolean isError = answer.complete() == null && answer.status() == null && answer.statusCode() == null
                && (answer.code() != null || answer.message() != null);
        return known && !isError ? Progress.RUNNING : Progress.UNCLEAR;
    }

    private static boolean isTrue(@Nullable String text) {
        return switch (WireText.word(text)) {
            case "true", "1", "yes" -> true;
            default -> false;
        };
    }

    private static boolean isZero(@Nullable String text) {
        BigDecimal number = number(text);
        return number != null && number.signum() == 0;
    }

    /** The number in {@code text}; 0 without one, and -1 for one that is no code. */
    private static int code(@Nullable String text) {
        BigDecimal number = number(text);
        if (number == null) {
            return text == null ? 0 : -1;
        }
        return number.compareTo(BigDecimal.valueOf(number.intValue())) == 0 ? number.intValue() : -1;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        if (text == null || text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
