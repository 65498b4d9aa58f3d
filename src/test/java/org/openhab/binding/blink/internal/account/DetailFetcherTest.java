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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.CameraView;
import org.openhab.binding.blink.internal.model.DeviceFacts;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.RecordingDeviceListener;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * What costs requests of its own.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class DetailFetcherTest {

    private static final Subject FRONT = new Subject.Device(Views.FRONT_SERIAL);
    private static final Subject HUB = new Subject.Device(Views.HUB_SERIAL);
    private static final Subject HOUSE = new Subject.Network(Views.HOUSE);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final CloudException TIMEOUT = new CloudException.Unreachable("GET x", "time-out", false);

    private final ManualTime time = ManualTime.atNoon();
    private final FakeCloud cloud = new FakeCloud(time.clock());
    private final Subscriptions subscriptions = new Subscriptions();
    private final DeviceDirectory directory = new DeviceDirectory();
    private final DetailFetcher details = new DetailFetcher(cloud, subscriptions, directory, time.ticker());
    private final AccountView view = Views.house();
    private final RecordingDeviceListener front = new RecordingDeviceListener();
    private final RecordingDeviceListener hub = new RecordingDeviceListener();
    private final RecordingDeviceListener house = new RecordingDeviceListener();

    DetailFetcherTest() {
        directory.update(view);
    }

    private void subscribeAll() {
        subscriptions.put(FRONT, Set.of(Detail.CONFIG), front);
        subscriptions.put(HUB, Set.of(Detail.STORAGE), hub);
        subscriptions.put(HOUSE, Set.of(Detail.SCHEDULES), house);
    }

    private Optional<Duration> fetch() throws InterruptedException {
        return details.fetchNext(view);
    }

    @Test
    void nothingIsFetchedThatNobodyWants() throws Exception {
        subscriptions.put(FRONT, Set.of(Detail.THUMBNAIL, Detail.STORAGE, Detail.SCHEDULES), front);
        subscriptions.put(HOUSE, Set.of(Detail.CONFIG), house);

        assertThat(fetch(), is(Optional.empty()));
        assertThat(cloud.calls, is(empty()));
    }

    @Test
    void oneIsFetchedAtATimeAndToldToItsListener() throws Exception {
        subscribeAll();

        assertThat(fetch().orElseThrow().isPositive(), is(false));
        assertThat(cloud.calls, hasSize(1));
        fetch();
        assertThat(fetch(), is(Optional.of(QUARTER)));
        assertThat(cloud.calls, containsInAnyOrder("config", "storage", "schedules"));
        assertThat(front.received, contains("config"));
        assertThat(hub.received, contains("storage"));
        assertThat(house.received, contains("schedules"));
        fetch();
        assertThat(cloud.calls, hasSize(3));
    }

    @Test
    void itIsFetchedAgainAfterAQuarterOfAnHour() throws Exception {
        subscriptions.put(FRONT, Set.of(Detail.CONFIG), front);
        fetch();
        time.advance(QUARTER.minusNanos(1));
        assertThat(fetch(), is(Optional.of(Duration.ofNanos(1))));
        assertThat(cloud.calls, hasSize(1));
        time.advance(Duration.ofNanos(1));
        fetch();

        assertThat(front.received, contains("config", "config"));
    }

    @Test
    void theOneThatWaitsLongestIsNext() throws Exception {
        subscribeAll();
        for (int i = 0; i < 3; i++) {
            fetch();
            time.advance(Duration.ofMinutes(1));
        }
        List<String> first = List.copyOf(cloud.calls);
        time.advance(QUARTER);
        fetch();
        fetch();
        fetch();

        assertThat(cloud.calls.subList(3, 6), is(first));
    }

    @Test
    void aFailureWaitsAndLetsOthersPass() throws Exception {
        subscribeAll();
        cloud.failures.add(TIMEOUT);
        fetch();
        fetch();
        fetch();

        assertThat(fetch(), is(Optional.of(QUARTER)));
        assertThat(cloud.calls, containsInAnyOrder("config", "storage", "schedules"));
        assertThat(front.received.size() + hub.received.size() + house.received.size(), is(2));
    }

    @Test
    void aSpentBudgetWaitsAsLongAsItSays() throws Exception {
        subscriptions.put(FRONT, Set.of(Detail.CONFIG), front);
        cloud.failures.add(new CloudException.OutOfBudget("GET x", Duration.ofSeconds(40)));

        assertThat(fetch(), is(Optional.of(Duration.ofSeconds(40))));
        time.advance(Duration.ofSeconds(40));
        fetch();
        assertThat(front.received, contains("config"));
    }

    @Test
    void aBugWaitsToo() throws Exception {
        subscriptions.put(FRONT, Set.of(Detail.CONFIG), front);
        cloud.onCall = call -> {
            throw new IllegalStateException("on purpose");
        };
        assertThrows(IllegalStateException.class, this::fetch);

        assertThat(fetch(), is(Optional.of(QUARTER)));
        assertThat(cloud.calls, hasSize(1));
    }

    @Test
    void aListenerThatThrowsCostsOnlyItself() throws Exception {
        RecordingDeviceListener other = new RecordingDeviceListener();
        front.after = word -> {
            throw new AssertionError("on purpose");
        };
        subscriptions.put(FRONT, Set.of(Detail.CONFIG), front);
        subscriptions.put(FRONT, Set.of(), other);

        assertThat(fetch(), is(Optional.of(QUARTER)));
        assertThat(other.received, contains("config"));
    }

    @Test
    void whatIsOutdatedIsFetchedSoon() throws Exception {
        subscribeAll();
        fetch();
        fetch();
        fetch();
        details.outdated(Views.FRONT);

        assertThat(fetch(), is(Optional.of(Duration.ofSeconds(2))));
        time.advance(Duration.ofSeconds(2));
        fetch();
        assertThat(front.received, hasSize(2));
        assertThat(cloud.calls, hasSize(4));
    }

    @Test
    void outdatedAgainAndAgainItIsNotPutOff() throws Exception {
        subscriptions.put(FRONT, Set.of(Detail.CONFIG), front);
        fetch();
        for (int i = 0; i < 10; i++) {
            details.outdated(Views.FRONT);
            time.advance(Duration.ofSeconds(1));
            fetch();
        }

        assertThat(front.received, hasSize(6));
    }

    @Test
    void aNewListenerIsReportedWhatIsKnown() throws Exception {
        subscribeAll();
        fetch();
        fetch();
        fetch();
        RecordingDeviceListener late = new RecordingDeviceListener();
        details.replay(view, FRONT, late);
        assertThat(late.received, contains("config"));
        details.replay(view, HUB, late);
        details.replay(view, HOUSE, late);

        assertThat(late.received, contains("config", "storage", "schedules"));
        assertThat(cloud.calls, hasSize(3));
    }

    @Test
    void whatFailsLaterIsStillKnown() throws Exception {
        subscriptions.put(FRONT, Set.of(Detail.CONFIG), front);
        fetch();
        time.advance(QUARTER);
        cloud.failures.add(TIMEOUT);
        fetch();
        RecordingDeviceListener late = new RecordingDeviceListener();
        details.replay(view, FRONT, late);

        assertThat(late.received, contains("config"));
    }

    @Test
    void nothingIsReportedThatIsNotKnown() throws Exception {
        subscriptions.put(FRONT, Set.of(Detail.CONFIG), front);
        details.replay(view, FRONT, front);
        cloud.failures.add(TIMEOUT);
        fetch();
        details.replay(view, FRONT, front);

        assertThat(front.received, is(empty()));
    }

    @Test
    void unwantedDetailsAreForgotten() throws Exception {
        subscriptions.put(FRONT, Set.of(Detail.CONFIG), front);
        fetch();
        subscriptions.remove(front);
        assertThat(fetch(), is(Optional.empty()));
        subscriptions.put(FRONT, Set.of(Detail.CONFIG), front);
        fetch();

        assertThat(cloud.calls, hasSize(2));
    }

    /** With many devices each has its turn less often: requests of an hour do not grow with them. */
    @ParameterizedTest
    @CsvSource({"1, 4", "10, 40", "60, 60", "100, 60", "200, 60"})
    void manyDevicesShareOneRequestAMinute(int devices, long anHour) throws Exception {
        AccountView many = cameras(devices);
        directory.update(many);
        many.devices().forEach(device -> subscriptions.put(new Subject.Device(device.serial()), Set.of(Detail.CONFIG),
                new RecordingDeviceListener()));
        for (int minute = 0; minute < 5 * 60; minute++) { // each once, then in turn
            details.fetchNext(many);
            time.advance(Duration.ofMinutes(1));
        }
        cloud.calls.clear();
        for (int minute = 0; minute < 10 * 60; minute++) {
            details.fetchNext(many);
            time.advance(Duration.ofMinutes(1));
        }

        assertThat(cloud.calls.size() / 10L, is(anHour));
    }

    private static AccountView cameras(int count) {
        return new AccountView(List.of(), List.of(), List.of(), IntStream.range(0, count).mapToObj(number -> {
            DeviceKey key = new DeviceKey(DeviceFamily.CAMERA, number + 1);
            return new CameraView(Views.facts(key, DeviceFacts.standIn(Views.HOUSE, key), "Camera " + number, "sedona",
                    DeviceStatus.ONLINE), Battery.OK, Signals.NONE, true, null, null, null);
        }).toList());
    }
}
