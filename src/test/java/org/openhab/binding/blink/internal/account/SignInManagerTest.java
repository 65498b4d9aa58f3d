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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.PendingSignIn.CodeHint;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Stage;
import org.openhab.binding.blink.internal.cloud.SignInResult;
import org.openhab.binding.blink.internal.cloud.SignInResult.Reason;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySignInHistory;
import org.openhab.binding.blink.internal.testing.ScriptedAuthenticator;

/**
 * Who may sign in when: at most once for each wish of a person.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SignInManagerTest {

    private static final CodeHint HINT = new CodeHint("sms", "+33xxxxxxxx31", Duration.ofSeconds(60));

    private final ManualTime time = ManualTime.atNoon();
    private final Instant start = time.now();
    private final MemorySignInHistory journal = new MemorySignInHistory();
    private final ScriptedAuthenticator desk = new ScriptedAuthenticator();
    private AtomicReference<@Nullable PendingSignIn> pending = new AtomicReference<>();

    private record Pending(CodeHint hint, Instant sentAt) implements PendingSignIn {
    }

    /** What a person has typed, given to a flow just made: as after every change of the settings. */
    private AccountState advance(String email, String password, String typed) throws InterruptedException {
        return new SignInManager(desk, journal, pending, time.clock()).advance(
                new SignInRequest(new Credentials(new Secret(email), new Secret(password)), new Secret(typed), false));
    }

    private AccountState advance(String typed) throws InterruptedException {
        return advance("a@example.org", "pw", typed);
    }

    private AccountState advance() throws InterruptedException {
        return advance("");
    }

    private void restart() {
        pending = new AtomicReference<>();
    }

    private SignInResult codeNeeded() {
        return new SignInResult.CodeNeeded(new Pending(HINT, time.now()));
    }

    private AccountState codeSent() throws InterruptedException {
        desk.answer(codeNeeded());
        return advance();
    }

    private AccountState.CodeNeeded needed(Instant sentAt) {
        return new AccountState.CodeNeeded(HINT, sentAt.plusSeconds(60));
    }

    @Nested
    class WithoutAnythingKnown {

        @Test
        void theFirstSettingsSignInOnce() throws Exception {
            desk.answer(new SignInResult.Done());

            assertThat(advance(), is(new AccountState.Starting()));
            assertThat(desk.signIns(), is(1L));
            assertThat(journal.outcome(), is(Stage.DONE));
        }

        @Test
        void withoutAPasswordNothingIsAsked() throws Exception {
            assertThat(advance("a@example.org", " ", ""), is(new AccountState.PasswordMissing()));
            assertThat(desk.asked, is(empty()));
            assertThat(journal.last, is(nullValue()));
        }

        @Test
        void theBeginningIsWrittenBeforeTheFirstRequest() throws Exception {
            desk.fail(new CloudException.Unreachable("GET authorize", "time-out", false));

            advance();

            assertThat(journal.outcome(), is(Stage.BEGUN));
        }

        @Test
        void aCodeWithoutASignInBeginsOne() throws Exception {
            desk.answer(codeNeeded());

            assertThat(advance("123456"), is(needed(start)));
            assertThat(desk.asked, contains("sign in"));
        }
    }

    @Nested
    class WithASession {

        @Test
        void nothingIsAsked() throws Exception {
            desk.answer(new SignInResult.Done());
            advance();
            restart();

            assertThat(advance(), is(new AccountState.Starting()));
            assertThat(advance("a@example.org", "", ""), is(new AccountState.Starting()));
            assertThat(advance("a@example.org", "changed", ""), is(new AccountState.Starting()));
            assertThat(desk.signIns(), is(1L));
        }

        @Test
        void blanksAroundTheAddressChangeNothing() throws Exception {
            desk.answer(new SignInResult.Done());
            advance();

            assertThat(advance(" a@example.org ", "pw", ""), is(new AccountState.Starting()));
            assertThat(desk.signIns(), is(1L));
        }

        @Test
        void anotherAddressGivesItUp() throws Exception {
            desk.answer(new SignInResult.Done()).answer(new SignInResult.Done());
            advance();

            assertThat(advance("b@example.org", "pw", ""), is(new AccountState.Starting()));
            assertThat(desk.asked, contains("sign in", "forget", "sign in"));
        }

        @Test
        void anotherAddressWithoutPasswordGivesItUpToo() throws Exception {
            desk.answer(new SignInResult.Done());
            advance();

            assertThat(advance("b@example.org", "", ""), is(new AccountState.PasswordMissing()));
            assertThat(desk.session, is(false));
        }

        @Test
        void anEntryLeftOverIsUsedUp() throws Exception {
            desk.answer(new SignInResult.Done());
            advance();
            advance("123456");
            desk.session = false;

            assertThat(advance("123456"), is(new AccountState.SessionEnded()));
            assertThat(desk.signIns(), is(1L));
        }
    }

    @Nested
    class WhenTheSessionHasEnded {

        private SignInManager flow() {
            return new SignInManager(desk, journal, pending, time.clock());
        }

        @Test
        void itIsForgottenAndAPersonDecides() throws Exception {
            desk.answer(new SignInResult.Done());
            advance();

            assertThat(flow().sessionEnded(), is(new AccountState.SessionEnded()));
            assertThat(desk.session, is(false));
            assertThat(advance(), is(new AccountState.SessionEnded()));
            restart();
            assertThat(advance(), is(new AccountState.SessionEnded()));
            assertThat(desk.signIns(), is(1L));
        }

        @ParameterizedTest
        @ValueSource(strings = {"new", "NEW", " New 2", "new-3"})
        void theWishForANewOneSignsIn(String typed) throws Exception {
            desk.answer(new SignInResult.Done()).answer(codeNeeded());
            advance();
            flow().sessionEnded();

            assertThat(advance(typed), is(needed(start)));
            assertThat(advance(typed), is(needed(start)));
            assertThat(desk.signIns(), is(2L));
        }

        @Test
        void aChangedPasswordSignsIn() throws Exception {
            desk.answer(new SignInResult.Done()).answer(new SignInResult.Done());
            advance();
            flow().sessionEnded();

            assertThat(advance("a@example.org", "changed", ""), is(new AccountState.Starting()));
            assertThat(desk.signIns(), is(2L));
        }
    }

    @Nested
    class WhileACodeIsAwaited {

        @Test
        void thePersonIsToldWhereItWent() throws Exception {
            assertThat(codeSent(), is(needed(start)));
            assertThat(journal.outcome(), is(Stage.CODE_SENT));
        }

        @Test
        void otherChangesOfTheSettingsSendNothing() throws Exception {
            codeSent();
            time.advance(Duration.ofMinutes(5));

            assertThat(advance(), is(needed(start)));
            assertThat(desk.signIns(), is(1L));
        }

        @Test
        void theTypedCodeSignsIn() throws Exception {
            codeSent();
            desk.answer(new SignInResult.Done());

            assertThat(advance(" 123-456 "), is(new AccountState.Starting()));
            assertThat(desk.asked, contains("sign in", "verify 123456"));
            assertThat(journal.outcome(), is(Stage.DONE));
            assertThat(pending.get(), is(nullValue()));
        }

        @Test
        void aWrongOneMayBeFollowedByAnother() throws Exception {
            codeSent();
            desk.answer(new SignInResult.Refused(Reason.CODE)).answer(new SignInResult.Done());

            assertThat(advance("000000"), is(new AccountState.CodeRefused(HINT, start.plusSeconds(60))));
            assertThat(advance("123456"), is(new AccountState.Starting()));
            assertThat(desk.signIns(), is(1L));
        }

        @Test
        void theSameWrongOneIsSentOnce() throws Exception {
            codeSent();
            desk.answer(new SignInResult.Refused(Reason.CODE));
            advance("000000");

            assertThat(advance("000000"), is(needed(start)));
            assertThat(desk.asked, contains("sign in", "verify 000000"));
        }

        @Test
        void aFailureInBetweenKeepsTheSignIn() throws Exception {
            CloudException failure = new CloudException.Unreachable("POST verify", "time-out", false);
            codeSent();
            desk.fail(failure).answer(new SignInResult.Done());

            assertThat(advance("123456"), is(new AccountState.SignInFailed(failure)));
            assertThat(advance("654321"), is(new AccountState.Starting()));
            assertThat(desk.signIns(), is(1L));
        }

        @Test
        void aLostSignInMustBeginAnew() throws Exception {
            codeSent();
            desk.answer(new SignInResult.Refused(Reason.EXPIRED)).answer(codeNeeded());

            assertThat(advance("123456"), is(new AccountState.SignInInterrupted()));
            assertThat(advance("654321"), is(new AccountState.SignInInterrupted()));
            assertThat(advance("new"), is(needed(start)));
            assertThat(desk.asked, contains("sign in", "verify 123456", "sign in"));
        }

        @Test
        void tooManyTriesLockIt() throws Exception {
            codeSent();
            desk.answer(new SignInResult.Refused(Reason.TOO_MANY));

            assertThat(advance("123456"),
                    is(new AccountState.SignInRefused(Reason.TOO_MANY, start.plusSeconds(3_600))));
            assertThat(journal.outcome(), is(Stage.TOO_MANY));
        }

        @Test
        void aNewOneIsNotSentTooSoon() throws Exception {
            codeSent();
            time.advance(Duration.ofSeconds(59));

            assertThat(advance("new"), is(needed(start)));
            assertThat(desk.signIns(), is(1L));
        }

        @Test
        void aNewOneIsSentInTime() throws Exception {
            codeSent();
            time.advance(Duration.ofSeconds(60));
            desk.answer(codeNeeded());

            assertThat(advance("new"), is(needed(start.plusSeconds(60))));
            assertThat(desk.signIns(), is(2L));
        }

        @Test
        void theSameWishSendsOne() throws Exception {
            codeSent();
            time.advance(Duration.ofSeconds(60));
            desk.answer(codeNeeded());
            advance("new");
            time.advance(Duration.ofSeconds(60));

            assertThat(advance("new"), is(needed(start.plusSeconds(60))));
            assertThat(desk.signIns(), is(2L));
        }

        @Test
        void aWishMadeTooSoonIsUsedUp() throws Exception {
            codeSent();
            advance("new");
            time.advance(Duration.ofHours(1));

            assertThat(advance("new"), is(needed(start)));
            assertThat(desk.signIns(), is(1L));
        }

        @Test
        void aChangedPasswordWaitsForTheResendTime() throws Exception {
            codeSent();

            assertThat(advance("a@example.org", "changed", ""),
                    is(new AccountState.SignInTooEarly(start.plusSeconds(60))));
            time.advance(Duration.ofSeconds(60));
            desk.answer(new SignInResult.Done());
            assertThat(advance("a@example.org", "changed", ""), is(new AccountState.Starting()));
        }

        @Test
        void anotherAccountNeedNotWait() throws Exception {
            codeSent();
            desk.answer(new SignInResult.Done());

            assertThat(advance("b@example.org", "pw", ""), is(new AccountState.Starting()));
        }
    }

    @Nested
    class AfterARestartWhileACodeIsAwaited {

        @Test
        void nothingIsSent() throws Exception {
            codeSent();
            restart();
            time.advance(Duration.ofDays(1));

            assertThat(advance(), is(new AccountState.SignInInterrupted()));
            assertThat(desk.signIns(), is(1L));
        }

        @Test
        void theOldCodeIsOfNoUse() throws Exception {
            codeSent();
            restart();

            assertThat(advance("123456"), is(new AccountState.SignInInterrupted()));
            assertThat(desk.asked, contains("sign in"));
        }

        @Test
        void aNewOneMayBeWished() throws Exception {
            codeSent();
            restart();
            time.advance(Duration.ofSeconds(60));
            desk.answer(codeNeeded());

            assertThat(advance("new"), is(needed(start.plusSeconds(60))));
        }

        @Test
        void aNewOneMayBeWishedTooSoon() throws Exception {
            codeSent();
            restart();

            assertThat(advance("new"), is(new AccountState.SignInTooEarly(start.plusSeconds(60))));
            assertThat(desk.signIns(), is(1L));
        }
    }

    @Nested
    class WhenTheCloudRefuses {

        @Test
        void aWrongPasswordIsNotTriedAgain() throws Exception {
            desk.answer(new SignInResult.Refused(Reason.CREDENTIALS));

            assertThat(advance(), is(new AccountState.SignInRefused(Reason.CREDENTIALS, null)));
            restart();
            assertThat(advance(), is(new AccountState.SignInRefused(Reason.CREDENTIALS, null)));
            assertThat(desk.signIns(), is(1L));
        }

        @Test
        void theRightPasswordIsTried() throws Exception {
            desk.answer(new SignInResult.Refused(Reason.CREDENTIALS)).answer(new SignInResult.Done());
            advance();

            assertThat(advance("a@example.org", "right", ""), is(new AccountState.Starting()));
        }

        @ParameterizedTest
        @EnumSource(names = {"BLOCKED", "OUTDATED", "TOO_MANY", "CREDENTIALS"})
        void theReasonSurvivesARestart(Reason reason) throws Exception {
            desk.answer(new SignInResult.Refused(reason, Duration.ofMinutes(10)));
            AccountState refused = new AccountState.SignInRefused(reason, start.plusSeconds(600));

            assertThat(advance(), is(refused));
            restart();
            assertThat(advance(), is(refused));
            assertThat(desk.signIns(), is(1L));
        }

        @ParameterizedTest
        @CsvSource({"0, 3600", "7200, 7200"})
        void aLockedAccountIsLeftAlone(long asked, long seconds) throws Exception {
            desk.answer(new SignInResult.Refused(Reason.TOO_MANY, asked == 0 ? null : Duration.ofSeconds(asked)))
                    .answer(new SignInResult.Done());
            Instant free = start.plusSeconds(seconds);

            assertThat(advance(), is(new AccountState.SignInRefused(Reason.TOO_MANY, free)));
            time.advance(Duration.ofSeconds(seconds - 1));
            assertThat(advance("new"), is(new AccountState.SignInTooEarly(free)));
            assertThat(advance("a@example.org", "changed", ""), is(new AccountState.SignInTooEarly(free)));
            time.advance(Duration.ofSeconds(1));
            assertThat(advance("new2"), is(new AccountState.Starting()));
            assertThat(desk.signIns(), is(2L));
        }

        @Test
        void aLockedAddressHoldsUpOtherAccountsToo() throws Exception {
            desk.answer(new SignInResult.Refused(Reason.TOO_MANY));
            advance();

            assertThat(advance("b@example.org", "pw", ""), is(instanceOf(AccountState.SignInTooEarly.class)));
        }
    }

    @Nested
    class WhenTheCloudCannotBeReached {

        private final CloudException.Unreachable neverSent = new CloudException.Unreachable("GET x", "no route", true);

        @Test
        void aSignInNeverSentMayBeginAgain() throws Exception {
            desk.fail(neverSent).fail(neverSent).answer(new SignInResult.Done());

            assertThat(advance(), is(new AccountState.Trouble(neverSent, start, null)));
            assertThat(advance(), is(new AccountState.Trouble(neverSent, start, null)));
            assertThat(advance(), is(new AccountState.Starting()));
        }

        @Test
        void aSignInOnItsWayMayNot() throws Exception {
            CloudException failure = neverSent.midway();
            desk.fail(failure);

            assertThat(advance(), is(new AccountState.SignInFailed(failure)));
            assertThat(advance(), is(new AccountState.SignInInterrupted()));
            restart();
            assertThat(advance(), is(new AccountState.SignInInterrupted()));
            assertThat(desk.signIns(), is(1L));
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 500})
        void aBrokenPageIsNotTriedAgain(int status) throws Exception {
            CloudException failure = new CloudException.Rejected("POST signin", status, 0);
            desk.fail(failure);

            assertThat(advance(), is(new AccountState.SignInFailed(failure)));
            assertThat(advance(), is(new AccountState.SignInInterrupted()));
            assertThat(desk.signIns(), is(1L));
        }

        @Test
        void aPersonMayWishAnother() throws Exception {
            desk.fail(neverSent.midway()).answer(new SignInResult.Done());
            advance();

            assertThat(advance("new"), is(new AccountState.Starting()));
        }
    }
}
