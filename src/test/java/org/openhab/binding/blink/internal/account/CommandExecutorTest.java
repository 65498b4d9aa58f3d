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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.account.CommandResult.Reason;
import org.openhab.binding.blink.internal.cloud.BlinkCloud.Progress;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.DeviceConfig.Power;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.DoorbellMode;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Setting;
import org.openhab.binding.blink.internal.model.SettingState;
import org.openhab.binding.blink.internal.model.SettingValue;
import org.openhab.binding.blink.internal.model.SignalReport;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Commands from the queue of their network to their end.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class CommandExecutorTest {

    private static final NetworkId CABIN = new NetworkId(51002);
    private static final DeviceCommand ARM = new DeviceCommand.Arm(Views.HOUSE, true);
    private static final DeviceCommand DISARM = new DeviceCommand.Arm(Views.HOUSE, false);
    private static final DeviceCommand ARM_CABIN = new DeviceCommand.Arm(CABIN, true);
    private static final DeviceCommand SNAPSHOT = new DeviceCommand.Snapshot(Views.doorbell());
    private static final CloudException BUSY = new CloudException.Rejected("POST arm", 409, 0);
    private static final CloudException TIMEOUT = new CloudException.Unreachable("POST arm", "time-out", false);
    private static final CommandResult DONE = new CommandResult.Done();
    private static final CommandResult REPLACED = new CommandResult.Refused(Reason.REPLACED);
    private static final CommandResult CLOSED = new CommandResult.Refused(Reason.ACCOUNT_CLOSED);
    private static final Duration NANO = Duration.ofNanos(1);

    private final ManualTime time = ManualTime.atNoon();
    private final FakeCloud cloud = new FakeCloud(time.clock());
    private final SessionExecutor executor = new SessionExecutor(new AccountExecutor(time));
    private final List<DeviceCommand> ended = new ArrayList<>();
    private final List<DeviceConfig> readBack = new ArrayList<>();
    private Consumer<DeviceCommand> whenEnded = command -> {
    };
    private final CommandExecutor commands = new CommandExecutor(executor,
            new CommandRunner(executor, cloud, (device, config) -> readBack.add(config), time.ticker()), time.ticker(),
            command -> {
                ended.add(command);
                whenEnded.accept(command);
            });

    private CompletableFuture<CommandResult> execute(DeviceCommand command) {
        CompletableFuture<CommandResult> end = new CompletableFuture<>();
        executor.run(() -> commands.execute(command, end));
        time.run();
        return end;
    }

    private static DeviceCommand enable(long id, boolean enabled) {
        return new DeviceCommand.EnableMotion(doorbell(id, DoorbellMode.LFR), enabled);
    }

    private static DoorbellView doorbell(long id, DoorbellMode mode) {
        DoorbellView usual = Views.doorbell();
        return new DoorbellView(Views.facts(new DeviceKey(DeviceFamily.DOORBELL, id), Views.FRONT_SERIAL, "Door",
                "lotus", DeviceStatus.ONLINE), mode, usual.battery(), usual.signals(), true, false, null,
                Duration.ZERO);
    }

    private void seconds(long seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }

    private void busy(int times) {
        cloud.failures.addAll(Collections.nCopies(times, BUSY));
    }

    private void running(int times) {
        cloud.progress.addAll(Collections.nCopies(times, Progress.RUNNING));
    }

    private static CloudException why(CompletableFuture<CommandResult> end) {
        return ((CommandResult.Failed) end.resultNow()).why();
    }

    @Nested
    class WhenTheCloudTakesIt {

        @Test
        void itIsFollowedToItsEnd() {
            running(1);
            CompletableFuture<CommandResult> end = execute(ARM);
            time.advance(Duration.ofSeconds(4).minus(NANO));
            assertThat(end.isDone(), is(false));
            time.advance(NANO);

            assertThat(end.resultNow(), is(DONE));
            assertThat(cloud.calls, contains("arm 51001", "progress", "progress"));
            assertThat(ended, contains(ARM));
        }

        @Test
        void oneThatIsDoneAtOnceIsNotFollowed() {
            cloud.atOnce = true;

            assertThat(execute(ARM).resultNow(), is(DONE));
            assertThat(cloud.calls, contains("arm 51001"));
        }

        @Test
        void itIsAskedForLessAndLessOften() {
            running(100);
            List<Long> asked = new ArrayList<>();
            Instant start = time.now();
            cloud.onCall = call -> asked.add(Duration.between(start, time.now()).toMillis());
            CompletableFuture<CommandResult> end = execute(ARM);
            seconds(200);

            assertThat(asked, contains(0L, 2_000L, 4_000L, 6_000L, 8_000L, 10_666L, 14_222L, 18_962L, 25_283L, 33_711L,
                    43_711L, 53_711L, 63_711L, 73_711L, 83_711L, 93_711L));
            assertThat(why(end), is(instanceOf(CloudException.Unreachable.class)));
        }

        @Test
        void aFailureEndsIt() {
            cloud.progress.add(Progress.FAILED);
            CompletableFuture<CommandResult> end = execute(ARM);
            seconds(2);

            assertThat(why(end), is(instanceOf(CloudException.Rejected.class)));
            assertThat(ended, contains(ARM));
        }

        @Test
        void aFailureWithItsReasonEndsIt() {
            CloudException reason = new CloudException.Rejected("GET command", 200, 12);
            CompletableFuture<CommandResult> end = execute(ARM);
            cloud.failures.add(reason);
            seconds(2);

            assertThat(why(end), is(reason));
        }

        @Test
        void unclearAnswersAreBorneTwiceInARow() {
            Collections.addAll(cloud.progress, Progress.UNCLEAR, Progress.UNCLEAR, Progress.RUNNING, Progress.UNCLEAR,
                    Progress.UNCLEAR, Progress.DONE);
            CompletableFuture<CommandResult> end = execute(ARM);
            seconds(20);

            assertThat(end.resultNow(), is(DONE));
        }

        @Test
        void theThirdUnclearAnswerInARowEndsIt() {
            Collections.addAll(cloud.progress, Progress.UNCLEAR, Progress.UNCLEAR, Progress.UNCLEAR);
            CompletableFuture<CommandResult> end = execute(ARM);
            seconds(6);

            assertThat(why(end), is(instanceOf(CloudException.Unreachable.class)));
            assertThat(cloud.count("progress"), is(3L));
        }

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.CommandExecutorTest#unclear")
        void aQuestionThatFailsIsUnclearToo(CloudException failure) {
            CompletableFuture<CommandResult> end = execute(ARM);
            cloud.failures.add(failure);
            cloud.failures.add(failure);
            seconds(4);
            assertThat(end.isDone(), is(false));
            seconds(2);

            assertThat(end.resultNow(), is(DONE));
            assertThat(cloud.count("arm 51001"), is(1L));
        }

        @Test
        void aSettingOfASleepingDeviceIsPending() {
            DeviceCommand setting = new DeviceCommand.EnableMotion(doorbell(7, DoorbellMode.STANDALONE), true);
            DeviceCommand noSetting = new DeviceCommand.Snapshot(doorbell(7, DoorbellMode.STANDALONE));
            cloud.atOnce = true;

            assertThat(execute(setting).resultNow(), is(new CommandResult.Pending()));
            assertThat(execute(noSetting).resultNow(), is(DONE));
            assertThat(execute(enable(8, true)).resultNow(), is(DONE));
        }
    }

    static List<CloudException> unclear() {
        return List.of(TIMEOUT, new CloudException.Malformed("GET command", "no JSON"),
                new CloudException.Rejected("GET command", 404, 0), new CloudException.Rejected("GET command", 503, 0),
                new CloudException.Rejected("GET command", 200, 307), BUSY);
    }

    @Nested
    class WhenTheHubIsBusy {

        @ParameterizedTest
        @CsvSource({"409, 0", "409, 307", "200, 307"})
        void theCommandIsGivenAgainAfterFiveSeconds(int status, int code) {
            cloud.failures.add(new CloudException.Rejected("POST arm", status, code));
            CompletableFuture<CommandResult> end = execute(ARM);
            time.advance(Duration.ofSeconds(5).minus(NANO));
            assertThat(cloud.count("arm 51001"), is(1L));
            time.advance(NANO);
            assertThat(cloud.count("arm 51001"), is(2L));
            seconds(2);

            assertThat(end.resultNow(), is(DONE));
        }

        @Test
        void itIsGivenAgainForAMinute() {
            busy(12);
            CompletableFuture<CommandResult> end = execute(ARM);
            seconds(62);

            assertThat(end.resultNow(), is(DONE));
            assertThat(cloud.count("arm 51001"), is(13L));
        }

        @Test
        void thenItEndsAsBusy() {
            busy(100);
            CompletableFuture<CommandResult> end = execute(ARM);
            time.advance(Duration.ofSeconds(60).minus(NANO));
            assertThat(end.isDone(), is(false));
            seconds(100);

            assertThat(why(end), is(BUSY));
            assertThat(cloud.count("arm 51001"), is(13L));
        }

        @Test
        void onceAcceptedItHasAllItsTime() {
            busy(12);
            running(5);
            CompletableFuture<CommandResult> end = execute(ARM);
            seconds(80);

            assertThat(end.resultNow(), is(DONE));
        }

        @Test
        void whatWaitsBehindItIsCarriedOutAfterwards() {
            busy(8);
            CompletableFuture<CommandResult> arm = execute(ARM);
            seconds(10);
            CompletableFuture<CommandResult> snapshot = execute(SNAPSHOT);
            seconds(44);

            assertThat(arm.resultNow(), is(DONE));
            assertThat(snapshot.resultNow(), is(DONE));
        }
    }

    @Nested
    class WhenTheCloudDoesNotTakeIt {

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.CommandExecutorTest#refusals")
        void itIsReportedAtOnceAndNeverRepeated(CloudException failure) {
            cloud.failures.add(failure);
            CompletableFuture<CommandResult> end = execute(ARM);
            seconds(200);

            assertThat(why(end), is(failure));
            assertThat(cloud.calls, contains("arm 51001"));
            assertThat(ended, contains(ARM));
        }

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.CommandExecutorTest#bugs")
        void aBugEndsItsCommandAndNotTheQueue(Throwable bug) {
            cloud.onCall = call -> {
                if (call.equals("arm 51001")) {
                    sneak(bug);
                }
            };
            CompletableFuture<CommandResult> arm = execute(ARM);
            CompletableFuture<CommandResult> snapshot = execute(SNAPSHOT);
            seconds(10);

            assertThat(arm.resultNow(), is(instanceOf(CommandResult.Failed.class)));
            assertThat(snapshot.resultNow(), is(DONE));
            assertThat(cloud.count("arm 51001"), is(1L));
        }

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.CommandExecutorTest#bugs")
        void aBugWhileItIsFollowedDoesNotEither(Throwable bug) {
            cloud.onCall = call -> {
                if (call.equals("progress") && cloud.count("progress") == 1) {
                    sneak(bug);
                }
            };
            CompletableFuture<CommandResult> arm = execute(ARM);
            CompletableFuture<CommandResult> snapshot = execute(SNAPSHOT);
            seconds(10);

            assertThat(arm.resultNow(), is(instanceOf(CommandResult.Failed.class)));
            assertThat(snapshot.resultNow(), is(DONE));
        }

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.CommandExecutorTest#bugs")
        void aBugAfterTheEndDoesNotEither(Throwable bug) {
            whenEnded = command -> {
                if (bug instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(bug);
            };
            cloud.atOnce = true;
            CompletableFuture<CommandResult> arm = execute(ARM);
            CompletableFuture<CommandResult> snapshot = execute(SNAPSHOT);
            CompletableFuture<CommandResult> again = execute(enable(1, true));
            seconds(200);

            assertThat(arm.resultNow(), is(DONE));
            assertThat(snapshot.resultNow(), is(DONE));
            assertThat(again.resultNow(), is(DONE));
            assertThat(cloud.calls, contains("arm 51001", "snapshot 73001", "enable 1"));
            assertThat(ended, contains(ARM, SNAPSHOT, enable(1, true)));
        }
    }

    static List<CloudException> refusals() {
        return List.of(TIMEOUT, new CloudException.Malformed("POST arm", "no JSON"),
                new CloudException.Rejected("POST arm", 200, 304), new CloudException.Rejected("POST arm", 404, 0),
                new CloudException.Rejected("POST arm", 503, 0), new CloudException.RateLimited("POST arm", 429, null),
                new CloudException.OutOfBudget("POST arm", Duration.ofSeconds(5)),
                new CloudException.Unauthorized("POST arm"));
    }

    static List<Throwable> bugs() {
        return List.of(new IllegalStateException("on purpose"), new AssertionError("on purpose"),
                new InterruptedException("on purpose"));
    }

    private static void sneak(Throwable failure) throws InterruptedException {
        if (failure instanceof InterruptedException e) {
            throw e;
        } else if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure instanceof Error e) {
            throw e;
        }
    }

    @Nested
    class WithSeveralCommands {

        @Test
        void thoseOfANetworkFollowOneAnother() {
            CompletableFuture<CommandResult> arm = execute(ARM);
            CompletableFuture<CommandResult> snapshot = execute(SNAPSHOT);
            assertThat(cloud.calls, contains("arm 51001"));
            seconds(2);
            assertThat(arm.resultNow(), is(DONE));
            assertThat(snapshot.isDone(), is(false));
            seconds(2);

            assertThat(snapshot.resultNow(), is(DONE));
            assertThat(cloud.calls, contains("arm 51001", "progress", "snapshot 73001", "progress"));
        }

        @Test
        void networksDoNotWaitForEachOther() {
            execute(ARM);
            execute(ARM_CABIN);

            assertThat(cloud.calls, contains("arm 51001", "arm 51002"));
        }

        @Test
        void sixDoorbellsOfOneHubAreAllSwitched() {
            List<CompletableFuture<CommandResult>> ends = new ArrayList<>();
            running(5);
            for (int i = 1; i <= 6; i++) {
                ends.add(execute(enable(i, false)));
            }
            seconds(60);

            assertThat(ends.stream().map(CompletableFuture::resultNow).toList(), everyItem(is(DONE)));
            assertThat(cloud.calls.stream().filter(call -> call.startsWith("disable")).toList(),
                    contains("disable 1", "disable 2", "disable 3", "disable 4", "disable 5", "disable 6"));
        }

        @Test
        void sixDoorbellsOfABusyHubToo() {
            List<CompletableFuture<CommandResult>> ends = new ArrayList<>();
            busy(2);
            for (int i = 1; i <= 6; i++) {
                ends.add(execute(enable(i, false)));
            }
            seconds(60);

            assertThat(ends.stream().map(CompletableFuture::resultNow).toList(), everyItem(is(DONE)));
        }

        @Test
        void noneWaitsLongerThanAMinute() {
            running(1_000);
            CompletableFuture<CommandResult> arm = execute(ARM);
            CompletableFuture<CommandResult> snapshot = execute(SNAPSHOT);
            time.advance(Duration.ofSeconds(60).minus(NANO));
            assertThat(snapshot.isDone(), is(false));
            time.advance(NANO);

            assertThat(((CloudException.Rejected) why(snapshot)).isBusy(), is(true));
            assertThat(arm.isDone(), is(false));
            seconds(60);
            assertThat(arm.isDone(), is(true));
            assertThat(cloud.count("snapshot 73001"), is(0L));
        }

        @Test
        void theOneThatIsCarriedOutIsNotGivenUp() {
            running(9);
            CompletableFuture<CommandResult> arm = execute(ARM);
            seconds(90);

            assertThat(arm.resultNow(), is(DONE));
        }

        @Test
        void afterAPauseTheQueueBeginsAgain() {
            execute(ARM);
            seconds(100);
            CompletableFuture<CommandResult> snapshot = execute(SNAPSHOT);
            seconds(2);

            assertThat(snapshot.resultNow(), is(DONE));
        }

        @Test
        void nothingIsLeftWaitingAfterwards() {
            execute(ARM);
            execute(SNAPSHOT);
            seconds(61);

            assertThat(time.waiting(), is(0L));
        }
    }

    @Nested
    class WithTheSameCommandTwice {

        @Test
        void withinASecondItIsOne() {
            CompletableFuture<CommandResult> first = execute(ARM);
            time.advance(Duration.ofSeconds(1).minus(NANO));
            CompletableFuture<CommandResult> second = execute(ARM);
            seconds(2);

            assertThat(first.resultNow(), is(DONE));
            assertThat(second.resultNow(), is(DONE));
            seconds(100);
            assertThat(cloud.count("arm 51001"), is(1L));
        }

        @Test
        void aSecondLaterItIsAnother() {
            execute(ARM);
            seconds(1);
            CompletableFuture<CommandResult> second = execute(ARM);
            seconds(3);

            assertThat(second.resultNow(), is(DONE));
            assertThat(cloud.count("arm 51001"), is(2L));
        }

        @Test
        void oneThatStillWaitsStandsForAll() {
            running(4);
            execute(ARM);
            CompletableFuture<CommandResult> first = execute(SNAPSHOT);
            seconds(5);
            CompletableFuture<CommandResult> second = execute(SNAPSHOT);
            seconds(20);

            assertThat(first.resultNow(), is(DONE));
            assertThat(second.resultNow(), is(DONE));
            assertThat(cloud.count("snapshot 73001"), is(1L));
        }

        @Test
        void ofAnotherDeviceItIsAnother() {
            execute(enable(1, true));
            execute(enable(2, true));
            seconds(10);

            assertThat(cloud.count("enable 1"), is(1L));
            assertThat(cloud.count("enable 2"), is(1L));
        }
    }

    @Nested
    class WithOppositeSwitches {

        @Test
        void theLastOneThatWaitsCounts() {
            execute(SNAPSHOT);
            CompletableFuture<CommandResult> arm = execute(ARM);
            CompletableFuture<CommandResult> disarm = execute(DISARM);
            assertThat(arm.resultNow(), is(REPLACED));
            seconds(10);

            assertThat(disarm.resultNow(), is(DONE));
            assertThat(cloud.calls, contains("snapshot 73001", "progress", "disarm 51001", "progress"));
        }

        @Test
        void switchedBackAndForthTheLastOneCounts() {
            execute(SNAPSHOT);
            CompletableFuture<CommandResult> first = execute(ARM);
            CompletableFuture<CommandResult> second = execute(DISARM);
            CompletableFuture<CommandResult> third = execute(ARM);
            seconds(10);

            assertThat(first.resultNow(), is(REPLACED));
            assertThat(second.resultNow(), is(REPLACED));
            assertThat(third.resultNow(), is(DONE));
            assertThat(cloud.count("arm 51001"), is(1L));
            assertThat(cloud.count("disarm 51001"), is(0L));
        }

        @Test
        void theOneThatIsCarriedOutIsNotReplaced() {
            CompletableFuture<CommandResult> arm = execute(ARM);
            CompletableFuture<CommandResult> disarm = execute(DISARM);
            seconds(10);

            assertThat(arm.resultNow(), is(DONE));
            assertThat(disarm.resultNow(), is(DONE));
            assertThat(cloud.calls, contains("arm 51001", "progress", "disarm 51001", "progress"));
        }

        @Test
        void switchedOnOffAndOnAgainTheLastOneCounts() {
            CompletableFuture<CommandResult> first = execute(ARM);
            CompletableFuture<CommandResult> second = execute(DISARM);
            CompletableFuture<CommandResult> third = execute(ARM);
            seconds(20);

            assertThat(first.resultNow(), is(DONE));
            assertThat(second.isDone(), is(true));
            assertThat(third.resultNow(), is(DONE));
            List<String> given = cloud.calls.stream().filter(call -> !call.equals("progress")).toList();
            assertThat(given.get(given.size() - 1), is("arm 51001"));
        }

        @Test
        void othersAreNotReplaced() {
            execute(SNAPSHOT);
            CompletableFuture<CommandResult> one = execute(enable(1, true));
            CompletableFuture<CommandResult> two = execute(enable(2, false));
            CompletableFuture<CommandResult> record = execute(new DeviceCommand.RecordClip(Views.doorbell()));
            seconds(20);

            assertThat(List.of(one.resultNow(), two.resultNow(), record.resultNow()), everyItem(is(DONE)));
        }
    }

    /** What is not a command of a device but keeps its hub busy: storages that are listed and read. */
    @Nested
    class WithOtherWorkOfTheHub {

        private final CompletableFuture<CommandResult> work = new CompletableFuture<>();
        private final List<String> begun = new ArrayList<>();

        private void execute(CompletableFuture<CommandResult> end, SerialExecutor.Task task) {
            executor.run(() -> commands.execute(Views.HOUSE, end, task));
            time.run();
        }

        private void work() {
            execute(work, () -> begun.add("work"));
        }

        private void done() {
            work.complete(DONE);
            time.run();
        }

        @Test
        void itBeginsAtOnceWithoutACommand() {
            work();

            assertThat(begun, contains("work"));
            assertThat(work.isDone(), is(false));
            assertThat(ended, is(empty()));
        }

        @Test
        void itWaitsForTheEndOfACommand() {
            CommandExecutorTest.this.execute(ARM);
            work();
            time.advance(Duration.ofSeconds(2).minus(NANO));
            assertThat(begun, is(empty()));
            time.advance(NANO);

            assertThat(begun, contains("work"));
        }

        @Test
        void aCommandWaitsForItsEnd() {
            work();
            CompletableFuture<CommandResult> arm = CommandExecutorTest.this.execute(ARM);
            seconds(30);
            assertThat(cloud.calls, is(empty()));
            done();
            seconds(2);

            assertThat(arm.resultNow(), is(DONE));
            assertThat(ended, contains(ARM));
        }

        @Test
        void eachIsItself() {
            CompletableFuture<CommandResult> second = new CompletableFuture<>();
            work();
            execute(second, () -> begun.add("second"));
            assertThat(begun, contains("work"));
            done();
            assertThat(begun, contains("work", "second"));

            assertThat(second.isDone(), is(false));
        }

        @Test
        void otherNetworksDoNotWait() {
            work();
            CommandExecutorTest.this.execute(ARM_CABIN);

            assertThat(cloud.calls, contains("arm 51002"));
        }

        @Test
        void noCommandReplacesIt() {
            CommandExecutorTest.this.execute(SNAPSHOT);
            work();
            CommandExecutorTest.this.execute(ARM);
            CommandExecutorTest.this.execute(DISARM);
            seconds(2);
            assertThat(begun, contains("work"));
            done();
            seconds(2);

            assertThat(cloud.calls, contains("snapshot 73001", "progress", "disarm 51001", "progress"));
        }

        @Test
        void afterAMinuteOfWaitingItIsBusy() {
            running(1_000);
            CommandExecutorTest.this.execute(ARM);
            work();
            seconds(60);
            assertThat(((CloudException.Rejected) why(work)).isBusy(), is(true));
            seconds(60);

            assertThat(begun, is(empty()));
        }

        @Test
        void onceBegunItIsNotGivenUp() {
            work();
            seconds(600);
            assertThat(work.isDone(), is(false));
            CompletableFuture<CommandResult> arm = CommandExecutorTest.this.execute(ARM);
            done();
            seconds(2);

            assertThat(arm.resultNow(), is(DONE));
        }

        @Test
        void doneWithinItsTaskTheNextBegins() {
            execute(work, () -> work.complete(DONE));
            CommandExecutorTest.this.execute(ARM);

            assertThat(work.resultNow(), is(DONE));
            assertThat(cloud.calls, contains("arm 51001"));
        }

        @ParameterizedTest
        @MethodSource("org.openhab.binding.blink.internal.account.CommandExecutorTest#bugs")
        void aBugEndsItAndNotTheQueue(Throwable bug) {
            execute(work, () -> sneak(bug));
            CompletableFuture<CommandResult> arm = CommandExecutorTest.this.execute(ARM);
            seconds(2);

            assertThat(work.resultNow(), is(instanceOf(CommandResult.Failed.class)));
            assertThat(arm.resultNow(), is(DONE));
        }

        @Test
        void cancelledWhileItWaitsItDoesNotBegin() {
            CommandExecutorTest.this.execute(ARM);
            work();
            work.cancel(false);
            CompletableFuture<CommandResult> snapshot = CommandExecutorTest.this.execute(SNAPSHOT);
            seconds(4);

            assertThat(begun, is(empty()));
            assertThat(snapshot.resultNow(), is(DONE));
        }

        @Test
        void closedItEnds() {
            CompletableFuture<CommandResult> second = new CompletableFuture<>();
            CompletableFuture<CommandResult> late = new CompletableFuture<>();
            work();
            execute(second, () -> begun.add("second"));
            executor.run(commands::close);
            time.run();
            execute(late, () -> begun.add("late"));
            seconds(100);

            assertThat(List.of(work.resultNow(), second.resultNow(), late.resultNow()), everyItem(is(CLOSED)));
            assertThat(begun, contains("work"));
            assertThat(time.waiting(), is(0L));
        }
    }

    @Nested
    class WhenItIsClosed {

        private void close() {
            executor.run(() -> {
                commands.close();
                executor.close();
            });
            time.run();
        }

        @Test
        void allThatIsUnderWayEnds() {
            busy(1);
            CompletableFuture<CommandResult> first = execute(ARM);
            CompletableFuture<CommandResult> second = execute(SNAPSHOT);
            CompletableFuture<CommandResult> other = execute(ARM_CABIN);
            close();

            assertThat(List.of(first.resultNow(), second.resultNow(), other.resultNow()), everyItem(is(CLOSED)));
            assertThat(time.waiting(), is(0L));
            seconds(100);
            assertThat(cloud.calls, contains("arm 51001", "arm 51002"));
        }

        @Test
        void nothingMoreIsTaken() {
            close();
            CompletableFuture<CommandResult> end = new CompletableFuture<>();
            commands.execute(ARM, end);

            assertThat(end.resultNow(), is(CLOSED));
            assertThat(cloud.calls, is(empty()));
        }

        @Test
        void closedDuringACallItTellsNothingMore() {
            cloud.atOnce = true;
            cloud.onCall = call -> commands.close();
            CompletableFuture<CommandResult> end = execute(ARM);

            assertThat(end.resultNow(), is(CLOSED));
            assertThat(ended, is(empty()));
        }
    }

    @Nested
    class WhenASettingIsChanged {

        private static final SettingValue WANTED = new SettingValue.Number(7);
        private static final DeviceCommand CHANGE = new DeviceCommand.ChangeSetting(Views.camera(), Setting.SENSITIVITY,
                WANTED);

        private static DeviceConfig sensitivity(int number) {
            return new DeviceConfig(null, null, null, Power.UNKNOWN, SignalReport.NONE, "", null, false, Map
                    .of(Setting.SENSITIVITY, new SettingState(new SettingValue.Number(number), true, 1, 9, List.of())));
        }

        private CompletableFuture<CommandResult> change(int shown) {
            cloud.config = sensitivity(shown);
            return execute(CHANGE);
        }

        @Test
        void itIsDoneWhenTheConfigShowsIt() {
            CompletableFuture<CommandResult> end = change(5);
            seconds(6);
            assertThat(end.isDone(), is(false));
            cloud.config = sensitivity(7);
            seconds(2);

            assertThat(end.resultNow(), is(DONE));
            assertThat(readBack.getLast(), is(sensitivity(7)));
        }

        @Test
        void itIsNotTakenWhenTheConfigNeverDoes() {
            CompletableFuture<CommandResult> end = change(5);
            seconds(11);
            assertThat(end.isDone(), is(false));
            seconds(5);

            assertThat(end.resultNow(), is(new CommandResult.NotTaken()));
            assertThat(readBack.getLast(), is(sensitivity(5)));
            assertThat(cloud.count("read back"), is(lessThanOrEqualTo(9L)));
        }

        @Test
        void itIsPendingWhenTheConfigCannotBeRead() {
            CompletableFuture<CommandResult> end = change(5);
            seconds(2);
            cloud.failures.addAll(Collections.nCopies(20, TIMEOUT));
            seconds(20);

            assertThat(end.resultNow(), is(new CommandResult.Pending()));
        }

        @Test
        void theNetworkWaitsForIt() {
            change(5);
            CompletableFuture<CommandResult> next = execute(SNAPSHOT);
            seconds(10);
            assertThat(cloud.count("Snapshot"), is(0L));
            seconds(10);

            assertThat(next.isDone(), is(true));
        }

        @Test
        void theLastOfSeveralValuesWins() {
            execute(SNAPSHOT);
            CompletableFuture<CommandResult> first = change(5);
            CompletableFuture<CommandResult> last = execute(
                    new DeviceCommand.ChangeSetting(Views.camera(), Setting.SENSITIVITY, new SettingValue.Number(5)));
            CompletableFuture<CommandResult> other = execute(
                    new DeviceCommand.ChangeSetting(Views.camera(), Setting.VOLUME, WANTED));
            seconds(40);

            assertThat(first.resultNow(), is(REPLACED));
            assertThat(last.resultNow(), is(DONE));
            assertThat(other.resultNow(), is(new CommandResult.NotTaken()));
        }

        @Test
        void aSleepingDoorbellTakesItLater() {
            CompletableFuture<CommandResult> end = execute(new DeviceCommand.ChangeSetting(
                    doorbell(73_001, DoorbellMode.STANDALONE), Setting.SENSITIVITY, WANTED));
            seconds(3);

            assertThat(end.resultNow(), is(new CommandResult.Pending()));
        }
    }
}
