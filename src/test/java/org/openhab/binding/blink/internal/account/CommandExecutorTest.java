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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.BlinkCloud.Progress;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Orders from the cloud's yes to their end.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class CommandExecutorTest {

    private static final DeviceCommand ARM = new DeviceCommand.Arm(Views.HOUSE, true);
    private static final CloudException BUSY = new CloudException.Rejected("POST arm", 409, 307);
    private static final CloudException TIMEOUT = new CloudException.Unreachable("GET command", "time-out", false);

    private final ManualTime time = ManualTime.atNoon();
    private final FakeCloud cloud = new FakeCloud(time.clock());
    private final List<DeviceCommand> done = new ArrayList<>();
    private final List<CloudException> failed = new ArrayList<>();
    private final CommandExecutor desk = new CommandExecutor(new SerialExecutor(time), cloud, time.clock(),
            new CommandExecutor.Report() {
                @Override
                public void done(DeviceCommand order) {
                    done.add(order);
                }

                @Override
                public void failed(DeviceCommand order, CloudException why) {
                    failed.add(why);
                }
            });

    private void seconds(long seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }

    private long given() {
        return cloud.calls.stream().filter(call -> call.startsWith("arm ")).count();
    }

    @Nested
    class WhenTheCloudTakesIt {

        @Test
        void itIsFollowedToItsEnd() {
            Collections.addAll(cloud.progress, Progress.RUNNING, Progress.RUNNING, Progress.DONE);
            desk.take(ARM);

            seconds(2);
            assertThat(done, is(empty()));
            seconds(1);

            assertThat(done, contains(ARM));
            assertThat(failed, is(empty()));
            assertThat(time.waiting(), is(0L));
        }

        @Test
        void itIsAskedForOnceASecond() {
            Collections.addAll(cloud.progress, Collections.nCopies(10, Progress.RUNNING).toArray(Progress[]::new));
            desk.take(ARM);
            seconds(5);

            assertThat(cloud.count("progress"), is(5L));
            assertThat(given(), is(1L));
        }

        @Test
        void aFailureIsTold() {
            Collections.addAll(cloud.progress, Progress.RUNNING, Progress.FAILED);
            desk.take(ARM);
            seconds(2);

            assertThat(done, is(empty()));
            assertThat(failed, contains(instanceOf(CloudException.Rejected.class)));
            assertThat(time.waiting(), is(0L));
        }

        @Test
        void unclearAnswersAreBorneTwice() {
            Collections.addAll(cloud.progress, Progress.UNCLEAR, Progress.UNCLEAR, Progress.RUNNING, Progress.UNCLEAR,
                    Progress.UNCLEAR, Progress.DONE);
            desk.take(ARM);
            seconds(8);

            assertThat(done, contains(ARM));
        }

        @Test
        void theThirdUnclearAnswerInARowEndsIt() {
            Collections.addAll(cloud.progress, Progress.UNCLEAR, Progress.UNCLEAR, Progress.UNCLEAR);
            desk.take(ARM);
            seconds(10);

            assertThat(failed, hasSize(1));
            assertThat(cloud.count("progress"), is(3L));
        }

        @Test
        void aQuestionThatFailsIsUnclearToo() {
            desk.take(ARM);
            time.run();
            cloud.failures.add(TIMEOUT);
            seconds(1);
            assertThat(failed, is(empty()));
            seconds(1);

            assertThat(done, contains(ARM));
        }

        @Test
        void itIsGivenUpAfterNinetySeconds() {
            Collections.addAll(cloud.progress, Collections.nCopies(200, Progress.RUNNING).toArray(Progress[]::new));
            desk.take(ARM);
            seconds(89);
            assertThat(failed, is(empty()));
            seconds(111);

            assertThat(failed, contains(instanceOf(CloudException.Unreachable.class)));
            assertThat("asked less and less often", cloud.count("progress"), is(lessThanOrEqualTo(22L)));
            assertThat(time.waiting(), is(0L));
        }

        @Test
        void twoOrdersAreFollowedSideBySide() {
            DeviceCommand motion = new DeviceCommand.EnableMotion(Views.doorbell(), false);
            desk.take(ARM);
            desk.take(motion);
            seconds(1);

            assertThat(done, contains(ARM, motion));
        }
    }

    @Nested
    class WhenTheHubIsBusy {

        @Test
        void theOrderIsGivenAgainAfterFiveSeconds() {
            cloud.failures.add(BUSY);
            desk.take(ARM);
            seconds(4);
            assertThat(given(), is(1L));
            seconds(2);

            assertThat(given(), is(2L));
            assertThat(done, contains(ARM));
        }

        @Test
        void fourTimesAreEnough() {
            Collections.addAll(cloud.failures, BUSY, BUSY, BUSY, BUSY);
            desk.take(ARM);
            seconds(60);

            assertThat(given(), is(4L));
            assertThat(failed, contains(BUSY));
        }
    }

    @Nested
    class WhenTheCloudDoesNotTakeIt {

        @ParameterizedTest
        @ValueSource(ints = {200, 400, 404, 500, 503})
        void aRefusalIsToldAtOnce(int status) {
            cloud.failures.add(new CloudException.Rejected("POST arm", status, 304));
            desk.take(ARM);
            seconds(60);

            assertThat(failed, hasSize(1));
            assertThat(given(), is(1L));
        }

        @Test
        void anOrderOfUnknownEffectIsNotRepeated() {
            cloud.failures.add(TIMEOUT);
            desk.take(ARM);
            seconds(60);

            assertThat(failed, contains(TIMEOUT));
            assertThat(cloud.calls, hasSize(1));
        }
    }
}
