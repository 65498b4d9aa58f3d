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

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountState;
import org.openhab.binding.blink.internal.cloud.PendingSignIn.CodeHint;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;

/**
 * Says how an account stands and what to do next, in words.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class AccountHealth {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final TimeZoneProvider zone;
    private final Clock clock;

    /**
     * @param zone where the person lives
     * @param clock says which day is today
     */
    public AccountHealth(TimeZoneProvider zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    Health of(AccountState state) {
        return switch (state) {
            case AccountState.Starting s ->
                new Health(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, StatusText.of("unknown.signing-in"));
            case AccountState.Online s -> Health.ONLINE;
            case AccountState.OnlineWithoutStates s ->
                Health.online("online.without-states", since(s.since()), CloudFailure.why(s.failure()));
            case AccountState.CodeNeeded s -> code("offline.code-needed", s.hint(), s.resendFrom());
            case AccountState.CodeRefused s -> code("offline.code-refused", s.hint(), s.resendFrom());
            case AccountState.CodeUnreadable s ->
                Health.offline(ThingStatusDetail.CONFIGURATION_PENDING, "offline.code-unreadable");
            case AccountState.SignInRefused s -> refused(s);
            case AccountState.SignInInterrupted s ->
                Health.offline(ThingStatusDetail.CONFIGURATION_PENDING, "offline.sign-in-interrupted");
            case AccountState.SignInTooEarly s -> Health.offline(ThingStatusDetail.CONFIGURATION_PENDING,
                    "offline.sign-in-too-early", from(s.notBefore()));
            case AccountState.SignInFailed s -> Health.offline(ThingStatusDetail.CONFIGURATION_PENDING,
                    "offline.sign-in-failed", CloudFailure.why(s.failure()));
            case AccountState.PasswordMissing s ->
                Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.password-missing");
            case AccountState.SessionEnded s ->
                Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.session-ended");
            case AccountState.Trouble s -> trouble(s);
            case AccountState.Stalled s ->
                Health.offline(ThingStatusDetail.COMMUNICATION_ERROR, "offline.stalled", since(s.since()));
        };
    }

    private Health trouble(AccountState.Trouble state) {
        Instant until = state.until();
        return CloudFailure.of(state.failure(), since(state.since()), until == null ? null : from(until));
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
        boolean isUnknown = hint.address().isBlank(); // openHAB leaves empty arguments out, which would move the others
        return Health.offline(ThingStatusDetail.CONFIGURATION_PENDING,
                key + "." + (isUnknown && !"totp".equals(channel) ? "other" : channel),
                isUnknown ? "?" : hint.address(), from(resendFrom));
    }

    private Health refused(AccountState.SignInRefused state) {
        @Nullable
        Instant notBefore = state.notBefore();
        return switch (state.reason()) {
            case CREDENTIALS -> Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.wrong-password");
            case TOO_MANY -> Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.locked",
                    notBefore == null ? "?" : from(notBefore));
            case BLOCKED -> Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.blocked");
            case OUTDATED -> Health.offline(ThingStatusDetail.COMMUNICATION_ERROR, "offline.outdated");
            case CODE, EXPIRED ->
                Health.offline(ThingStatusDetail.CONFIGURATION_PENDING, "offline.sign-in-interrupted");
        };
    }

    /** When something began: the minute that it began in. */
    private String since(Instant instant) {
        return time(instant.truncatedTo(ChronoUnit.MINUTES));
    }

    /** When something may be done again: a person who acts at the time shown must not be too early. */
    private String from(Instant instant) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        return time(minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES));
    }

    /** Without the date when it is today. */
    private String time(Instant instant) {
        ZonedDateTime time = instant.atZone(zone.getTimeZone());
        boolean today = time.toLocalDate().equals(clock.instant().atZone(zone.getTimeZone()).toLocalDate());
        return (today ? TIME : DATE_AND_TIME).format(time);
    }
}
