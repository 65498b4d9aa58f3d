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

import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.testing.RecordingDeviceListener;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Who is called for what.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SubscriptionsTest {

    private static final Subject FRONT = new Subject.Device(Views.FRONT_SERIAL);
    private static final Subject HOUSE = new Subject.Network(Views.HOUSE);

    private final Subscriptions subscriptions = new Subscriptions();
    private final RecordingDeviceListener one = new RecordingDeviceListener();
    private final RecordingDeviceListener two = new RecordingDeviceListener();
    private final AccountView view = Views.house();

    private void callAll() {
        subscriptions.callAll(each -> each.onView(view));
    }

    @Test
    void eachSubjectIsCalledForItself() {
        subscriptions.put(FRONT, Set.of(), one);
        subscriptions.put(HOUSE, Set.of(), two);

        assertThat(subscriptions.callEach(FRONT::equals, each -> each.onView(view)), is(true));
        assertThat(one.views, hasSize(1));
        assertThat(two.views, is(empty()));
        assertThat(subscriptions.callEach(new Subject.Views()::equals, each -> each.onView(view)), is(false));
        callAll();
        assertThat(one.views, hasSize(2));
        assertThat(two.views, hasSize(1));
    }

    @Test
    void twiceIsOnce() {
        subscriptions.put(FRONT, Set.of(Detail.CONFIG), one);
        subscriptions.put(FRONT, Set.of(Detail.THUMBNAIL), one);
        callAll();

        assertThat(one.views, hasSize(1));
        assertThat(subscriptions.isWanted(Detail.CONFIG, FRONT::equals), is(false));
        assertThat(subscriptions.isWanted(Detail.THUMBNAIL, FRONT::equals), is(true));
    }

    @Test
    void theLatestSubjectCounts() {
        subscriptions.put(FRONT, Set.of(), one);
        subscriptions.put(HOUSE, Set.of(), one);

        assertThat(subscriptions.callEach(FRONT::equals, each -> each.onView(view)), is(false));
        assertThat(subscriptions.callEach(HOUSE::equals, each -> each.onView(view)), is(true));
    }

    @Test
    void aDetailIsWantedForItsSubjectOnly() {
        subscriptions.put(FRONT, Set.of(Detail.CONFIG), one);

        assertThat(subscriptions.isWanted(Detail.CONFIG, HOUSE::equals), is(false));
        assertThat(subscriptions.isWanted(Detail.STORAGE, FRONT::equals), is(false));
        subscriptions.remove(one);
        assertThat(subscriptions.isWanted(Detail.CONFIG, FRONT::equals), is(false));
    }

    @Test
    void oneThatHasGoneIsNotCalled() {
        subscriptions.put(FRONT, Set.of(), one);
        subscriptions.remove(one);
        subscriptions.remove(two);
        callAll();

        assertThat(one.views, is(empty()));
    }

    @Test
    void removedWhileOthersAreCalledItIsNotCalled() {
        one.after = word -> subscriptions.remove(two);
        two.after = word -> subscriptions.remove(one);
        subscriptions.put(FRONT, Set.of(), one);
        subscriptions.put(FRONT, Set.of(), two);
        callAll();

        assertThat(one.views.size() + two.views.size(), is(1));
    }

    @Test
    void addedWhileOthersAreCalledItDoesNoHarm() {
        one.after = word -> subscriptions.put(FRONT, Set.of(), two);
        subscriptions.put(FRONT, Set.of(), one);
        callAll();
        callAll();

        assertThat(one.views, hasSize(2));
        assertThat(two.views, is(not(empty())));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneThatThrowsCostsOnlyItself(boolean error) {
        Consumer<String> failing = word -> {
            if (error) {
                throw new AssertionError("on purpose");
            }
            throw new IllegalStateException();
        };
        one.after = failing;
        two.after = failing;
        subscriptions.put(FRONT, Set.of(), one);
        subscriptions.put(FRONT, Set.of(), two);

        assertThat(subscriptions.callEach(FRONT::equals, each -> each.onView(view)), is(true));
        assertThat(one.views, hasSize(1));
        assertThat(two.views, hasSize(1));
        subscriptions.call(one, each -> each.onView(view));
        assertThat(one.views, hasSize(2));
    }
}
