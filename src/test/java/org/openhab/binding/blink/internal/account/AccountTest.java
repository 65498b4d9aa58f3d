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

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.AccountSettings.PressPicture;
import org.openhab.binding.blink.internal.account.CommandResult.Reason;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.SignInResult;
import org.openhab.binding.blink.internal.live.LiveKeys;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.FakeMedia;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.KeptEventMemory;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemoryLiveKeys;
import org.openhab.binding.blink.internal.testing.MemorySignInHistory;
import org.openhab.binding.blink.internal.testing.RecordingAccountListener;
import org.openhab.binding.blink.internal.testing.RecordingDeviceListener;
import org.openhab.binding.blink.internal.testing.ScriptedAuthenticator;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * An account through sessions that begin and end in any order.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AccountTest {

    private static final ClipFolder CLIPS = ClipFolder.below(Path.of("target"), "clips-of-tests").orElseThrow();
    private static final AccountSettings SETTINGS = new AccountSettings(Duration.ofSeconds(10), Duration.ofSeconds(60),
            Duration.ofSeconds(120), PressPicture.OFF, false, Duration.ZERO, "blink", false, Duration.ofSeconds(60),
            Duration.ofSeconds(300));
    private static final SignInRequest REQUEST = new SignInRequest(
            new Credentials(new Secret("a@example.org"), new Secret("pw")), new Secret(""),
            SignInRequest.Source.CONFIGURATION);
    private static final SignInRequest WITHOUT_PASSWORD = new SignInRequest(
            new Credentials(new Secret("a@example.org"), new Secret("")), new Secret(""),
            SignInRequest.Source.CONFIGURATION);
    private static final Subject FRONT = new Subject.Device(Views.FRONT_SERIAL);
    private static final DeviceCommand ARM = new DeviceCommand.Arm(Views.HOUSE, true);
    private static final CommandResult DONE = new CommandResult.Done();
    private static final CommandResult NOT_THERE = new CommandResult.Refused(Reason.NOT_THERE);
    private static final CommandResult CLOSED = new CommandResult.Refused(Reason.ACCOUNT_CLOSED);

    private final ManualTime time = ManualTime.atNoon();
    private final FakeCloud cloud = new FakeCloud(time.clock());
    private final ScriptedAuthenticator authenticator = ScriptedAuthenticator.withSession();
    private final MemorySignInHistory history = new MemorySignInHistory();
    private final AtomicReference<@Nullable PendingSignIn> pending = new AtomicReference<>();
    private final KeptEventMemory memory = KeptEventMemory.primed();
    private final RecordingAccountListener listener = new RecordingAccountListener();
    private final FakeMedia media = new FakeMedia();
    private final RecordingDeviceListener front = new RecordingDeviceListener();
    /** What happened to sessions, in order. */
    private final List<String> sessions = new ArrayList<>();
    private final Account account = new Account(new AccountExecutor(time), new SessionFactory() {
        @Override
        public AccountServices open(AccountSettings settings) {
            sessions.add("open");
            return services();
        }

        @Override
        public LiveKeys liveKeys() {
            return new MemoryLiveKeys();
        }

        @Override
        public void forget() {
            sessions.add("forget");
        }
    }, new Parts(time, new FixedRandom(0), time.ticker(), time.wallClock()));

    AccountTest() {
        cloud.view = Views.house();
        account.subscribe(FRONT, Set.of(), front);
    }

    private AccountServices services() {
        return new AccountServices(new SignInManager(authenticator, history, pending, time.ticker(), time.wallClock()),
                cloud, memory, cloud, CLIPS, media, new AccountServices.Connection() {

                    @Override
                    public void keep() {
                    }

                    @Override
                    public void abort() {
                        sessions.add("abort");
                    }

                    @Override
                    public void close() {
                        sessions.add("close");
                    }
                });
    }

    private void begin() {
        account.begin(SETTINGS, REQUEST, listener);
        time.run();
    }

    private void end() {
        account.end();
        time.run();
    }

    private void press(long id) {
        cloud.clips.add(Views.press(id, time.now()));
    }

    private void seconds(long seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }

    private List<CompletableFuture<CommandResult>> askEverything() {
        return List.of(account.execute(ARM), account.refresh(), account.pollEventsNow(),
                account.saveLatestClip(Views.doorbell(), ""), account.listStoredClips(Views.syncModule()),
                account.saveStoredClip(Views.syncModule(), "1", ""), account.simulatePress(Views.doorbell()));
    }

    private static List<CommandResult> results(List<CompletableFuture<CommandResult>> ends) {
        return ends.stream().map(CompletableFuture::resultNow).toList();
    }

    @Nested
    class WithASession {

        @Test
        void theDoorIsWatched() {
            begin();

            assertThat(account.isOnline(), is(true));
            assertThat(account.findView(), is(Optional.of(Views.house())));
            assertThat(listener.state(), is(new AccountState.Online()));
            assertThat(cloud.calls, contains("account", "clips"));
            press(1);
            seconds(10);
            assertThat(front.eventIds(), contains(1L));
        }

        @Test
        void anAccountListenerThatThrowsCostsOnlyItself() {
            listener.after = () -> {
                throw new AssertionError("on purpose");
            };
            begin();
            press(1);
            seconds(10);

            assertThat(account.isOnline(), is(true));
            assertThat(front.eventIds(), contains(1L));
        }

        @Test
        void aDeviceListenerThatThrowsCostsOnlyItself() {
            front.after = word -> {
                throw new IllegalStateException("on purpose");
            };
            begin();
            press(1);
            seconds(130);

            assertThat(account.isOnline(), is(true));
            assertThat(front.eventIds(), contains(1L));
            assertThat(cloud.count("clips"), is(greaterThan(13L)));
        }

        @Test
        void aCommandIsFollowedByTheState() {
            begin();
            seconds(20);
            CompletableFuture<CommandResult> end = account.execute(ARM);
            seconds(3);

            assertThat(end.resultNow(), is(DONE));
            assertThat(cloud.count("account"), is(2L));
        }

        @Test
        void whatIsNotAllowedIsRefused() {
            begin();
            CompletableFuture<CommandResult> end = account.execute(new DeviceCommand.Arm(Views.HOUSE, false));
            time.run();

            assertThat(end.resultNow(), is(new CommandResult.Refused(Reason.NOT_ALLOWED)));
        }

        @Test
        void aSimulatedPressSendsNothing() {
            begin();
            List<String> before = List.copyOf(cloud.calls);
            CompletableFuture<CommandResult> end = account.simulatePress(Views.doorbell());
            CompletableFuture<CommandResult> other = account.simulatePress(Views.camera());
            time.run();

            assertThat(end.resultNow(), is(DONE));
            assertThat(other.resultNow(), is(NOT_THERE));
            assertThat(cloud.calls, is(before));
            assertThat(front.events, hasSize(1));
            seconds(9);
            assertThat(cloud.calls, is(before));
        }

        @Test
        void aNewListenerIsReportedTheView() {
            begin();
            RecordingDeviceListener late = new RecordingDeviceListener();
            account.subscribe(FRONT, Set.of(), late);
            time.run();
            assertThat(late.views, contains(Views.house()));
            account.unsubscribe(late);
            seconds(60);

            assertThat(late.views, hasSize(1));
        }

        @Test
        void anUnknownDeviceIsSearchedOnceAMinute() {
            begin();
            cloud.clips.add(Views.clip(1, new DeviceKey(DeviceFamily.DOORBELL, 99), Kind.PRESS, time.now()));
            seconds(59);
            assertThat(cloud.count("account"), is(2L));
            seconds(12);

            assertThat(cloud.count("account"), is(3L));
        }

        @Test
        void afterAPressItIsPolledQuicklyAndReported() {
            begin();
            press(1);
            seconds(10);
            long before = cloud.count("clips");
            seconds(4);

            assertThat(cloud.count("clips"), is(before + 2));
            assertThat(listener.reports.get(listener.reports.size() - 1).presses(),
                    contains(new AccountReport.PressDelay(Duration.ofSeconds(10), Duration.ZERO)));
            assertThat(listener.reports.get(listener.reports.size() - 1).eventInterval(), is(AdaptiveInterval.QUICK));
        }

        @Test
        void afterMotionItIsPolledQuickly() {
            begin();
            cloud.clips.add(Views.motion(1, time.now()));
            seconds(10);
            long before = cloud.count("clips");
            seconds(4);

            assertThat(cloud.count("clips"), is(before + 2));
        }

        @Test
        void detailsAreFetchedAgainAfterACommand() {
            account.subscribe(FRONT, Set.of(Detail.CONFIG), front);
            begin();
            seconds(30);
            assertThat(cloud.count("config"), is(1L));
            CompletableFuture<CommandResult> end = account
                    .execute(new DeviceCommand.EnableMotion(Views.doorbell(), true));
            seconds(10);

            assertThat(end.resultNow(), is(DONE));
            assertThat(cloud.count("config"), is(2L));
        }

        @Test
        void itTellsAllThereIsToKnow() {
            begin();
            seconds(3);
            CompletableFuture<Optional<AccountDiagnosis>> diagnosis = account.diagnose();
            time.run();

            AccountDiagnosis known = diagnosis.resultNow().orElseThrow();
            assertThat(known.state(), is(new AccountState.Online()));
            assertThat(known.view(), is(Views.house()));
            assertThat(known.untilEvents(), is(Duration.ofSeconds(7)));
            assertThat(known.untilStatus(), is(Duration.ofSeconds(57)));
        }
    }

    @Nested
    class WithoutASession {

        @Test
        void everythingEndsWithAWord() {
            List<CompletableFuture<CommandResult>> ends = askEverything();
            CompletableFuture<Optional<AccountDiagnosis>> diagnosis = account.diagnose();
            time.run();

            assertThat(results(ends), everyItem(is(NOT_THERE)));
            assertThat(diagnosis.resultNow(), is(Optional.empty()));
            assertThat(account.isOnline(), is(false));
            assertThat(account.findView(), is(Optional.empty()));
        }

        @Test
        void aMissingPasswordPollsNothing() {
            authenticator.session = false;
            account.begin(SETTINGS, WITHOUT_PASSWORD, listener);
            seconds(200);
            CompletableFuture<CommandResult> refresh = account.refresh();
            CompletableFuture<CommandResult> poll = account.pollEventsNow();
            time.run();

            assertThat(listener.states, contains(new AccountState.PasswordMissing()));
            assertThat(List.of(refresh.resultNow(), poll.resultNow()), everyItem(is(NOT_THERE)));
            assertThat(cloud.calls, is(empty()));
            assertThat(time.waiting(), is(0L));
        }

        @Test
        void aBugInTheSignInIsReportedAndNotRepeated() {
            authenticator.session = false; // and no outcome is lined up, which throws
            account.begin(SETTINGS, REQUEST, listener);
            seconds(3_600);

            assertThat(listener.state(), is(instanceOf(AccountState.SignInFailed.class)));
            assertThat(authenticator.signIns(), is(1L));
            assertThat(time.waiting(), is(0L));
        }

        @Test
        void servicesThatCannotBeOpenedAreReported() {
            Account broken = new Account(new AccountExecutor(time), new SessionFactory() {
                @Override
                public AccountServices open(AccountSettings settings) {
                    throw new IllegalStateException("on purpose");
                }

                @Override
                public LiveKeys liveKeys() {
                    return new MemoryLiveKeys();
                }

                @Override
                public void forget() {
                    sessions.add("forget");
                }
            }, new Parts(time, new FixedRandom(0), time.ticker(), time.wallClock()));
            broken.begin(SETTINGS, REQUEST, listener);
            CompletableFuture<CommandResult> end = broken.execute(ARM);
            time.run();
            broken.forget();
            time.run();

            assertThat(listener.state(), is(instanceOf(AccountState.SignInFailed.class)));
            assertThat(end.resultNow(), is(NOT_THERE));
            assertThat(sessions, contains("forget"));
        }

        @Test
        void aSignInThatWasNeverSentIsTriedAgain() {
            authenticator.session = false;
            authenticator.fail(new CloudException.Unreachable("POST x", "no connection", true))
                    .answer(new SignInResult.Done());
            account.begin(SETTINGS, REQUEST, listener);
            seconds(9);
            assertThat(listener.state(), is(instanceOf(AccountState.Trouble.class)));
            assertThat(authenticator.signIns(), is(1L));
            seconds(1);

            assertThat(listener.state(), is(new AccountState.Online()));
        }
    }

    @Nested
    class WhenAPersonSignsIn {

        @Test
        void theSignInThatWaitsIsDropped() {
            authenticator.session = false;
            authenticator.fail(new CloudException.Unreachable("POST x", "no connection", true))
                    .answer(new SignInResult.Done());
            account.begin(SETTINGS, REQUEST, listener);
            time.run();
            account.signIn(REQUEST);
            seconds(60);

            assertThat(authenticator.signIns(), is(2L));
            assertThat(listener.states, contains(instanceOf(AccountState.Trouble.class),
                    is(new AccountState.Starting()), is(new AccountState.Online())));
        }
    }

    @Nested
    class WhenItEnds {

        @Test
        void nothingIsLeft() {
            begin();
            seconds(25);
            end();
            listener.states.clear();
            List<String> before = List.copyOf(cloud.calls);

            assertThat(time.waiting(), is(0L));
            seconds(3_600);
            assertThat(cloud.calls, is(before));
            assertThat(listener.states, is(empty()));
            assertThat(sessions, contains("open", "abort", "close"));
        }

        @Test
        void allFuturesComplete() {
            begin();
            cloud.clips.add(new Clip(new ClipId(1), Views.FRONT, Kind.PRESS, time.now(), time.now(), Set.of(), null,
                    "/clip.mp4", null));
            seconds(10);
            List<CompletableFuture<CommandResult>> ends = askEverything();
            time.run();
            end();

            List<CommandResult> results = results(ends);
            assertThat(results.get(0), is(CLOSED));
            assertThat(results.get(4), is(CLOSED));
            assertThat(ends.stream().allMatch(CompletableFuture::isDone), is(true));
            assertThat(time.waiting(), is(0L));
        }

        @Test
        void aSignInThatWaitsIsDropped() {
            authenticator.session = false;
            authenticator.fail(new CloudException.Unreachable("POST x", "no connection", true));
            account.begin(SETTINGS, REQUEST, listener);
            time.run();
            end();

            assertThat(time.waiting(), is(0L));
        }

        @Test
        void whatHasNotBegunNeverBegins() {
            account.begin(SETTINGS, REQUEST, listener);
            account.end();
            time.run();

            assertThat(sessions, is(empty()));
            assertThat(listener.states, is(empty()));
        }

        @Test
        void itIsForgottenAfterTheEnd() {
            begin();
            account.forget();
            time.run();
            assertThat(sessions, contains("open", "abort", "close", "forget"));
            begin();
            seconds(2);

            assertThat(sessions, contains("open", "abort", "close", "forget", "open"));
            assertThat(account.isOnline(), is(true));
        }

        @Test
        void itIsForgottenWithoutASessionToo() {
            account.forget();
            end();

            assertThat(sessions, contains("forget"));
        }

        @Test
        void subscriptionsStay() {
            begin();
            end();
            begin();
            press(1);
            seconds(15);

            assertThat(front.eventIds(), contains(1L));
        }

        @Test
        void whatIsScheduledRunsAllTheSame() {
            List<String> ran = new ArrayList<>();
            begin();
            account.schedule(Duration.ofSeconds(5), () -> ran.add("released"));
            end();
            seconds(5);

            assertThat(ran, contains("released"));
        }
    }

    @Nested
    class WhenItIsSaved {

        @Test
        void aSessionEndsBeforeTheNextBegins() {
            begin();
            begin();
            end();
            begin();
            begin();
            seconds(2);

            sessions.removeIf("abort"::equals);
            assertThat(sessions, contains("open", "close", "open", "close", "open", "close", "open"));
            assertThat(account.isOnline(), is(true));
        }

        @Test
        void ofSeveralSavesAtOnceTheLastBegins() {
            account.begin(SETTINGS, WITHOUT_PASSWORD, listener);
            account.begin(SETTINGS, REQUEST, listener);
            seconds(2);

            assertThat(sessions, contains("open"));
            assertThat(account.isOnline(), is(true));
        }

        @Test
        void aPollUnderWayEndsFirst() {
            begin();
            press(1);
            List<String> duringThePoll = new ArrayList<>();
            cloud.onCall = call -> {
                if (call.equals("clips") && sessions.size() == 1) {
                    account.begin(SETTINGS, REQUEST, listener);
                    time.run(); // the pool has other threads
                    duringThePoll.addAll(sessions);
                }
            };
            seconds(10);
            time.run();
            seconds(60);

            assertThat(duringThePoll, contains("open", "abort"));
            assertThat(sessions, contains("open", "abort", "close", "open"));
            assertThat(front.eventIds(), contains(1L));
            assertThat(account.isOnline(), is(true));
        }

        @Test
        void tenTimesASecondEachPressRingsOnce() {
            List<Long> pressed = new ArrayList<>();
            for (int i = 0; i < 600; i++) {
                account.begin(SETTINGS, REQUEST, listener);
                if (i % 14 == 0) { // two presses within a second are one
                    press(i);
                    pressed.add((long) i);
                }
                time.advance(Duration.ofMillis(100));
            }
            seconds(20);

            assertThat(front.eventIds(), is(pressed));
            assertThat(cloud.count("clips"), is(lessThanOrEqualTo(41L))); // one each two seconds
            assertThat(cloud.count("account"), is(lessThanOrEqualTo(15L)));
            end();
            assertThat(time.waiting(), is(0L));
        }

        @Test
        void savedByAListenerThatHearsAPressItRingsOnce() {
            front.after = word -> {
                if (word.equals("event")) {
                    account.begin(SETTINGS, REQUEST, listener);
                }
            };
            begin();
            press(1);
            seconds(1);
            press(2);
            seconds(30);

            assertThat(front.eventIds(), contains(1L, 2L));
        }
    }
}
