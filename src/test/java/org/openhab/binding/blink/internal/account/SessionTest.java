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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.account.AccountSettings.PressPicture;
import org.openhab.binding.blink.internal.account.CommandResult.Reason;
import org.openhab.binding.blink.internal.account.SignInRequest.Source;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.PendingSignIn.CodeHint;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Entry;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Stage;
import org.openhab.binding.blink.internal.cloud.SignInResult;
import org.openhab.binding.blink.internal.event.EventMemory;
import org.openhab.binding.blink.internal.event.EventMemoryStore;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.FakeMedia;
import org.openhab.binding.blink.internal.testing.FixedRandom;
import org.openhab.binding.blink.internal.testing.KeptEventMemory;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySignInHistory;
import org.openhab.binding.blink.internal.testing.NoConnection;
import org.openhab.binding.blink.internal.testing.RecordingAccountListener;
import org.openhab.binding.blink.internal.testing.RecordingDeviceListener;
import org.openhab.binding.blink.internal.testing.ScriptedAuthenticator;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * What sign-ins and the memory of events mean for one session.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SessionTest {

    private static final ClipFolder CLIPS = ClipFolder.below(Path.of("target"), "clips-of-tests").orElseThrow();
    private static final AccountSettings SETTINGS = new AccountSettings(Duration.ofSeconds(10), Duration.ofSeconds(60),
            Duration.ofSeconds(120), PressPicture.OFF, false, Duration.ZERO, "blink", false, Duration.ofSeconds(60),
            Duration.ofSeconds(300));
    private static final CodeHint HINT = new CodeHint("sms", "+33xxxxxxxx31", Duration.ofSeconds(60));
    private static final DeviceKey FORMER = new DeviceKey(DeviceFamily.CAMERA, 99);
    private static final CommandResult DONE = new CommandResult.Done();
    private static final CommandResult NOT_NEEDED = new CommandResult.Refused(Reason.NOT_NEEDED);
    private static final AccountState ONLINE = new AccountState.Online();

    private final ManualTime time = ManualTime.atNoon();
    private final FakeCloud cloud = new FakeCloud(time.clock());
    private final ScriptedAuthenticator authenticator = ScriptedAuthenticator.withSession();
    private final MemorySignInHistory history = new MemorySignInHistory();
    private final AtomicReference<@Nullable PendingSignIn> pending = new AtomicReference<>();
    private final KeptEventMemory memory = KeptEventMemory.primed();
    private final Subscriptions subscriptions = new Subscriptions();
    private final RecordingAccountListener listener = new RecordingAccountListener();
    private final RecordingDeviceListener front = new RecordingDeviceListener();
    private final SerialExecutor executor = new AccountExecutor(time);

    SessionTest() {
        cloud.view = Views.house();
        subscriptions.put(new Subject.Device(Views.FRONT_SERIAL), Set.of(), front);
    }

    private Session session(EventMemoryStore store) {
        Parts parts = new Parts(time, new FixedRandom(0), time.ticker(), time.wallClock());
        SignInManager signIn = new SignInManager(authenticator, history, pending, time.ticker(), time.wallClock());
        return new Session(executor,
                new AccountServices(signIn, cloud, store, cloud, CLIPS, new FakeMedia(), new NoConnection()), SETTINGS,
                subscriptions, listener, parts);
    }

    private static SignInRequest request(String entry, Source source) {
        return new SignInRequest(new Credentials(new Secret("a@example.org"), new Secret("pw")), new Secret(entry),
                source);
    }

    private Session begin() {
        return begin(session(memory), "");
    }

    private Session begin(Session session, String entry) {
        executor.run(() -> session.begin(request(entry, Source.CONFIGURATION)));
        time.run();
        return session;
    }

    private CommandResult enter(Session session, String entry) {
        CompletableFuture<CommandResult> end = new CompletableFuture<>();
        executor.run(() -> end.complete(session.signIn(request(entry, Source.DIRECT))));
        time.run();
        return end.resultNow();
    }

    private void press(long id) {
        cloud.clips.add(Views.press(id, time.now()));
    }

    private void seconds(long seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }

    @Nested
    class WithAnotherAccount {

        private void kept(String owner) {
            String account = "mark of " + owner;
            history.last = new Entry(account, "mark of its credentials", "", account, Stage.DONE, null);
            memory.memory = EventMemory.EMPTY
                    .withSerials(Map.of(Views.FRONT, Views.FRONT_SERIAL, FORMER, Views.GARDEN_SERIAL));
        }

        @Test
        void itsEventsAndDevicesAreForgotten() {
            kept("b@example.org");
            authenticator.answer(new SignInResult.Done());
            press(1);
            begin();
            assertThat(listener.state(), is(ONLINE));
            assertThat(front.eventIds(), is(empty())); // nothing of the first list ever is news
            assertThat(cloud.restored.keySet(), is(empty()));
            assertThat(memory.memory.serials(), not(hasKey(FORMER)));
            assertThat(memory.memory.serials(), hasEntry(Views.FRONT, Views.FRONT_SERIAL));
            seconds(1);
            press(2);
            seconds(9);

            assertThat(front.eventIds(), contains(2L));
        }

        @Test
        void alsoWhenACodeWasNeeded() {
            kept("b@example.org");
            authenticator.answer(new SignInResult.CodeNeeded(new Pending(time.now()))).answer(new SignInResult.Done());
            press(1);
            Session session = begin();
            assertThat(memory.memory.serials(), hasKey(FORMER)); // as long as the other one may be come back to
            assertThat(cloud.calls, is(empty()));
            assertThat(enter(session, "123456"), is(DONE));

            assertThat(listener.state(), is(ONLINE));
            assertThat(front.eventIds(), is(empty()));
            assertThat(memory.memory.serials(), not(hasKey(FORMER)));
        }

        @Test
        void theSameAccountGoesOnWhereItWas() {
            kept("a@example.org");
            press(1);
            begin();

            assertThat(front.eventIds(), contains(1L));
            assertThat(cloud.restored, is(Map.of(Views.FRONT, Views.FRONT_SERIAL, FORMER, Views.GARDEN_SERIAL)));
            assertThat(authenticator.signIns(), is(0L));
        }
    }

    private record Pending(Instant sentAt) implements PendingSignIn {
        @Override
        public CodeHint hint() {
            return HINT;
        }
    }

    @Nested
    class WithAnEntryThatIsNotNeeded {

        @ParameterizedTest
        @ValueSource(strings = {"123456", "new", "what is this"})
        void itGoesOnPollingAndTellsNoOtherState(String entry) {
            Session session = begin();
            seconds(3);
            List<AccountState> before = List.copyOf(listener.states);
            List<String> called = List.copyOf(cloud.calls);
            assertThat(enter(session, entry), is(NOT_NEEDED));
            assertThat(listener.states, is(before));
            assertThat(listener.entriesUsed, is(1));
            assertThat(cloud.calls, is(called));
            seconds(7);

            assertThat(cloud.count("clips"), is(2L));
            assertThat(listener.states, is(before));
            assertThat(authenticator.asked, is(empty()));
        }

        @Test
        void aSessionBeginsWithItAllTheSame() {
            begin(session(memory), "123456");

            assertThat(listener.states, contains(ONLINE));
            assertThat(listener.entriesUsed, is(1));
        }
    }

    @Nested
    class WithASessionThatIsRefused {

        private void refuse(String refused) {
            cloud.onCall = call -> {
                if (call.equals(refused)) {
                    throw new CloudException.Unauthorized("GET x", false);
                }
            };
        }

        @ParameterizedTest
        @ValueSource(strings = {"clips", "account"})
        void aPersonMayReplaceIt(String refused) {
            cloud.onCall = call -> {
                throw call.equals(refused)
                        ? new CloudException.Unauthorized("GET x", false)
                        : new CloudException.Unreachable("GET x", "time-out", false);
            };
            Session session = begin();
            assertThat(listener.state(), is(instanceOf(AccountState.Trouble.class)));
            assertThat(authenticator.signIns(), is(0L));
            cloud.onCall = call -> {
            };
            authenticator.answer(new SignInResult.Done());
            assertThat(enter(session, "new"), is(DONE));
            seconds(10);

            assertThat(authenticator.signIns(), is(1L));
            assertThat(listener.state(), is(ONLINE));
        }

        @Test
        void nothingIsReplacedUnasked() {
            refuse("clips");
            begin();
            seconds(3_600);

            assertThat(authenticator.asked, is(empty()));
        }

        @Test
        void onceAcceptedItIsNotReplaced() {
            refuse("clips");
            Session session = begin();
            cloud.onCall = call -> {
            };
            seconds(10);
            assertThat(listener.state(), is(ONLINE));

            assertThat(enter(session, "new"), is(NOT_NEEDED));
            assertThat(authenticator.asked, is(empty()));
        }

        @Test
        void aFailureOfAnotherKindIsNoRefusal() {
            cloud.onCall = call -> {
                throw new CloudException.Rejected("GET x", 503, 0);
            };
            Session session = begin();

            assertThat(enter(session, "new"), is(NOT_NEEDED));
            assertThat(authenticator.asked, is(empty()));
        }

        @Test
        void aRevokedOneEnds() {
            cloud.failures.add(new CloudException.Unauthorized("GET x"));
            begin();
            seconds(3_600);

            assertThat(listener.state(), is(new AccountState.SessionEnded()));
            assertThat(cloud.calls, contains("account"));
            assertThat(authenticator.asked, contains("forget"));
            assertThat(time.waiting(), is(0L));
        }
    }

    /** A memory store whose disk is full. */
    private static final class FullStore implements EventMemoryStore {

        private final Throwable failure;
        private int tried;

        FullStore(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public EventMemory load() {
            return EventMemory.EMPTY;
        }

        @Override
        public void save(EventMemory fresh) {
            tried++;
            if (failure instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failure);
        }
    }

    @Nested
    class WithAMemoryThatIsNotKept {

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void eachPressRingsOnceAndThePollIsGood(boolean error) {
            FullStore full = new FullStore(
                    error ? new AssertionError("on purpose") : new IllegalStateException("on purpose"));
            press(1);
            begin(session(full), "");
            seconds(1);
            press(2);
            seconds(59);

            assertThat(full.tried, is(greaterThan(0)));
            assertThat(front.eventIds(), contains(1L, 2L));
            assertThat(listener.states, contains(ONLINE));
            assertThat(front.views, is(not(empty())));
        }
    }

    @Nested
    class BeforeItsFirstView {

        private void withoutViews() {
            cloud.onCall = call -> {
                if (call.equals("account")) {
                    throw new CloudException.Rejected("GET x", 503, 0);
                }
            };
        }

        @Test
        void aPressRingsAtADeviceKnownFromBefore() {
            begin().close();
            seconds(10);
            withoutViews();
            press(1);
            Session session = begin();

            assertThat(session.findView().isPresent(), is(false));
            assertThat(front.eventIds(), contains(1L));
            assertThat(cloud.restored, hasEntry(Views.FRONT, Views.FRONT_SERIAL));
        }

        @Test
        void atAnUnknownDeviceItRingsWithTheFirstView() {
            withoutViews();
            press(1);
            begin();
            assertThat(front.eventIds(), is(empty()));
            cloud.onCall = call -> {
            };
            seconds(30);

            assertThat(front.eventIds(), contains(1L));
        }
    }

    @Nested
    class WithAStorage {

        @Test
        void itsListWaitsForTheCommandsOfItsHub() {
            Session session = begin();
            CompletableFuture<CommandResult> arm = new CompletableFuture<>();
            CompletableFuture<CommandResult> list = new CompletableFuture<>();
            executor.run(() -> session.execute(new DeviceCommand.Arm(Views.HOUSE, true), arm));
            executor.run(() -> session.listStoredClips(Views.syncModule(), list));
            time.run();
            assertThat(cloud.count("list storage"), is(0L));
            seconds(2);

            assertThat(arm.resultNow(), is(DONE));
            assertThat(cloud.count("list storage"), is(1L));
        }

        @Test
        void anErrorInItDoesNotHoldUpTheCommands() {
            Session session = begin();
            CompletableFuture<CommandResult> list = new CompletableFuture<>();
            CompletableFuture<CommandResult> arm = new CompletableFuture<>();
            cloud.onCall = call -> {
                if (call.equals("stored clips")) {
                    throw new IllegalStateException("on purpose");
                }
            };
            executor.run(() -> session.listStoredClips(Views.syncModule(), list));
            executor.run(() -> session.execute(new DeviceCommand.Arm(Views.HOUSE, true), arm));
            seconds(5);

            assertThat(list.resultNow(), is(instanceOf(CommandResult.Failed.class)));
            assertThat(arm.resultNow(), is(DONE));
        }

        @Test
        void theEndOfTheSessionEndsWhatWaits() {
            Session session = begin();
            List<CompletableFuture<CommandResult>> ends = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                CompletableFuture<CommandResult> end = new CompletableFuture<>();
                ends.add(end);
                executor.run(() -> session.listStoredClips(Views.syncModule(), end));
            }
            time.run();
            executor.run(session::close);
            time.run();

            assertThat(ends.stream().map(CompletableFuture::resultNow).toList(),
                    everyItem(is(new CommandResult.Refused(Reason.ACCOUNT_CLOSED))));
            assertThat(time.waiting(), is(0L));
        }
    }
}
