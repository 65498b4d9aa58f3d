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
import org.openhab.binding.blink.internal.cloud.Authenticator;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.SignInHistory;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Entry;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Stage;
import org.openhab.binding.blink.internal.cloud.SignInResult;
import org.openhab.binding.blink.internal.cloud.SignInResult.Reason;

/**
 * Decides whether to sign in, and does it at most once for each wish of a person: new credentials, a typed code, the
 * wish for a new code. Whatever goes wrong, nothing in here tries again by itself; accounts get locked that way.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class SignInManager {

    /** Locked accounts are left alone this long when the cloud names no time. */
    private static final Duration USUAL_LOCK = Duration.ofMinutes(60);

    private final Authenticator desk;
    private final SignInHistory journal;
    private final AtomicReference<@Nullable PendingSignIn> pending;
    private final Clock clock;
    private @Nullable Entry current;

    /** @param pending the sign-in that waits for a code, if there is one; outlives this object */
    public SignInManager(Authenticator desk, SignInHistory journal, AtomicReference<@Nullable PendingSignIn> pending,
            Clock clock) {
        this.desk = desk;
        this.journal = journal;
        this.pending = pending;
        this.clock = clock;
    }

    /**
     * Comes as near to a session as it may.
     *
     * @return {@link AccountState.Starting} when there is one, or what a person has to do
     */
    AccountState advance(SignInRequest wish) throws InterruptedException {
        Entry fresh = new Entry(journal.mark(wish.email()), journal.mark(wish.email() + '\n' + wish.password()),
                journal.mark(wish.typed()), Stage.BEGUN, null);
        Entry last = journal.findLast().orElse(null);
        current = fresh;
        boolean forNewCode = wish.isForNewCode() && last != null && !last.typed().equals(fresh.typed());
        if (desk.hasSession()) {
            if (!forNewCode && (last == null || last.account().equals(fresh.account()))) {
                markTyped(last, fresh);
                return new AccountState.Starting();
            }
            desk.forget(); // the session of another e-mail address, or one that the person wants to have replaced
        }
        if (wish.password().isBlank()) {
            return new AccountState.PasswordMissing();
        }
        boolean sameCredentials = last != null && last.credentials().equals(fresh.credentials());
        boolean newEntry = last == null || !last.typed().equals(fresh.typed());
        PendingSignIn waiting = sameCredentials ? pending.get() : null;
        if (newEntry && wish.isCode() && waiting != null) {
            return verify(waiting, wish, fresh);
        }
        if (!sameCredentials || newEntry && wish.isForNewCode()) {
            Instant notBefore = notBefore(last, fresh);
            if (notBefore == null || !clock.instant().isBefore(notBefore)) {
                return begin(wish, fresh);
            }
            if (waiting == null) {
                markTyped(last, fresh);
                return new AccountState.SignInTooEarly(notBefore);
            }
        }
        markTyped(last, fresh);
        return waiting != null ? codeNeeded(waiting) : unchanged(last);
    }

    /** The session is over: the cloud said so. A person decides about another sign-in. */
    AccountState sessionEnded() {
        desk.forget();
        Entry known = current;
        if (known != null && journal.findLast().isEmpty()) {
            journal.write(known.ended(Stage.DONE, null));
        }
        return new AccountState.SessionEnded();
    }

    private AccountState begin(SignInRequest wish, Entry fresh) throws InterruptedException {
        pending.set(null);
        // before the first request: a crash in the middle of it must not lead to a second one
        journal.write(fresh);
        try {
            return outcome(desk.signIn(wish.credentials()), null, fresh);
        } catch (CloudException.Unreachable e) {
            if (e.neverSent()) { // the cloud saw nothing of it, so beginning again is no second sign-in
                journal.erase();
                return new AccountState.Trouble(e, clock.instant(), null);
            }
            return new AccountState.SignInFailed(e);
        } catch (CloudException.RateLimited e) {
            return refused(new SignInResult.Refused(Reason.TOO_MANY, e.retryAfter()), fresh);
        } catch (CloudException e) {
            return new AccountState.SignInFailed(e);
        }
    }

    private AccountState verify(PendingSignIn waiting, SignInRequest wish, Entry fresh) throws InterruptedException {
        journal.write(fresh.ended(Stage.CODE_SENT, resendFrom(waiting)));
        try {
            return outcome(desk.verify(waiting, wish.code()), waiting, fresh);
        } catch (CloudException.RateLimited e) {
            return refused(new SignInResult.Refused(Reason.TOO_MANY, e.retryAfter()), fresh);
        } catch (CloudException e) {
            return new AccountState.SignInFailed(e);
        }
    }

    private AccountState outcome(SignInResult outcome, @Nullable PendingSignIn waiting, Entry fresh) {
        return switch (outcome) {
            case SignInResult.Done done -> {
                pending.set(null);
                journal.write(fresh.ended(Stage.DONE, null));
                yield new AccountState.Starting();
            }
            case SignInResult.CodeNeeded needed -> {
                pending.set(needed.pending());
                journal.write(fresh.ended(Stage.CODE_SENT, resendFrom(needed.pending())));
                yield codeNeeded(needed.pending());
            }
            case SignInResult.Refused refused when refused.reason() == Reason.CODE && waiting != null ->
                new AccountState.CodeRefused(waiting.hint(), resendFrom(waiting));
            case SignInResult.Refused refused -> refused(refused, fresh);
        };
    }

    private AccountState refused(SignInResult.Refused refused, Entry fresh) {
        pending.set(null);
        Duration asked = refused.retryAfter();
        Duration lock = asked == null && refused.reason() == Reason.TOO_MANY ? USUAL_LOCK : asked;
        Instant notBefore = lock == null ? null : clock.instant().plus(lock);
        return switch (refused.reason()) {
            case CREDENTIALS -> refused(Stage.CREDENTIALS_REFUSED, refused.reason(), notBefore, fresh);
            case TOO_MANY -> refused(Stage.TOO_MANY, refused.reason(), notBefore, fresh);
            case BLOCKED -> refused(Stage.BLOCKED, refused.reason(), notBefore, fresh);
            case OUTDATED -> refused(Stage.OUTDATED, refused.reason(), notBefore, fresh);
            case CODE, EXPIRED -> {
                journal.write(fresh);
                yield new AccountState.SignInInterrupted();
            }
        };
    }

    private AccountState refused(Stage outcome, Reason reason, @Nullable Instant notBefore, Entry fresh) {
        journal.write(fresh.ended(outcome, notBefore));
        return new AccountState.SignInRefused(reason, notBefore);
    }

    /** What to say when there is nothing new to do. */
    private static AccountState unchanged(@Nullable Entry last) {
        Instant notBefore = last == null ? null : last.notBefore();
        return switch (last == null ? Stage.BEGUN : last.outcome()) {
            case BEGUN, CODE_SENT -> new AccountState.SignInInterrupted();
            case DONE -> new AccountState.SessionEnded();
            case CREDENTIALS_REFUSED -> new AccountState.SignInRefused(Reason.CREDENTIALS, notBefore);
            case BLOCKED -> new AccountState.SignInRefused(Reason.BLOCKED, notBefore);
            case OUTDATED -> new AccountState.SignInRefused(Reason.OUTDATED, notBefore);
            case TOO_MANY -> new AccountState.SignInRefused(Reason.TOO_MANY, notBefore);
        };
    }

    /** The time before which the cloud wants no sign-in. Waiting for one account's code does not hold up another's. */
    private static @Nullable Instant notBefore(@Nullable Entry last, Entry fresh) {
        boolean othersCode = last != null && last.outcome() == Stage.CODE_SENT
                && !last.account().equals(fresh.account());
        return last == null || othersCode ? null : last.notBefore();
    }

    /** Whatever stands in the field has had its effect, or never will have one. */
    private void markTyped(@Nullable Entry last, Entry fresh) {
        if (last != null && !last.typed().equals(fresh.typed())) {
            journal.write(last.withTyped(fresh.typed()));
        }
    }

    private static AccountState codeNeeded(PendingSignIn waiting) {
        return new AccountState.CodeNeeded(waiting.hint(), resendFrom(waiting));
    }

    private static Instant resendFrom(PendingSignIn waiting) {
        return waiting.sentAt().plus(waiting.hint().resendAfter());
    }
}
