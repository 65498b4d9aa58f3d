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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.account.SignInOutcome.Effect;
import org.openhab.binding.blink.internal.account.SignInRequest.Source;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.PendingSignIn.CodeHint;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.SignInHistory;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Lock;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Stage;
import org.openhab.binding.blink.internal.cloud.SignInResult;
import org.openhab.binding.blink.internal.cloud.SignInResult.Reason;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySignInHistory;
import org.openhab.binding.blink.internal.testing.ScriptedAuthenticator;

/**
 * Who may sign in when: at most once for each act of a person.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SignInManagerTest {

    private static final CodeHint HINT = new CodeHint("sms", "+33xxxxxxxx31", Duration.ofSeconds(60));

    private final ManualTime time = ManualTime.atNoon();
    private final Instant start = time.now();
    private final MemorySignInHistory history = new MemorySignInHistory();
    private final ScriptedAuthenticator authenticator = new ScriptedAuthenticator();
    private AtomicReference<@Nullable PendingSignIn> pending = new AtomicReference<>();

    private record Pending(CodeHint hint, Instant sentAt) implements PendingSignIn {
    }

    private SignInManager manager() {
        return new SignInManager(authenticator, history, pending, time.ticker(), time.wallClock());
    }

    private static SignInRequest request(String email, String password, String typed, Source source) {
        return new SignInRequest(new Credentials(new Secret(email), new Secret(password)), new Secret(typed), source);
    }

    /** What stands in the configuration, given to a manager just made: as after every change of the configuration. */
    private AccountState advance(String email, String password, String typed) throws InterruptedException {
        return manager().advance(request(email, password, typed, Source.CONFIGURATION)).state();
    }

    /** What a console command or an action gives. */
    private SignInOutcome enter(String typed) throws InterruptedException {
        return manager().advance(request("a@example.org", "pw", typed, Source.DIRECT));
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
        authenticator.answer(codeNeeded());
        return advance();
    }

    private AccountState.CodeNeeded needed(Instant sentAt) {
        return new AccountState.CodeNeeded(HINT, sentAt.plusSeconds(60));
    }

    @Nested
    class WithoutAnythingKnown {

        @Test
        void theFirstSettingsSignInOnce() throws Exception {
            authenticator.answer(new SignInResult.Done());

            assertThat(advance(), is(new AccountState.Starting()));
            assertThat(authenticator.signIns(), is(1L));
            assertThat(history.outcome(), is(Stage.DONE));
        }

        @Test
        void withoutAPasswordNothingIsAsked() throws Exception {
            assertThat(advance("a@example.org", " ", ""), is(new AccountState.PasswordMissing()));
            assertThat(authenticator.asked, is(empty()));
            assertThat(history.last, is(nullValue()));
        }

        @Test
        void theBeginningIsWrittenBeforeTheFirstRequest() throws Exception {
            authenticator.fail(new CloudException.Unreachable("GET authorize", "time-out", false));

            advance();

            assertThat(history.outcome(), is(Stage.BEGUN));
        }

        @Test
        void aCodeWithoutASignInBeginsOne() throws Exception {
            authenticator.answer(codeNeeded());

            assertThat(advance("123456"), is(needed(start)));
            assertThat(authenticator.asked, contains("sign in"));
        }
    }

    @Nested
    class WithASession {

        @Test
        void nothingIsAsked() throws Exception {
            authenticator.answer(new SignInResult.Done());
            advance();
            restart();

            assertThat(advance(), is(new AccountState.Starting()));
            assertThat(advance("a@example.org", "", ""), is(new AccountState.Starting()));
            assertThat(advance("a@example.org", "changed", ""), is(new AccountState.Starting()));
            assertThat(authenticator.signIns(), is(1L));
        }

        @Test
        void blanksAroundTheAddressChangeNothing() throws Exception {
            authenticator.answer(new SignInResult.Done());
            advance();

            assertThat(advance(" a@example.org ", "pw", ""), is(new AccountState.Starting()));
            assertThat(authenticator.signIns(), is(1L));
        }

        @Test
        void anotherAddressSignsIn() throws Exception {
            authenticator.answer(new SignInResult.Done()).answer(new SignInResult.Done());
            advance();

            assertThat(advance("b@example.org", "pw", ""), is(new AccountState.Starting()));
            assertThat(authenticator.asked, contains("sign in", "sign in"));
        }

        @Test
        void anotherAddressWithoutPasswordKeepsIt() throws Exception {
            authenticator.answer(new SignInResult.Done());
            advance();

            assertThat(advance("b@example.org", "", ""), is(new AccountState.PasswordMissing()));
            assertThat(advance("a@example.org", "", ""), is(new AccountState.Starting()));
        }

        @Test
        void anEntryLeftOverIsUsedUp() throws Exception {
            authenticator.answer(new SignInResult.Done());
            advance();
            advance("123456");
            authenticator.session = false;

            assertThat(advance("123456"), is(new AccountState.SessionEnded()));
            assertThat(authenticator.signIns(), is(1L));
        }
    }

    @Nested
    class WithASessionThatWorks {

        @BeforeEach
        void signIn() throws Exception {
            authenticator.answer(new SignInResult.Done());
            advance();
        }

        @ParameterizedTest
        @ValueSource(strings = {"new", "123456", "neu"})
        void anEntryIsNotNeeded(String typed) throws Exception {
            assertThat(enter(typed), is(new SignInOutcome(new AccountState.Starting(), Effect.NOT_NEEDED)));
            assertThat(advance(typed), is(new AccountState.Starting()));
            assertThat(authenticator.asked, contains("sign in"));
        }

        @Test
        void newIsNotNeededWithoutAPasswordEither() throws Exception {
            assertThat(advance("a@example.org", "", "new"), is(new AccountState.Starting()));
            assertThat(authenticator.asked, contains("sign in"));
        }

        @ParameterizedTest
        @ValueSource(strings = {" a@example.org", "A@Example.ORG", "a@example.org\u00a0", "\u200ba@example.org"})
        void anotherSpellingIsTheSameAccount(String email) throws Exception {
            assertThat(advance(email, "pw", ""), is(new AccountState.Starting()));
            assertThat(authenticator.asked, contains("sign in"));
        }

        @Test
        void anotherAccountTakesItsPlaceOnlyOnceItIsSignedIn() throws Exception {
            authenticator.answer(codeNeeded()).answer(new SignInResult.Done());

            assertThat(advance("b@example.org", "pw", ""), is(instanceOf(AccountState.CodeNeeded.class)));
            assertThat(authenticator.session, is(true));
            assertThat(manager().advance(request("b@example.org", "pw", "123456", Source.DIRECT)),
                    is(new SignInOutcome(new AccountState.Starting(), Effect.OTHER_ACCOUNT)));
            assertThat(advance("b@example.org", "pw", ""), is(new AccountState.Starting()));
        }

        @Test
        void anotherAccountThatIsRefusedLeavesItAlone() throws Exception {
            authenticator.answer(new SignInResult.Refused(Reason.CREDENTIALS));

            assertThat(advance("b@example.org", "pw", ""),
                    is(new AccountState.SignInRefused(Reason.CREDENTIALS, null)));
            assertThat(advance("a@example.org", "", ""), is(new AccountState.Starting()));
            assertThat(manager().sessionEnded(), is(new AccountState.SessionEnded()));
            assertThat(advance("b@example.org", "", ""), is(new AccountState.PasswordMissing()));
        }

        @Test
        void theCodeOfAnotherAccountIsNotTakenForItsOwn() throws Exception {
            authenticator.answer(codeNeeded());
            advance("b@example.org", "pw", "");
            advance();
            manager().sessionEnded();

            assertThat(enter("123456").state(), is(new AccountState.SessionEnded()));
            assertThat(authenticator.asked, contains("sign in", "sign in", "forget"));
        }

        @Test
        void theSameAccountAgainIsNoOther() throws Exception {
            manager().sessionEnded();
            authenticator.answer(new SignInResult.Done());

            assertThat(enter("new"), is(new SignInOutcome(new AccountState.Starting(), Effect.NONE)));
        }
    }

    @Nested
    class WithASessionThatTheCloudRefuses {

        private final SignInManager manager = manager();

        private SignInOutcome ask(String password) throws InterruptedException {
            return manager.advance(request("a@example.org", password, "new", Source.DIRECT));
        }

        @BeforeEach
        void signIn() throws Exception {
            authenticator.answer(new SignInResult.Done());
            manager.advance(request("a@example.org", "pw", "", Source.CONFIGURATION));
            manager.sessionRefused();
        }

        @Test
        void newHasItReplaced() throws Exception {
            authenticator.answer(codeNeeded());

            assertThat(ask("pw").state(), is(needed(start)));
            assertThat(authenticator.asked, contains("sign in", "sign in"));
        }

        @Test
        void itGoesOnWhenNothingTakesItsPlace() throws Exception {
            authenticator.fail(new CloudException.Rejected("GET authorize", 503, 0))
                    .answer(new SignInResult.Refused(Reason.CREDENTIALS));

            assertThat(ask("pw").state(), is(new AccountState.Starting()));
            assertThat(ask("pw").state(), is(new AccountState.Starting()));
            assertThat(ask("").state(), is(new AccountState.Starting()));
            assertThat(authenticator.asked, contains("sign in", "sign in", "sign in"));
        }

        @Test
        void itIsNotReplacedOnceItIsAcceptedAgain() throws Exception {
            manager.sessionAccepted();

            assertThat(ask("pw").effect(), is(Effect.NOT_NEEDED));
        }
    }

    @Nested
    class WithAnEntryThatStaysInATextFile {

        @Test
        void newIsOneActHoweverOftenTheFileIsRead() throws Exception {
            authenticator.answer(codeNeeded()).answer(new SignInResult.Done());
            advance("new");
            enter("123456");
            restart();

            assertThat(advance("new"), is(new AccountState.Starting()));
            manager().sessionEnded();
            restart();
            assertThat(advance("new"), is(new AccountState.SessionEnded()));
            assertThat(authenticator.asked, contains("sign in", "verify 123456", "forget"));
        }

        @Test
        void anOldCodeIsNotSentAgainAfterAnotherEntry() throws Exception {
            codeSent();
            authenticator.answer(new SignInResult.Refused(Reason.CODE)).answer(new SignInResult.Refused(Reason.CODE));
            advance("000000");
            enter("111111");

            assertThat(advance("000000"), is(needed(start)));
            assertThat(authenticator.asked, contains("sign in", "verify 000000", "verify 111111"));
        }

        @Test
        void theSameCodeEnteredTwiceElsewhereIsTwoActs() throws Exception {
            codeSent();
            authenticator.answer(new SignInResult.Refused(Reason.CODE)).answer(new SignInResult.Done());
            enter("123456");

            assertThat(enter("123456").state(), is(new AccountState.Starting()));
        }

        @Test
        void theSameCodeEnteredTwiceIntoTheFormIsTwoActs() throws Exception {
            codeSent();
            authenticator.answer(new SignInResult.Refused(Reason.CODE)).answer(new SignInResult.Done());
            advance("123456");

            assertThat(manager().advance(request("a@example.org", "pw", "123456", Source.FORM)).state(),
                    is(new AccountState.Starting()));
        }
    }

    @Nested
    class WhenAnEntryIsNoCode {

        @ParameterizedTest
        @ValueSource(strings = {"neu", "newer", "12", "123456789", "1234 or 5678", "G8U1RD0115230001", "?", "codes"})
        void theCloudIsNotAsked(String typed) throws Exception {
            codeSent();

            assertThat(enter(typed).state(), is(new AccountState.CodeUnreadable()));
            assertThat(advance(typed), is(new AccountState.CodeUnreadable()));
            assertThat(advance(typed), is(needed(start)));
            assertThat(authenticator.asked, contains("sign in"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Blink: 123456", "123 456", "123-456", "\u00a0123456\u200b",
                "\u0661\u0662\u0663\u0664\u0665\u0666"})
        void whatHoldsOneIsSentAsDigits(String typed) throws Exception {
            codeSent();
            authenticator.answer(new SignInResult.Done());

            assertThat(enter(typed).state(), is(new AccountState.Starting()));
            assertThat(authenticator.asked, contains("sign in", "verify 123456"));
        }
    }

    @Nested
    class WhenNothingWasSent {

        private final CloudException budget = new CloudException.OutOfBudget("GET authorize", Duration.ofMinutes(5));
        private final CloudException refused = new CloudException.Unreachable("GET authorize", "refused", true);

        @Test
        void ourOwnRefusalIsNoAttempt() throws Exception {
            authenticator.fail(budget).fail(refused).answer(codeNeeded());

            assertThat(advance("new"), is(new AccountState.Trouble(budget, start, null)));
            assertThat(history.last, is(nullValue()));
            assertThat(advance("new"), is(new AccountState.Trouble(refused, start, null)));
            assertThat(advance("new"), is(needed(start)));
        }

        @Test
        void anotherCodeMayBeAskedForAgain() throws Exception {
            codeSent();
            time.advance(Duration.ofSeconds(60));
            authenticator.fail(budget).answer(codeNeeded());

            assertThat(advance("new"), is(new AccountState.Trouble(budget, time.now(), null)));
            assertThat(advance("new"), is(needed(time.now())));
        }

        @Test
        void theCodeMayBeSentAgain() throws Exception {
            codeSent();
            authenticator.fail(budget).fail(refused).answer(new SignInResult.Done());

            assertThat(advance("123456"), is(new AccountState.Trouble(budget, start, null)));
            assertThat(advance("123456"), is(new AccountState.Trouble(refused, start, null)));
            assertThat(advance("123456"), is(new AccountState.Starting()));
        }

        @Test
        void theCodeThatWasSentStaysGood() throws Exception {
            codeSent();
            time.advance(Duration.ofSeconds(60));
            authenticator.fail(new CloudException.Rejected("GET authorize", 503, 0)).answer(new SignInResult.Done());
            enter("new");

            assertThat(enter("123456").state(), is(new AccountState.Starting()));
        }
    }

    @Nested
    class WhenSomethingWasSent {

        @Test
        void thePasswordIsNotSentAgain() throws Exception {
            CloudException budget = new CloudException.OutOfBudget("POST token", Duration.ofMinutes(5)).midway();
            authenticator.fail(budget);

            assertThat(advance(), is(new AccountState.SignInFailed(budget)));
            assertThat(advance(), is(new AccountState.SignInInterrupted()));
            assertThat(authenticator.signIns(), is(1L));
        }

        @Test
        void theCodeIsNotSentAgain() throws Exception {
            CloudException lost = new CloudException.Unreachable("POST verify", "refused", true).midway();
            codeSent();
            authenticator.fail(lost);

            assertThat(advance("123456"), is(new AccountState.SignInFailed(lost)));
            assertThat(advance("123456"), is(needed(start)));
            assertThat(authenticator.asked, contains("sign in", "verify 123456"));
        }
    }

    @Nested
    class WhenTheClockIsSet {

        private AccountState.SignInRefused locked(Duration lock) throws InterruptedException {
            authenticator.answer(new SignInResult.Refused(Reason.TOO_MANY, lock));
            return (AccountState.SignInRefused) advance();
        }

        private boolean signsInAgain() throws InterruptedException {
            authenticator.answer(codeNeeded());
            enter("new");
            return authenticator.signIns() == 2;
        }

        @Test
        void noLockIsLongerThanADay() throws Exception {
            assertThat(locked(Duration.ofDays(4_000)).notBefore(), is(start.plus(Duration.ofDays(1))));
        }

        @ParameterizedTest
        @ValueSource(longs = {-800, 800})
        void aLockLastsAsLongAsItWasMadeFor(long days) throws Exception {
            SignInManager manager = manager();
            authenticator.answer(new SignInResult.Refused(Reason.TOO_MANY, Duration.ofHours(2))).answer(codeNeeded());
            manager.advance(request("a@example.org", "pw", "", Source.CONFIGURATION));
            time.setClock(Duration.ofDays(days));
            SignInRequest again = request("a@example.org", "pw", "new", Source.DIRECT);

            time.advance(Duration.ofMinutes(119));
            assertThat(manager.advance(again).state(),
                    is(new AccountState.SignInTooEarly(time.wallTime().plusSeconds(60))));
            time.advance(Duration.ofMinutes(1));
            assertThat(manager.advance(again).state(), is(instanceOf(AccountState.CodeNeeded.class)));
        }

        @Test
        void aLockOfTheFutureIsCountedFromNowOn() throws Exception {
            locked(Duration.ofHours(2));
            time.setClock(Duration.ofDays(-800));
            assertThat(advance(),
                    is(new AccountState.SignInRefused(Reason.TOO_MANY, time.wallTime().plus(Duration.ofHours(2)))));

            time.advance(Duration.ofHours(2));
            assertThat(signsInAgain(), is(true));
        }

        @Test
        void aStoredLockIsBoundedWhenItIsRead() throws Exception {
            locked(Duration.ofHours(2));
            SignInHistory.Entry last = history.findLast().orElseThrow();
            history.write(last.withLock(new Lock(start, Instant.MAX)));

            time.advance(Duration.ofHours(24));
            assertThat(signsInAgain(), is(true));
        }

        @Test
        void theTimeForAnotherCodeIsNeverFarAway() throws Exception {
            codeSent();
            time.setClock(Duration.ofDays(-800));

            assertThat(advance(), is(needed(time.wallTime())));
        }
    }

    @Nested
    class WhenTheSessionHasEnded {

        @Test
        void itIsForgottenAndAPersonDecides() throws Exception {
            authenticator.answer(new SignInResult.Done());
            advance();

            assertThat(manager().sessionEnded(), is(new AccountState.SessionEnded()));
            assertThat(authenticator.session, is(false));
            assertThat(advance(), is(new AccountState.SessionEnded()));
            restart();
            assertThat(advance(), is(new AccountState.SessionEnded()));
            assertThat(authenticator.signIns(), is(1L));
        }

        @ParameterizedTest
        @ValueSource(strings = {"new", "NEW", " New 2", "new-3"})
        void theWishForANewOneSignsIn(String typed) throws Exception {
            authenticator.answer(new SignInResult.Done()).answer(codeNeeded());
            advance();
            manager().sessionEnded();

            assertThat(advance(typed), is(needed(start)));
            assertThat(advance(typed), is(needed(start)));
            assertThat(authenticator.signIns(), is(2L));
        }

        @Test
        void aChangedPasswordSignsIn() throws Exception {
            authenticator.answer(new SignInResult.Done()).answer(new SignInResult.Done());
            advance();
            manager().sessionEnded();

            assertThat(advance("a@example.org", "changed", ""), is(new AccountState.Starting()));
            assertThat(authenticator.signIns(), is(2L));
        }
    }

    @Nested
    class WhileACodeIsAwaited {

        @Test
        void thePersonIsReportedWhereItWent() throws Exception {
            assertThat(codeSent(), is(needed(start)));
            assertThat(history.outcome(), is(Stage.CODE_SENT));
        }

        @Test
        void otherChangesOfTheSettingsSendNothing() throws Exception {
            codeSent();
            time.advance(Duration.ofMinutes(5));

            assertThat(advance(), is(needed(start)));
            assertThat(authenticator.signIns(), is(1L));
        }

        @Test
        void theTypedCodeSignsIn() throws Exception {
            codeSent();
            authenticator.answer(new SignInResult.Done());

            assertThat(advance(" 123-456 "), is(new AccountState.Starting()));
            assertThat(authenticator.asked, contains("sign in", "verify 123456"));
            assertThat(history.outcome(), is(Stage.DONE));
            assertThat(pending.get(), is(nullValue()));
        }

        @Test
        void aWrongOneMayBeFollowedByAnother() throws Exception {
            codeSent();
            authenticator.answer(new SignInResult.Refused(Reason.CODE)).answer(new SignInResult.Done());

            assertThat(advance("000000"), is(new AccountState.CodeRefused(HINT, start.plusSeconds(60))));
            assertThat(advance("123456"), is(new AccountState.Starting()));
            assertThat(authenticator.signIns(), is(1L));
        }

        @Test
        void theSameWrongOneIsSentOnce() throws Exception {
            codeSent();
            authenticator.answer(new SignInResult.Refused(Reason.CODE));
            advance("000000");

            assertThat(advance("000000"), is(needed(start)));
            assertThat(authenticator.asked, contains("sign in", "verify 000000"));
        }

        @Test
        void aFailureInBetweenKeepsTheSignIn() throws Exception {
            CloudException failure = new CloudException.Unreachable("POST verify", "time-out", false);
            codeSent();
            authenticator.fail(failure).answer(new SignInResult.Done());

            assertThat(advance("123456"), is(new AccountState.SignInFailed(failure)));
            assertThat(advance("654321"), is(new AccountState.Starting()));
            assertThat(authenticator.signIns(), is(1L));
        }

        @Test
        void aLostSignInMustBeginAnew() throws Exception {
            codeSent();
            authenticator.answer(new SignInResult.Refused(Reason.EXPIRED)).answer(codeNeeded());

            assertThat(advance("123456"), is(new AccountState.SignInInterrupted()));
            assertThat(advance("654321"), is(new AccountState.SignInInterrupted()));
            time.advance(Duration.ofSeconds(60));
            assertThat(advance("new"), is(instanceOf(AccountState.CodeNeeded.class)));
            assertThat(authenticator.asked, contains("sign in", "verify 123456", "sign in"));
        }

        @Test
        void tooManyTriesLockIt() throws Exception {
            codeSent();
            authenticator.answer(new SignInResult.Refused(Reason.TOO_MANY));

            assertThat(advance("123456"),
                    is(new AccountState.SignInRefused(Reason.TOO_MANY, start.plusSeconds(3_600))));
            assertThat(history.outcome(), is(Stage.TOO_MANY));
        }

        @Test
        void aNewOneIsNotSentTooSoon() throws Exception {
            codeSent();
            time.advance(Duration.ofSeconds(59));

            assertThat(advance("new"), is(needed(start)));
            assertThat(authenticator.signIns(), is(1L));
        }

        @Test
        void aNewOneIsSentInTime() throws Exception {
            codeSent();
            time.advance(Duration.ofSeconds(60));
            authenticator.answer(codeNeeded());

            assertThat(advance("new"), is(needed(start.plusSeconds(60))));
            assertThat(authenticator.signIns(), is(2L));
        }

        @Test
        void theSameWishSendsOne() throws Exception {
            codeSent();
            time.advance(Duration.ofSeconds(60));
            authenticator.answer(codeNeeded());
            advance("new");
            time.advance(Duration.ofSeconds(60));

            assertThat(advance("new"), is(needed(start.plusSeconds(60))));
            assertThat(authenticator.signIns(), is(2L));
        }

        @Test
        void aWishMadeTooSoonIsUsedUp() throws Exception {
            codeSent();
            advance("new");
            time.advance(Duration.ofHours(1));

            assertThat(advance("new"), is(needed(start)));
            assertThat(authenticator.signIns(), is(1L));
        }

        @Test
        void aChangedPasswordWaitsForTheResendTime() throws Exception {
            codeSent();

            assertThat(advance("a@example.org", "changed", ""),
                    is(new AccountState.SignInTooEarly(start.plusSeconds(60))));
            time.advance(Duration.ofSeconds(60));
            authenticator.answer(new SignInResult.Done());
            assertThat(advance("a@example.org", "changed", ""), is(new AccountState.Starting()));
        }

        @Test
        void anotherAccountNeedNotWait() throws Exception {
            codeSent();
            authenticator.answer(new SignInResult.Done());

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
            assertThat(authenticator.signIns(), is(1L));
        }

        @Test
        void theOldCodeIsOfNoUse() throws Exception {
            codeSent();
            restart();

            assertThat(advance("123456"), is(new AccountState.SignInInterrupted()));
            assertThat(authenticator.asked, contains("sign in"));
        }

        @Test
        void aNewOneMayBeWished() throws Exception {
            codeSent();
            restart();
            time.advance(Duration.ofSeconds(60));
            authenticator.answer(codeNeeded());

            assertThat(advance("new"), is(needed(start.plusSeconds(60))));
        }

        @Test
        void aNewOneMayBeWishedTooSoon() throws Exception {
            codeSent();
            restart();

            assertThat(advance("new"), is(new AccountState.SignInTooEarly(start.plusSeconds(60))));
            assertThat(authenticator.signIns(), is(1L));
        }
    }

    @Nested
    class WhenTheCloudRefuses {

        @Test
        void aWrongPasswordIsNotTriedAgain() throws Exception {
            authenticator.answer(new SignInResult.Refused(Reason.CREDENTIALS));

            assertThat(advance(), is(new AccountState.SignInRefused(Reason.CREDENTIALS, null)));
            restart();
            assertThat(advance(), is(new AccountState.SignInRefused(Reason.CREDENTIALS, null)));
            assertThat(authenticator.signIns(), is(1L));
        }

        @Test
        void theRightPasswordIsTried() throws Exception {
            authenticator.answer(new SignInResult.Refused(Reason.CREDENTIALS)).answer(new SignInResult.Done());
            advance();

            assertThat(advance("a@example.org", "right", ""), is(new AccountState.Starting()));
        }

        @ParameterizedTest
        @EnumSource(names = {"BLOCKED", "OUTDATED", "TOO_MANY", "CREDENTIALS"})
        void theReasonSurvivesARestart(Reason reason) throws Exception {
            authenticator.answer(new SignInResult.Refused(reason, Duration.ofMinutes(10)));
            AccountState refused = new AccountState.SignInRefused(reason, start.plusSeconds(600));

            assertThat(advance(), is(refused));
            restart();
            assertThat(advance(), is(refused));
            assertThat(authenticator.signIns(), is(1L));
        }

        @ParameterizedTest
        @CsvSource({"0, 3600", "7200, 7200"})
        void aLockedAccountIsLeftAlone(long asked, long seconds) throws Exception {
            authenticator
                    .answer(new SignInResult.Refused(Reason.TOO_MANY, asked == 0 ? null : Duration.ofSeconds(asked)))
                    .answer(new SignInResult.Done());
            Instant free = start.plusSeconds(seconds);

            assertThat(advance(), is(new AccountState.SignInRefused(Reason.TOO_MANY, free)));
            time.advance(Duration.ofSeconds(seconds - 1));
            assertThat(advance("new"), is(new AccountState.SignInTooEarly(free)));
            assertThat(advance("a@example.org", "changed", ""), is(new AccountState.SignInTooEarly(free)));
            time.advance(Duration.ofSeconds(1));
            assertThat(advance("new2"), is(new AccountState.Starting()));
            assertThat(authenticator.signIns(), is(2L));
        }

        @Test
        void aLockedAddressHoldsUpOtherAccountsToo() throws Exception {
            authenticator.answer(new SignInResult.Refused(Reason.TOO_MANY));
            advance();

            assertThat(advance("b@example.org", "pw", ""), is(instanceOf(AccountState.SignInTooEarly.class)));
        }
    }

    @Nested
    class WhenTheCloudCannotBeReached {

        private final CloudException.Unreachable neverSent = new CloudException.Unreachable("GET x", "no route", true);

        @Test
        void aSignInNeverSentMayBeginAgain() throws Exception {
            authenticator.fail(neverSent).fail(neverSent).answer(new SignInResult.Done());

            assertThat(advance(), is(new AccountState.Trouble(neverSent, start, null)));
            assertThat(advance(), is(new AccountState.Trouble(neverSent, start, null)));
            assertThat(advance(), is(new AccountState.Starting()));
        }

        @Test
        void aSignInOnItsWayMayNot() throws Exception {
            CloudException failure = neverSent.midway();
            authenticator.fail(failure);

            assertThat(advance(), is(new AccountState.SignInFailed(failure)));
            assertThat(advance(), is(new AccountState.SignInInterrupted()));
            restart();
            assertThat(advance(), is(new AccountState.SignInInterrupted()));
            assertThat(authenticator.signIns(), is(1L));
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 500})
        void aBrokenPageIsNotTriedAgain(int status) throws Exception {
            CloudException failure = new CloudException.Rejected("POST signin", status, 0);
            authenticator.fail(failure);

            assertThat(advance(), is(new AccountState.SignInFailed(failure)));
            assertThat(advance(), is(new AccountState.SignInInterrupted()));
            assertThat(authenticator.signIns(), is(1L));
        }

        @Test
        void aPersonMayWishAnother() throws Exception {
            authenticator.fail(neverSent.midway()).answer(new SignInResult.Done());
            advance();

            assertThat(advance("new"), is(new AccountState.Starting()));
        }
    }
}
