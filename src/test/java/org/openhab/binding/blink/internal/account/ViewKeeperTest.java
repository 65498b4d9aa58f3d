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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * What one answer lacks stays in the view for a while.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ViewKeeperTest {

    private static final Duration START = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final AccountView HOUSE = Views.house();

    private final ViewKeeper keeper = new ViewKeeper();

    private static AccountView without(String list) {
        return new AccountView(list.equals("networks") ? List.of() : HOUSE.networks(),
                list.equals("syncModules") ? List.of() : HOUSE.syncModules(),
                list.equals("doorbells") ? List.of() : HOUSE.doorbells(),
                list.equals("cameras") ? List.of() : HOUSE.cameras());
    }

    private AccountView after(Duration time, AccountView fetched) {
        return keeper.next(fetched, START.plus(time));
    }

    @Test
    void whatIsThereIsShownAsItIs() {
        assertThat(after(Duration.ZERO, HOUSE), is(HOUSE));
        AccountView changed = Views.house(Views.doorbell(Battery.LOW, DeviceStatus.OFFLINE));
        assertThat(after(MINUTE, changed), is(changed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"networks", "syncModules", "doorbells", "cameras"})
    void itIsGoneAfterTwoGoodAnswersAMinuteApart(String list) {
        AccountView without = without(list);
        after(Duration.ZERO, HOUSE);

        assertThat(after(MINUTE, without), is(HOUSE));
        assertThat(after(MINUTE.multipliedBy(2).minusNanos(1), without), is(HOUSE));
        assertThat(after(MINUTE.multipliedBy(2), without), is(without));
        assertThat(after(MINUTE.multipliedBy(3), without), is(without));
    }

    @Test
    void aLongPauseBeforeTheFirstSuchAnswerDoesNotCount() {
        after(Duration.ZERO, HOUSE);

        assertThat(after(Duration.ofDays(1), AccountView.EMPTY), is(HOUSE));
    }

    @Test
    void comingBackBeginsTheTimeAnew() {
        AccountView without = without("doorbells");
        after(Duration.ZERO, HOUSE);
        after(Duration.ofSeconds(10), without);
        after(Duration.ofSeconds(40), HOUSE);

        assertThat(after(Duration.ofSeconds(70), without), is(HOUSE));
        assertThat(after(Duration.ofSeconds(129), without), is(HOUSE));
        assertThat(after(Duration.ofSeconds(130), without), is(without));
    }

    @Test
    void goneItMayComeBackAndGoAgain() {
        AccountView without = without("cameras");
        after(Duration.ZERO, HOUSE);
        after(MINUTE, without);
        after(MINUTE.multipliedBy(2), without);

        assertThat(after(MINUTE.multipliedBy(3), HOUSE), is(HOUSE));
        assertThat(after(MINUTE.multipliedBy(4), without), is(HOUSE));
        assertThat(after(MINUTE.multipliedBy(5), without), is(without));
    }

    @Test
    void eachHasItsOwnTime() {
        AccountView neither = new AccountView(HOUSE.networks(), HOUSE.syncModules(), List.of(), List.of());
        after(Duration.ZERO, HOUSE);
        after(Duration.ofSeconds(10), without("doorbells"));
        after(Duration.ofSeconds(50), neither);

        assertThat(after(Duration.ofSeconds(70), neither), is(without("doorbells")));
        assertThat(after(Duration.ofSeconds(110), neither), is(neither));
    }

    @Test
    void whatIsPresentComesFirst() {
        AccountView mini = new AccountView(HOUSE.networks(), HOUSE.syncModules(), HOUSE.doorbells(),
                List.of(Views.mini()));
        after(Duration.ZERO, HOUSE);

        assertThat(after(MINUTE, mini).cameras(), contains(Views.mini(), Views.camera()));
    }

    @Test
    void anotherNumberOfTheSameDeviceIsTheSameDevice() {
        DoorbellView old = Views.doorbell();
        DoorbellView renewed = new DoorbellView(
                Views.facts(new DeviceKey(DeviceFamily.DOORBELL, 9), Views.FRONT_SERIAL, "Front", "lotus",
                        DeviceStatus.ONLINE),
                old.mode(), old.battery(), old.signals(), true, false, null, Duration.ZERO);
        after(Duration.ZERO, HOUSE);

        assertThat(after(MINUTE, Views.house(renewed)), is(Views.house(renewed)));
    }
}
