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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.SignInOutcome.Effect;
import org.openhab.binding.blink.internal.cloud.Authenticator;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.SignInHistory;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Entry;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Lock;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Stage;
import org.openhab.binding.blink.internal.cloud.SignInResult;
import org.openhab.binding.blink.internal.cloud.SignInResult.Reason;
import org.openhab.binding.blink.internal.model.VerificationCode;

/**
 * Carries out one step of a sign-in and stores what came of it: before the request that it was begun, and after it how
 * it ended. Never repeats a request.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SignInExchange {

    /** No further sign-in for that long after too many, when the cloud names no time. */
    private static final Duration USUAL_LOCK = Duration.ofMinutes(60);

    private final Authenticator authenticator;
    private final SignInHistory history;
    private final AtomicReference<@Nullable PendingSignIn> pending;
    private final SignInLock locks;
    private final Clock clock;

    SignInExchange(Authenticator authenticator, SignInHistory history, AtomicReference<@Nullable PendingSignIn> pending,
            SignInLock locks, Clock clock) {
        this.authenticator = authenticator;
        this.history = history;
        this.pending = pending;
        this.locks = locks;
        this.clock = clock;
    }

    /** Sends the credentials. */
    SignInOutcome begin(SignInAttempt attempt) throws InterruptedException {
        PendingSignIn before = pending.get();
        if (!attempt.isKnown()) { // a code that was sent for other credentials is of no use to these
            pending.set(null);
        }
        // before the first request: a crash in the middle of it must not lead to a second one
        history.write(attempt.fresh());
        try {
            return outcome(authenticator.signIn(attempt.request().credentials()), null, attempt);
        } catch (CloudException e) {
            SignInOutcome outcome = failed(e, attempt);
            if (outcome.state() instanceof AccountState.Trouble) {
                pending.set(before);
            }
            return outcome;
        }
    }

    /** Sends the code that {@code waiting} waits for. */
    SignInOutcome verify(PendingSignIn waiting, VerificationCode code, SignInAttempt attempt)
            throws InterruptedException {
        SignInAttempt sent = new SignInAttempt(attempt.request(), attempt.last(),
                attempt.fresh().ended(Stage.CODE_SENT, attempt.lock()), attempt.kind());
        history.write(sent.fresh());
        try {
            return outcome(authenticator.verify(waiting, new Secret(code.digits())), waiting, sent);
        } catch (CloudException e) {
            return failed(e, sent);
        }
    }

    private SignInOutcome failed(CloudException failure, SignInAttempt attempt) {
        boolean unseen = failure instanceof CloudException.Unreachable unreachable && unreachable.neverSent()
                || failure instanceof CloudException.OutOfBudget refused && refused.nothingSent();
        if (unseen) { // the cloud saw nothing of it, so trying again is no second sign-in
            Entry last = attempt.last();
            if (last == null) {
                history.erase();
            } else {
                history.write(last);
            }
            return new SignInOutcome(new AccountState.Trouble(failure, clock.instant(), null));
        }
        if (failure instanceof CloudException.RateLimited limited) {
            return new SignInOutcome(
                    refused(new SignInResult.Refused(Reason.TOO_MANY, limited.retryAfter()), attempt.fresh()));
        }
        return new SignInOutcome(new AccountState.SignInFailed(failure));
    }

    private SignInOutcome outcome(SignInResult result, @Nullable PendingSignIn waiting, SignInAttempt attempt) {
        return switch (result) {
            case SignInResult.Done done -> {
                pending.set(null);
                history.write(attempt.fresh().done());
                boolean other = !attempt.ownsSession();
                yield new SignInOutcome(new AccountState.Starting(), other ? Effect.OTHER_ACCOUNT : Effect.NONE);
            }
            case SignInResult.CodeNeeded needed -> {
                pending.set(needed.pending());
                history.write(
                        attempt.fresh().ended(Stage.CODE_SENT, locks.begin(needed.pending().hint().resendAfter())));
                yield new SignInOutcome(codeNeeded(needed.pending()));
            }
            case SignInResult.Refused refused when refused.reason() == Reason.CODE && waiting != null ->
                new SignInOutcome(new AccountState.CodeRefused(waiting.hint(), resendFrom(waiting)));
            case SignInResult.Refused refused -> new SignInOutcome(refused(refused, attempt.fresh()));
        };
    }

    private AccountState refused(SignInResult.Refused refused, Entry fresh) {
        pending.set(null);
        Duration asked = refused.retryAfter();
        Duration length = asked == null && refused.reason() == Reason.TOO_MANY ? USUAL_LOCK : asked;
        Lock lock = length == null ? null : locks.begin(length);
        return switch (refused.reason()) {
            case CREDENTIALS -> refused(Stage.CREDENTIALS_REFUSED, refused.reason(), lock, fresh);
            case TOO_MANY -> refused(Stage.TOO_MANY, refused.reason(), lock, fresh);
            case BLOCKED -> refused(Stage.BLOCKED, refused.reason(), lock, fresh);
            case OUTDATED -> refused(Stage.OUTDATED, refused.reason(), lock, fresh);
            case CODE, EXPIRED -> {
                history.write(fresh);
                yield new AccountState.SignInInterrupted();
            }
        };
    }

    private AccountState refused(Stage outcome, Reason reason, @Nullable Lock lock, Entry fresh) {
        history.write(fresh.ended(outcome, lock));
        return new AccountState.SignInRefused(reason, lock == null ? null : lock.until());
    }

    /** The state while {@code waiting} waits for its code. */
    AccountState codeNeeded(PendingSignIn waiting) {
        return new AccountState.CodeNeeded(waiting.hint(), resendFrom(waiting));
    }

    /** Never later than the cloud's wait from now on, however the clock was set since. */
    private Instant resendFrom(PendingSignIn waiting) {
        Duration wait = waiting.hint().resendAfter();
        Instant latest = clock.instant().plus(wait);
        Instant from = waiting.sentAt().plus(wait);
        return from.isAfter(latest) ? latest : from;
    }
}
