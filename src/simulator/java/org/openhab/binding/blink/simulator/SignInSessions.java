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
package org.openhab.binding.blink.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The sign-ins in progress, their verification codes, and the lock-out after too many attempts. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SignInSessions {
    private static final int REMEMBERED = 100;

    private record Grant(SignInSession.Request request, Instant issuedAt) {
    }

    private final SignInSettings settings;
    private final RandomGenerator random;
    private final Consumer<String> phone;
    private final Map<String, SignInSession> sessions = new LinkedHashMap<>();
    private final Map<String, Grant> grants = new LinkedHashMap<>();
    private final Deque<Instant> attempts = new ArrayDeque<>();
    private Instant lockedUntil = Instant.MIN;
    private String currentCode = "";

    SignInSessions(SignInSettings settings, RandomGenerator random, Consumer<String> phone) {
        this.settings = settings;
        this.random = random;
        this.phone = phone;
    }

    SignInSession begin(SignInSession.Request request) {
        // The csrf token has characters that a form must encode, as real ones do.
        SignInSession session = new SignInSession(secret(24), secret(16) + "+/=", request);
        sessions.put(session.cookie(), session);
        dropEldest(sessions);
        return session;
    }

    Optional<SignInSession> find(@Nullable String cookie) {
        return cookie == null ? Optional.empty() : Optional.ofNullable(sessions.get(cookie));
    }

    void end(SignInSession session) {
        sessions.remove(session.cookie());
    }

    /** Sends a new code to the phone; codes sent before are no longer valid. */
    void sendCode(SignInSession session, Instant now) {
        currentCode = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        session.codeSent(currentCode, now);
        phone.accept(currentCode);
    }

    /** The code on the phone, empty before the first. */
    String currentCode() {
        return currentCode;
    }

    boolean isCodeRight(SignInSession session, String code, Duration lifetime, Instant now) {
        return code.equals(currentCode) && code.equals(session.verificationCode())
                && now.isBefore(session.codeSentAt().plus(lifetime));
    }

    /** Counts a try; the one too many begins the lock-out. */
    void countAttempt(Instant now) {
        attempts.removeIf(earlier -> !earlier.plus(settings.lockOut).isAfter(now));
        attempts.add(now);
        if (attempts.size() > settings.attempts) {
            lockedUntil = now.plus(settings.lockOut);
            attempts.clear();
        }
    }

    boolean isLocked(Instant now) {
        return now.isBefore(lockedUntil);
    }

    Duration lockedFor(Instant now) {
        return Duration.between(now, lockedUntil);
    }

    String grant(SignInSession session, Instant now) {
        String code = secret(20);
        grants.put(code, new Grant(session.request(), now));
        dropEldest(grants);
        return code;
    }

    /** What the code was given for; a code works once and not for long. */
    Optional<SignInSession.Request> redeem(String code, Duration lifetime, Instant now) {
        Grant grant = grants.remove(code);
        return grant == null || !now.isBefore(grant.issuedAt().plus(lifetime))
                ? Optional.empty()
                : Optional.of(grant.request());
    }

    static String challengeOf(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String secret(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static <T> void dropEldest(Map<String, T> map) {
        if (map.size() > REMEMBERED) {
            map.remove(map.keySet().iterator().next());
        }
    }
}
