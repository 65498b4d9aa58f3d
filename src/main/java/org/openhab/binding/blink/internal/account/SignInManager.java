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
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.SignInOutcome.Effect;
import org.openhab.binding.blink.internal.account.SignInRequest.Kind;
import org.openhab.binding.blink.internal.cloud.Authenticator;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.SignInHistory;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Entry;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Lock;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Stage;
import org.openhab.binding.blink.internal.cloud.SignInResult.Reason;
import org.openhab.binding.blink.internal.model.Ticker;
import org.openhab.binding.blink.internal.model.VerificationCode;

/**
 * Decides whether to sign in, and has it done at most once for each act of a person: new credentials, an entered code,
 * the word for another code. Whatever goes wrong, nothing in here tries again by itself, because accounts get locked
 * that way; only what never left this machine may be tried again. A session is kept until another one replaces it.
 * <p>
 * Belongs to the account's executor.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class SignInManager {

    private final Authenticator authenticator;
    private final SignInHistory history;
    private final AtomicReference<@Nullable PendingSignIn> pending;
    private final SignInLock locks;
    private final SignInExchange exchange;
    private @Nullable Entry current;
    private boolean sessionRefused;

    /** @param pending the sign-in that waits for a code, if there is one; outlives this object */
    public SignInManager(Authenticator authenticator, SignInHistory history,
            AtomicReference<@Nullable PendingSignIn> pending, Ticker ticker, Clock clock) {
        this.authenticator = authenticator;
        this.history = history;
        this.pending = pending;
        this.locks = new SignInLock(ticker, clock);
        this.exchange = new SignInExchange(authenticator, history, pending, locks, clock);
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
            return accepted(exchange.verify(waiting, code, attempt));
        }
        if (!attempt.isKnown() || attempt.kind() == Kind.NEW_CODE) {
            Lock lock = attempt.lock();
            if (lock == null || locks.isOver(lock)) {
                return accepted(exchange.begin(attempt));
            }
            if (waiting == null) {
                markUsed(attempt);
                return new SignInOutcome(new AccountState.SignInTooEarly(locks.until(lock)));
            }
        }
        markUsed(attempt);
        return new SignInOutcome(unchanged(attempt, waiting));
    }

    private SignInOutcome accepted(SignInOutcome outcome) {
        if (outcome.state() instanceof AccountState.Starting) {
            sessionAccepted();
        }
        return outcome;
    }

    /** The state when there is nothing to ask of the cloud. */
    private AccountState unchanged(SignInAttempt attempt, @Nullable PendingSignIn waiting) {
        if (attempt.kind() == Kind.UNREADABLE) {
            return new AccountState.CodeUnreadable();
        }
        return waiting != null ? exchange.codeNeeded(waiting) : unchanged(attempt.last());
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

    /** The current entry in the configuration has had its effect, or never will have one. */
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
}
