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
import static org.openhab.binding.blink.internal.testing.Views.*;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.PendingSignIn.CodeHint;
import org.openhab.binding.blink.internal.cloud.RequestMeter;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.SignInResult;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.DoorbellMode;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.KeptEventMemory;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySignInHistory;
import org.openhab.binding.blink.internal.testing.RecordingListener;
import org.openhab.binding.blink.internal.testing.ScriptedAuthenticator;

/**
 * An account at work, from the first sign-in to the end.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AccountTest {

    private static final ClipFolder CLIPS = ClipFolder.below(Path.of("target"), "clips-of-tests").orElseThrow();
    private static final PollSettings SETTINGS = new PollSettings(Duration.ofSeconds(10), Duration.ofSeconds(60),
            Duration.ofSeconds(120), PollSettings.PressPicture.ITEM, false, Duration.ofDays(7), "blink");
    private static final CloudException TIMEOUT = new CloudException.Unreachable("GET x", "time-out", false);
    private static final DeviceKey STRANGER = new DeviceKey(DeviceFamily.DOORBELL, 99);
    private static final SignInRequest WISH = wish("");
    private static final DeviceCommand ARM = new DeviceCommand.Arm(HOUSE, true);

    private final ManualTime time = ManualTime.atNoon();
    private final Instant start = time.now();
    private final FakeCloud cloud = new FakeCloud(time.clock());
    private final ScriptedAuthenticator desk = ScriptedAuthenticator.withSession();
    private final KeptEventMemory memory = KeptEventMemory.primed();
    private final RecordingListener listener = new RecordingListener();
    private final AtomicReference<@Nullable PendingSignIn> pending = new AtomicReference<>();
    private final AtomicInteger shutdowns = new AtomicInteger();
    private final Account loop = loop(memory);

    AccountTest() {
        cloud.view = house();
    }

    private Account loop(KeptEventMemory kept) {
        SignInManager flow = new SignInManager(desk, new MemorySignInHistory(), pending, time.ticker(), time.clock());
        RequestMeter meter = new RequestMeter() {
            @Override
            public int lastHour() {
                return cloud.calls.size();
            }

            @Override
            public int budget() {
                return 600;
            }
        };
        return new Account(new SerialExecutor(time),
                new AccountServices(flow, cloud, kept, meter, CLIPS, shutdowns::incrementAndGet), SETTINGS, listener,
                new FixedRandom(0), time.clock());
    }

    private static SignInRequest wish(String typed) {
        return new SignInRequest(new Credentials(new Secret("a@example.org"), new Secret("pw")), new Secret(typed),
                SignInRequest.Source.FORM);
    }

    private void start(String typed) {
        loop.start(wish(typed));
        time.run();
    }

    private void start() {
        start("");
    }

    private void seconds(long seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }

    private Clip pressNow(long id) {
        Clip press = press(id, time.now());
        cloud.clips.add(press);
        return press;
    }

    private static CloudException limited(@Nullable Duration retryAfter) {
        return new CloudException.RateLimited("GET x", 429, retryAfter);
    }

    @Nested
    class AtTheStart {

        @Test
        void theAccountIsLookedAtBeforeTheEvents() {
            start();

            assertThat(cloud.calls, contains("account", "storage", "clips"));
            assertThat(listener.states, contains(new AccountState.Online()));
            assertThat(listener.views, hasSize(1));
        }

        @Test
        void theStorageCompletesTheView() {
            start();

            assertThat(listener.views.get(0).syncModules().get(0).localStorageUsed(), is(42));
        }

        @Test
        void nothingRingsOnTheFirstStartEver() {
            KeptEventMemory none = new KeptEventMemory();
            pressNow(7);

            loop(none).start(WISH);
            time.run();

            assertThat(none.memory.primed(), is(true));
            assertThat(listener.events, is(empty()));
        }

        @Test
        void aFailureIsToldAtOnce() {
            cloud.failures.add(TIMEOUT);
            start();

            assertThat(listener.state(), is(new AccountState.Trouble(TIMEOUT, start)));
            assertThat(cloud.calls, contains("account"));
        }

        @Test
        void whatWasKnownIsToldFirst() {
            start();

            assertThat(listener.told.get(0), is("moments"));
            assertThat(listener.told.indexOf("state"), is(lessThan(listener.told.indexOf("view"))));
        }

        @Test
        void aDayIsLookedBackAtMost() {
            start();

            assertThat(cloud.since, is(start.minus(Duration.ofHours(24))));
        }
    }

    @Nested
    class WhileAllIsWell {

        @BeforeEach
        void begin() {
            start();
            cloud.calls.clear();
            listener.clear();
        }

        @Test
        void eachPollKeepsItsInterval() {
            seconds(60);

            assertThat(cloud.count("clips"), is(6L));
            assertThat(cloud.count("account"), is(1L));
            assertThat(listener.states, is(empty()));
        }

        @Test
        void theLookBackOverlaps() {
            seconds(10);

            assertThat(cloud.since, is(time.now().minus(Duration.ofMinutes(17))));
        }

        @Test
        void aPressIsToldOnceWithItsAge() {
            Clip press = pressNow(7);
            seconds(60);

            assertThat(listener.events, contains(new BlinkEvent.Press(press)));
            assertThat(listener.ages, contains(Duration.ofSeconds(10)));
        }

        @Test
        void statesComeBeforeTheEvent() {
            Clip press = pressNow(7);
            seconds(10);

            assertThat(listener.told, contains("moments", "event"));
            assertThat(listener.moments.get(0).getOrDefault(FRONT, LastEvents.NONE).press(), is(press.createdAt()));
        }

        @Test
        void twoPressesAreToldInOrder() {
            Clip late = press(8, start.plusSeconds(3));
            Clip early = press(7, start);
            cloud.clips.addAll(List.of(late, early));
            seconds(10);

            assertThat(listener.events, contains(new BlinkEvent.Press(early), new BlinkEvent.Press(late)));
        }

        @Test
        void aPressMakesItLookMoreOften() {
            pressNow(7);
            seconds(10);
            cloud.calls.clear();
            seconds(10);

            assertThat(cloud.count("clips"), is(5L));
        }

        @Test
        void aPressThatWasOldAtTheCloudOnlyMovesItsMoment() {
            cloud.clips.add(press(7, start.minusSeconds(200)));
            seconds(10);

            assertThat(listener.events, is(empty()));
            assertThat(listener.moments, hasSize(1));
        }

        @Test
        void anEventFromTheFutureHasNoAge() {
            cloud.clips.add(press(7, start.plusSeconds(100)));
            seconds(10);

            assertThat(listener.ages, contains(Duration.ZERO));
        }

        @Test
        void theMemoryIsSavedWhenThereIsNews() {
            int before = memory.saved;
            pressNow(7);
            seconds(60);

            assertThat(memory.saved, is(before + 1));
            assertThat(memory.memory.marks(), is(aMapWithSize(1)));
        }

        @Test
        void aLateListenerGetsViewsAndNoEvents() {
            pressNow(7);
            seconds(10);
            RecordingListener late = new RecordingListener();
            loop.replay(late::onMoments, late::onClips, late::onView);
            time.run();

            assertThat(late.told, contains("moments", "view"));
        }

        @Test
        void wishesForALookMerge() {
            seconds(20);
            cloud.calls.clear();
            loop.refresh();
            loop.refresh();
            loop.refresh();
            seconds(1);

            assertThat(cloud.count("account"), is(1L));
        }

        @Test
        void aHintLooksAtOnceAndMoreOften() {
            seconds(5);
            loop.lookNow();
            time.run();
            assertThat(cloud.count("clips"), is(1L));
            seconds(10);

            assertThat(cloud.count("clips"), is(6L));
        }
    }

    @Nested
    class WhenNobodyTakesAnEvent {

        @BeforeEach
        void begin() {
            start();
            listener.clear();
            listener.takesEvents = false;
        }

        @Test
        void itIsToldUntilSomeoneDoes() {
            Clip press = pressNow(7);
            seconds(20);
            listener.takesEvents = true;
            seconds(60);

            assertThat(listener.events,
                    is(List.of(new BlinkEvent.Press(press), new BlinkEvent.Press(press), new BlinkEvent.Press(press))));
        }

        @Test
        void itIsToldNoMoreOnceItIsOld() {
            pressNow(7);
            seconds(300);

            assertThat(listener.events, hasSize(12));
            assertThat(listener.ages.get(11), is(Duration.ofSeconds(120)));
        }

        @Test
        void motionTakenBeforeIsNotToldAgain() {
            listener.takesEvents = true;
            cloud.clips.add(motion(7, start));
            seconds(10);
            listener.takesEvents = false;
            cloud.clips.set(0, press(7, start));
            seconds(10);
            listener.takesEvents = true;
            cloud.clips.set(0, motion(7, start));
            listener.clear();
            seconds(10);

            assertThat(listener.events, is(empty()));
        }
    }

    @Nested
    class WhenAListenerFails {

        @Test
        void theOthersAreToldAndNothingIsRepeated() {
            start();
            Clip first = press(7, start);
            Clip second = press(8, start.plusSeconds(1));
            cloud.clips.addAll(List.of(first, second));
            AtomicInteger told = new AtomicInteger();
            listener.beforeEvent = () -> {
                if (told.getAndIncrement() == 0) {
                    throw new IllegalStateException("on purpose");
                }
            };
            seconds(60);

            assertThat(listener.events, contains(new BlinkEvent.Press(second)));
        }
    }

    @Nested
    class WhenAPollFails {

        @BeforeEach
        void begin() {
            start();
            cloud.calls.clear();
            listener.clear();
        }

        @Test
        void onceTellsNothing() {
            cloud.failures.add(TIMEOUT);
            seconds(40);

            assertThat(listener.states, is(empty()));
        }

        @Test
        void twiceIsAnOutageSinceTheFirst() {
            cloud.failures.addAll(List.of(TIMEOUT, TIMEOUT));
            seconds(20);

            assertThat(listener.states, contains(new AccountState.Trouble(TIMEOUT, start.plusSeconds(10))));
        }

        @Test
        void theFirstGoodAnswerEndsIt() {
            cloud.failures.addAll(List.of(TIMEOUT, TIMEOUT));
            seconds(40);

            assertThat(listener.states,
                    contains(instanceOf(AccountState.Trouble.class), is(new AccountState.Online())));
        }

        @Test
        void aPressDuringAnOutageRingsAfterwards() {
            cloud.failures.addAll(List.of(TIMEOUT, TIMEOUT));
            Clip press = pressNow(7);
            seconds(40);

            assertThat(listener.events, contains(new BlinkEvent.Press(press)));
        }

        @Test
        void aLongOutageIsLookedBackOver() {
            for (int i = 0; i < 1_000; i++) {
                cloud.failures.add(TIMEOUT);
            }
            cloud.clips.add(press(7, start.plusSeconds(30)));
            seconds(3_600);
            cloud.failures.clear();
            cloud.calls.clear();
            seconds(90);

            assertThat(listener.state(), is(new AccountState.Online()));
            assertThat(listener.events, is(empty()));
            assertThat(listener.moments.get(0).getOrDefault(FRONT, LastEvents.NONE).press(), is(start.plusSeconds(30)));
        }
    }

    @Nested
    class WhenTheSessionEnds {

        @Test
        void nothingIsAskedAnyMore() {
            start();
            cloud.calls.clear();
            cloud.failures.add(new CloudException.Unauthorized("GET x"));
            seconds(10);
            long asked = cloud.calls.size();
            seconds(86_400);

            assertThat(listener.state(), is(new AccountState.SessionEnded()));
            assertThat(cloud.calls.size(), is((int) asked));
            assertThat(desk.asked, contains("forget"));
            assertThat(time.waiting(), is(0L));
        }

        @Test
        void nobodySignsInByThemselves() {
            start();
            cloud.failures.add(new CloudException.Unauthorized("GET x"));
            seconds(86_400);

            assertThat(desk.signIns(), is(0L));
        }

        @Test
        void hintsAndRefreshesAskNothing() {
            start();
            cloud.failures.add(new CloudException.Unauthorized("GET x"));
            seconds(10);
            cloud.calls.clear();
            loop.lookNow();
            loop.refresh();
            seconds(60);

            assertThat(cloud.calls, is(empty()));
        }
    }

    @Nested
    class WhenTheCloudWantsToBeLeftAlone {

        @BeforeEach
        void begin() {
            start();
            cloud.calls.clear();
            listener.clear();
        }

        @Test
        void itIsAskedLessForHalfAnHour() {
            cloud.failures.add(limited(null));
            seconds(10);
            cloud.calls.clear();
            seconds(1_800);

            assertThat(cloud.count("clips"), is(60L));
        }

        @Test
        void thenAsUsual() {
            cloud.failures.add(limited(null));
            seconds(1_870);
            cloud.calls.clear();
            seconds(60);

            assertThat(cloud.count("clips"), is(6L));
        }

        @Test
        void theTimeItNamesIsKept() {
            cloud.failures.add(limited(Duration.ofSeconds(300)));
            seconds(10);
            cloud.calls.clear();
            seconds(299);
            assertThat(cloud.count("clips"), is(0L));
            seconds(1);

            assertThat(cloud.count("clips"), is(1L));
        }

        @Test
        void aHintDoesNotShortenIt() {
            cloud.failures.add(limited(Duration.ofSeconds(300)));
            seconds(10);
            cloud.calls.clear();
            loop.lookNow();
            seconds(290);

            assertThat(cloud.count("clips"), is(0L));
        }

        @Test
        void aRefreshDoesNotShortenItEither() {
            seconds(59);
            cloud.failures.add(limited(Duration.ofSeconds(300)));
            cloud.clips.clear();
            seconds(1);
            cloud.calls.clear();
            seconds(20);
            loop.refresh();
            seconds(200);

            assertThat(cloud.count("account"), is(0L));
        }

        @Test
        void theOtherPollKeepsItToo() {
            cloud.failures.add(limited(Duration.ofSeconds(300)));
            seconds(10);
            cloud.calls.clear();
            seconds(299);

            assertThat(cloud.calls, is(empty()));
        }
    }

    @Nested
    class WhenAnOrderIsGiven {

        @BeforeEach
        void begin() {
            start();
            listener.clear();
        }

        @Test
        void theAccountIsLookedAtOnceItIsDone() {
            seconds(15);
            cloud.calls.clear();
            loop.request(ARM);
            seconds(1);

            assertThat(cloud.calls, contains("arm 51001", "progress", "account"));
        }

        @Test
        void butNotSoonerThanFiveSecondsAfterTheLast() {
            cloud.calls.clear();
            loop.request(ARM);
            seconds(4);
            assertThat(cloud.count("account"), is(0L));
            seconds(1);

            assertThat(cloud.count("account"), is(1L));
        }

        @Test
        void aFailedOneIsToldAndLookedAt() {
            seconds(15);
            cloud.calls.clear();
            cloud.failures.add(new CloudException.Rejected("POST arm", 200, 304));
            loop.request(ARM);
            seconds(1);

            assertThat(listener.failedOrders, contains(ARM));
            assertThat(cloud.count("account"), is(1L));
        }
    }

    @Nested
    class WhenAnUnknownUnitRings {

        private final Clip press = clip(7, STRANGER, Kind.PRESS, start.plusSeconds(5));

        @BeforeEach
        void begin() {
            start();
            cloud.calls.clear();
            listener.clear();
            cloud.clips.add(press);
        }

        @Test
        void theAccountIsLookedAtOnce() {
            seconds(50);

            assertThat(cloud.count("account"), is(1L));
            assertThat(listener.events, is(empty()));
        }

        private AccountView withStranger() {
            return house(new DoorbellView(facts(STRANGER, FRONT_SERIAL, "New", "tulip", DeviceStatus.ONLINE),
                    DoorbellMode.STANDALONE, Battery.OK, Signals.NONE, true, false, null, null));
        }

        @Test
        void oneFailedLookDoesNotLoseIt() {
            cloud.clips.add(press(6, start));
            listener.beforeEvent = () -> {
                if (listener.events.isEmpty()) { // the known doorbell rings first, then the look at the account fails
                    cloud.failures.add(TIMEOUT);
                    cloud.view = withStranger();
                }
            };
            seconds(90);

            assertThat(listener.events, hasItem(new BlinkEvent.Press(press)));
        }

        @Test
        void aDoorbellAddedMeanwhileRings() {
            cloud.view = withStranger();
            seconds(10);

            assertThat(listener.events, contains(new BlinkEvent.Press(press)));
            assertThat(listener.told.indexOf("view"), is(lessThan(listener.told.indexOf("event"))));
        }
    }

    @Nested
    class WhenItEnds {

        @Test
        void noTaskIsLeft() {
            start();
            loop.close();
            time.run();

            assertThat(time.waiting(), is(0L));
            assertThat(shutdowns.get(), is(1));
        }

        @Test
        void nothingIsToldAnyMore() {
            start();
            loop.request(ARM);
            loop.close();
            listener.clear();
            pressNow(7);
            seconds(600);

            assertThat(listener.told, is(empty()));
            assertThat(cloud.count("clips"), is(1L));
        }

        @Test
        void laterWishesVanish() {
            start();
            loop.close();
            cloud.calls.clear();
            loop.refresh();
            loop.lookNow();
            loop.request(ARM);
            loop.later(Duration.ofSeconds(1), () -> listener.told.add("later"));
            seconds(60);

            assertThat(cloud.calls, is(empty()));
            assertThat(listener.told, not(hasItem("later")));
        }
    }

    @Nested
    class WhileSigningIn {

        private final CloudException.Unreachable neverSent = new CloudException.Unreachable("GET x", "no route", true);

        @BeforeEach
        void withoutASession() {
            desk.session = false;
        }

        @Test
        void aCodeIsAwaitedInPeace() {
            CodeHint hint = new CodeHint("sms", "+33xxxxxxxx31", Duration.ofSeconds(60));
            desk.answer(new SignInResult.CodeNeeded(new PendingSignIn() {
                @Override
                public CodeHint hint() {
                    return hint;
                }

                @Override
                public Instant sentAt() {
                    return start;
                }
            }));
            start();
            seconds(86_400);

            assertThat(listener.states, contains(new AccountState.CodeNeeded(hint, start.plusSeconds(60))));
            assertThat(cloud.calls, is(empty()));
            assertThat(desk.signIns(), is(1L));
        }

        @Test
        void aTypedEntryIsUsedUp() {
            desk.answer(new SignInResult.Done());
            start("123456");

            assertThat(listener.codesUsed, is(1));
        }

        @Test
        void withoutAnEntryNoneIsUsedUp() {
            desk.answer(new SignInResult.Done());
            start();

            assertThat(listener.codesUsed, is(0));
        }

        @Test
        void aDeadNetworkIsTriedAgain() {
            desk.fail(neverSent).fail(neverSent).answer(new SignInResult.Done());
            start();
            assertThat(listener.state(), is(instanceOf(AccountState.Trouble.class)));
            seconds(10);
            assertThat(desk.signIns(), is(2L));
            seconds(20);

            assertThat(desk.signIns(), is(3L));
            assertThat(listener.state(), is(new AccountState.Online()));
        }

        @Test
        void aRefusalIsNotTriedAgain() {
            desk.answer(new SignInResult.Refused(SignInResult.Reason.CREDENTIALS));
            start();
            seconds(86_400);

            assertThat(desk.signIns(), is(1L));
            assertThat(time.waiting(), is(0L));
        }
    }
}
