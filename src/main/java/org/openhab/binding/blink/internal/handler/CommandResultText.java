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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.CloudException;

/**
 * How a command of a person or a rule ended, as the words of the channel {@code request-result}.
 *
 * @see "doc/protocol.md, section Errors: the numbers are texts of the app"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class CommandResultText {

    public static final String DONE = "done";
    public static final String RUNNING = "running";
    public static final String FAILED = "failed";
    static final String ASLEEP = "asleep";
    /** The command means nothing to its channel. */
    public static final String NOT_VALID = "not-valid";
    public static final String NOT_THERE = "not-there";

    /** The result when there is no account or device to ask. */
    public static final CommandResult NOBODY = new CommandResult.Refused(CommandResult.Reason.NOT_THERE);

    private CommandResultText() {
    }

    /** How it ended, in one word. */
    public static String of(CommandResult result) {
        return switch (result) {
            case CommandResult.Done done -> DONE;
            case CommandResult.Saved saved -> DONE;
            case CommandResult.Listed listed -> DONE;
            case CommandResult.Pending pending -> "pending";
            case CommandResult.NotTaken notTaken -> "not-taken";
            case CommandResult.NotLive none -> none.why().word();
            case CommandResult.Failed failed -> of(failed.why());
            case CommandResult.Refused refused -> switch (refused.reason()) {
                case NOT_THERE -> NOT_THERE;
                case NOT_ALLOWED -> "not-allowed";
                case NOT_NEEDED -> "not-needed";
                case REPLACED -> "replaced";
                case ACCOUNT_CLOSED -> "closed";
                case BUSY -> "busy";
                case NO_RECORDING -> "no-recording";
                case BAD_NAME -> "bad-name";
                case NOT_WRITTEN -> "not-written";
            };
        };
    }

    private static String of(CloudException why) {
        return switch (why) {
            case CloudException.Unreachable e -> "no-answer";
            case CloudException.RateLimited e -> "rate-limited";
            case CloudException.OutOfBudget e -> "budget";
            case CloudException.Unauthorized e -> NOT_THERE; // not signed in: the account's status tells more
            case CloudException.Malformed e -> FAILED;
            case CloudException.Rejected e -> of(e);
        };
    }

    private static String of(CloudException.Rejected rejected) {
        return switch (rejected.code()) {
            case 304 -> "nothing-to-arm";
            case 307, 308, 520, 1920, 2420 -> "busy";
            case 402, 529, 1929, 2429 -> "offline";
            case 2410, 2435, 2441 -> "live-view";
            case 2440 -> ASLEEP;
            case 2450 -> "not-capable";
            case 2805 -> "motion-off";
            default -> rejected.isBusy() ? "busy" : FAILED;
        };
    }
}
