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
import org.openhab.binding.blink.internal.account.SignInRequest.Kind;
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
import org.openhab.binding.blink.internal.model.Ticker;
import org.openhab.binding.blink.internal.model.VerificationCode;

/**
 * Decides whether to sign in, and does it at most once for each act of a person: new credentials, an entered code, the
 * word for another code. Whatever goes wrong, nothing in here tries again by itself, because accounts get locked that
 * way; only what never left this machine may be tried again. A session is kept until another one replaces it.
 * <p>
 * Belongs to the account's executor.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class SignInManager {

    /** Locked accounts are left alone this long when the cloud names no time. */
    private static final Duration USUAL_LOCK = Duration.ofMinutes(60);

    private final Authenticator authenticator;
    private final SignInHistory history;
    private final AtomicReference<@Nullable PendingSignIn> pending;
    private final SignInLock locks;
    private final Clock clock;
    private @Nullable Entry current;
    private boolean sessionRefused;

    /** @param pending the sign-in that waits for a code, if there is one; outlives this object */
    public SignInManager(Authenticator authenticator, SignInHistory history,
            AtomicReference<@Nullable PendingSignIn> pending, Ticker ticker, Clock clock) {
        this.authenticator = authenticator;
        this.history = history;
        this.pending = pending;
        this.locks = new SignInLock(ticker, clock);
        this.clock = clock;
    }

    /** Comes as near to a session as it may. */
    SignInOutcome advance(SignInRequest request) throws InterruptedException {
        SignInAttempt attempt = SignInAttempt.of(request, history.findLast().map(this::resumed).orElse(null), history);
        current = attempt.fresh();
        boolean hasSession = authenticator.hasSession() && attempt.ownsSession();
        boolean replaces = sessionRefused && attempt.kind() == Kind.NEW_CODE && request.hasPassword();
        if (hasSession && !replaces) {
            settle(attempt);
            return new SignInOutcome(new AccountState.Starting(),
                    attempt.kind() == Kind.NOTHING ? Effect.NONE : Effect.NOT_NEEDED);
        }
        SignInOutcome outcome = signIn(attempt);
        boolean goesOn = hasSession && !(outcome.state() instanceof AccountState.CodeNeeded);
        return goesOn ? new SignInOutcome(new AccountState.Starting(), outcome.effect()) : outcome;
    }

    /** The session is over: the cloud said so. A person decides about another sign-in. */
    AccountState sessionEnded() {
        authenticator.forget();
        sessionRefused = false;
        Entry known = history.findLast().orElse(current);
        if (known != null) {
            history.write(known.ended(Stage.DONE, known.lock()));
        }
        return new AccountState.SessionEnded();
    }

    /** The cloud renews the session and refuses it all the same: from now on a person may have it replaced. */
    void sessionRefused() {
        sessionRefused = true;
    }

    /** The cloud accepts the session. */
    void sessionAccepted() {
        sessionRefused = false;
    }

    private Entry resumed(Entry stored) {
        Lock lock = stored.lock();
        Lock counted = lock == null ? null : locks.resume(lock);
        if (counted == null || counted.equals(lock)) {
            return stored;
        }
        Entry corrected = stored.withLock(counted);
        history.write(corrected);
        return corrected;
    }

    private SignInOutcome signIn(SignInAttempt attempt) throws InterruptedException {
        if (!attempt.request().hasPassword()) {
            markUsed(attempt);
            return new SignInOutcome(new AccountState.PasswordMissing());
        }
        PendingSignIn waiting = attempt.isKnown() ? pending.get() : null;
        VerificationCode code = attempt.kind() == Kind.CODE ? attempt.request().code().orElse(null) : null;
        if (code != null && waiting != null) {
            return verify(waiting, code, attempt);
        }
        if (!attempt.isKnown() || attempt.kind() == Kind.NEW_CODE) {
            Lock lock = attempt.lock();
            if (lock == null || locks.isOver(lock)) {
                return begin(attempt);
            }
            if (waiting == null) {
                markUsed(attempt);
                return new SignInOutcome(new AccountState.SignInTooEarly(locks.until(lock)));
            }
        }
        markUsed(attempt);
        return new SignInOutcome(unchanged(attempt, waiting));
    }

    /** What to say when there is nothing to ask the cloud. */
    private AccountState unchanged(SignInAttempt attempt, @Nullable PendingSignIn waiting) {
        if (attempt.kind() == Kind.UNREADABLE) {
            return new AccountState.CodeUnreadable();
        }
        return waiting != null ? codeNeeded(waiting) : unchanged(attempt.last());
    }

    private SignInOutcome begin(SignInAttempt attempt) throws InterruptedException {
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

    private SignInOutcome verify(PendingSignIn waiting, VerificationCode code, SignInAttempt attempt)
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
                sessionRefused = false;
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

    private AccountState unchanged(@Nullable Entry last) {
        Lock lock = last == null ? null : last.lock();
        Instant notBefore = lock == null ? null : locks.until(lock);
        return switch (last == null ? Stage.BEGUN : last.outcome()) {
            case BEGUN, CODE_SENT -> new AccountState.SignInInterrupted();
            case DONE -> new AccountState.SessionEnded();
            case CREDENTIALS_REFUSED -> new AccountState.SignInRefused(Reason.CREDENTIALS, notBefore);
            case BLOCKED -> new AccountState.SignInRefused(Reason.BLOCKED, notBefore);
            case OUTDATED -> new AccountState.SignInRefused(Reason.OUTDATED, notBefore);
            case TOO_MANY -> new AccountState.SignInRefused(Reason.TOO_MANY, notBefore);
        };
    }

    /** Whatever stands in the configuration has had its effect, or never will have one. */
    private void markUsed(SignInAttempt attempt) {
        Entry last = attempt.last();
        if (last != null && !last.configured().equals(attempt.fresh().configured())) {
            history.write(last.withConfigured(attempt.fresh().configured()));
        }
    }

    /** The stored session goes on: it is this account's. */
    private void settle(SignInAttempt attempt) {
        if (attempt.last() == null) {
            history.write(attempt.fresh().done());
        } else if (attempt.isSameAccount()) {
            markUsed(attempt);
        } else { // back to it, after another account was tried
            pending.set(null);
            history.write(attempt.fresh().ended(Stage.DONE, attempt.lock()));
        }
    }

    private AccountState codeNeeded(PendingSignIn waiting) {
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
