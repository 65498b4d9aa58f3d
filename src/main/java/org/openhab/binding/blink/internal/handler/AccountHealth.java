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

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountState;
import org.openhab.binding.blink.internal.cloud.PendingSignIn.CodeHint;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.thing.ThingStatusDetail;

/**
 * Says how an account stands and what to do next, in words.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class AccountHealth {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final TimeZoneProvider zone;

    /** @param zone where the person lives */
    public AccountHealth(TimeZoneProvider zone) {
        this.zone = zone;
    }

    Health of(AccountState state) {
        return switch (state) {
            case AccountState.Starting s -> Health.UNKNOWN;
            case AccountState.Online s -> Health.ONLINE;
            case AccountState.CodeNeeded s -> code("offline.code-needed", s.hint(), s.resendFrom());
            case AccountState.CodeRefused s -> code("offline.code-refused", s.hint(), s.resendFrom());
            case AccountState.CodeUnreadable s ->
                Health.offline(ThingStatusDetail.CONFIGURATION_PENDING, "offline.code-unreadable");
            case AccountState.SignInRefused s -> refused(s);
            case AccountState.SignInInterrupted s ->
                Health.offline(ThingStatusDetail.CONFIGURATION_PENDING, "offline.sign-in-interrupted");
            case AccountState.SignInTooEarly s -> Health.offline(ThingStatusDetail.CONFIGURATION_PENDING,
                    "offline.sign-in-too-early", time(s.notBefore()));
            case AccountState.SignInFailed s -> Health.offline(ThingStatusDetail.CONFIGURATION_PENDING,
                    "offline.sign-in-failed", CloudFailure.text(s.failure()));
            case AccountState.PasswordMissing s ->
                Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.password-missing");
            case AccountState.SessionEnded s ->
                Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.session-ended");
            case AccountState.Trouble s -> CloudFailure.of(s.failure(), time(s.since()));
        };
    }

    private Health code(String key, CodeHint hint, Instant resendFrom) {
        String channel = switch (hint.channel().toLowerCase(Locale.ROOT)) {
            case "sms" -> "sms";
            case "email" -> "email";
            case "whatsapp" -> "whatsapp";
            case "voice" -> "voice";
            case "totp" -> "totp";
            default -> "other";
        };
        String to = hint.address().isBlank() ? "?" : hint.address();
        return Health.offline(ThingStatusDetail.CONFIGURATION_PENDING, key + "." + channel, to, time(resendFrom));
    }

    private Health refused(AccountState.SignInRefused state) {
        Instant notBefore = state.notBefore();
        return switch (state.reason()) {
            case CREDENTIALS -> Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.wrong-password");
            case TOO_MANY -> Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.locked",
                    notBefore == null ? "?" : time(notBefore));
            case BLOCKED -> Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.blocked");
            case OUTDATED -> Health.offline(ThingStatusDetail.COMMUNICATION_ERROR, "offline.outdated");
            case CODE, EXPIRED ->
                Health.offline(ThingStatusDetail.CONFIGURATION_PENDING, "offline.sign-in-interrupted");
        };
    }

    /** Rounded up to the minute: whoever acts at the time shown must not be too early. */
    private String time(Instant instant) {
        return TIME.format(instant.plusSeconds(59).atZone(zone.getTimeZone()));
    }
}
