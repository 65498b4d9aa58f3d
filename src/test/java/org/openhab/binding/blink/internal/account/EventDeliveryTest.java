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
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.EventMemory;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.testing.KeptEventMemory;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.RecordingDeviceListener;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Each event is delivered once, whatever listeners do.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class EventDeliveryTest {

    private static final Duration MAX_AGE = Duration.ofSeconds(120);
    private static final Subject FRONT = new Subject.Device(Views.FRONT_SERIAL);
    private static final DeviceKey STRANGER = new DeviceKey(DeviceFamily.DOORBELL, 99);

    private final ManualTime time = ManualTime.atNoon();
    private final KeptEventMemory memory = KeptEventMemory.primed();
    private final Subscriptions subscriptions = new Subscriptions();
    private final DeviceDirectory directory = new DeviceDirectory();
    private final RecordingDeviceListener front = new RecordingDeviceListener();
    private final List<Long> delivered = new ArrayList<>();
    private final List<Duration> ages = new ArrayList<>();
    private Runnable whenDelivered = () -> {
    };
    private int unknownDevices;
    private final EventDelivery.Delivered after = new EventDelivery.Delivered() {
        @Override
        public void delivered(BlinkEvent event, Duration age) {
            delivered.add(event.clip().id().value());
            ages.add(age);
            whenDelivered.run();
        }

        @Override
        public void deviceUnknown() {
            unknownDevices++;
        }
    };
    private final EventDelivery delivery = delivery(directory);

    EventDeliveryTest() {
        directory.update(Views.house());
    }

    private EventDelivery delivery(DeviceDirectory of) {
        return new EventDelivery(memory, MAX_AGE, subscriptions, of, after);
    }

    private void subscribe() {
        subscriptions.put(FRONT, Set.of(), front);
    }

    private ClipList list(Clip... clips) {
        return new ClipList(List.of(clips), time.now());
    }

    private Clip press(long id, long secondsAgo) {
        return Views.press(id, time.now().minusSeconds(secondsAgo));
    }

    @Test
    void aPressRingsOnce() {
        subscribe();
        ClipList list = list(press(1, 7));
        delivery.deliver(list);
        delivery.deliver(list);

        assertThat(front.eventIds(), contains(1L));
        assertThat(front.ages, contains(Duration.ofSeconds(7)));
        assertThat(delivered, contains(1L));
        assertThat(ages, contains(Duration.ofSeconds(7)));
    }

    @Test
    void eventsComeOldestFirstAndAfterTheirTimes() {
        subscribe();
        delivery.deliver(list(press(3, 10), press(1, 30), press(2, 20)));

        assertThat(front.received, contains("last events", "event", "event", "event"));
        assertThat(front.eventIds(), contains(1L, 2L, 3L));
        assertThat(front.lastEvents.get(0).press(), is(time.now().minusSeconds(10)));
    }

    @Test
    void anEventOfTheFutureHasNoAge() {
        subscribe();
        delivery.deliver(list(press(1, -30)));

        assertThat(front.ages, contains(Duration.ZERO));
        assertThat(ages, contains(Duration.ZERO));
    }

    @Test
    void oneThatIsTooOldOnlyMovesTheTime() {
        subscribe();
        delivery.deliver(list(press(1, 121), press(2, 120)));

        assertThat(front.eventIds(), contains(2L));
        delivery.deliver(list(press(3, 200)));
        assertThat(front.eventIds(), contains(2L));
    }

    @Test
    void sameTimesAreNotReportedAgain() {
        subscribe();
        delivery.deliver(list(press(1, 10)));
        delivery.deliver(list(press(1, 10)));

        assertThat(front.lastEvents, hasSize(1));
    }

    @Nested
    class WhenSomethingThrows {

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void aListenerCostsOnlyItself(boolean error) {
            RecordingDeviceListener other = new RecordingDeviceListener();
            subscribe();
            subscriptions.put(FRONT, Set.of(), other);
            front.after = word -> {
                if (error) {
                    throw new AssertionError("on purpose");
                }
                throw new IllegalStateException("on purpose");
            };
            ClipList list = list(press(1, 30), press(2, 20));
            delivery.deliver(list);
            delivery.deliver(list);

            assertThat(front.eventIds(), contains(1L, 2L));
            assertThat(other.eventIds(), contains(1L, 2L));
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void whatElseIsDoneForAnEventDoesNotRepeatIt(boolean error) {
            subscribe();
            whenDelivered = () -> {
                if (error) {
                    throw new AssertionError("on purpose");
                }
                throw new IllegalStateException("on purpose");
            };
            ClipList list = list(press(1, 30), press(2, 20));
            delivery.deliver(list);
            delivery.deliver(list);

            assertThat(front.eventIds(), contains(1L, 2L));
        }
    }

    @Nested
    class WhenItEndsInTheMiddle {

        @Test
        void whatWasDeliveredIsRememberedBeforeTheNextOne() {
            subscribe();
            RecordingDeviceListener next = new RecordingDeviceListener();
            ClipList list = list(press(1, 30), press(2, 20), press(3, 10));
            front.after = word -> {
                if (front.events.size() == 2) {
                    front.after = nothing -> {
                    };
                    subscriptions.remove(front);
                    subscriptions.put(FRONT, Set.of(), next);
                    delivery(directory).deliver(list); // as after a restart with what was kept until now
                    subscriptions.remove(next);
                }
            };
            delivery.deliver(list);

            assertThat(front.eventIds(), contains(1L, 2L));
            assertThat(next.eventIds(), contains(2L, 3L));
        }

        @Test
        void aRestartRepeatsNothing() {
            subscribe();
            ClipList list = list(press(1, 30), press(2, 20));
            delivery.deliver(list);
            delivery(directory).deliver(list);

            assertThat(front.eventIds(), contains(1L, 2L));
        }

        @Test
        void aListenerThatLeavesHearsNoMore() {
            subscribe();
            front.after = word -> {
                if (word.equals("event")) {
                    subscriptions.remove(front);
                }
            };
            ClipList list = list(press(1, 30), press(2, 20));
            delivery.deliver(list);
            assertThat(front.eventIds(), contains(1L));
            subscribe();
            delivery.deliver(list);

            assertThat(front.eventIds(), contains(1L, 2L));
        }
    }

    @Nested
    class WithoutAListener {

        @Test
        void itRingsLaterWhileItIsYoung() {
            Clip press = press(1, 0);
            delivery.deliver(list(press));
            time.advance(MAX_AGE);
            subscribe();
            delivery.deliver(list(press));
            delivery.deliver(list(press));

            assertThat(front.eventIds(), contains(1L));
            assertThat(front.ages, contains(MAX_AGE));
            assertThat(unknownDevices, is(0));
        }

        @Test
        void itRingsNoMoreWhenItIsOld() {
            Clip press = press(1, 0);
            delivery.deliver(list(press));
            time.advance(MAX_AGE.plusSeconds(1));
            subscribe();
            delivery.deliver(list(press));

            assertThat(front.eventIds(), is(empty()));
        }

        @Test
        void itSurvivesARestart() {
            Clip press = press(1, 0);
            delivery.deliver(list(press));
            subscribe();
            delivery(directory).deliver(list(press));

            assertThat(front.eventIds(), contains(1L));
        }

        @Test
        void anUnknownDeviceIsSearchedAndHoldsUpNothing() {
            subscribe();
            Clip stranger = Views.clip(1, STRANGER, Kind.PRESS, time.now().minusSeconds(30));
            ClipList list = list(stranger, press(2, 20));
            delivery.deliver(list);
            delivery.deliver(list);

            assertThat(front.eventIds(), contains(2L));
            assertThat(unknownDevices, is(2));
        }

        @Test
        void theFirstListEverRingsNothing() {
            KeptEventMemory none = new KeptEventMemory();
            subscribe();
            ClipList list = list(press(1, 5));
            EventDelivery first = new EventDelivery(none, MAX_AGE, subscriptions, directory, after);
            first.deliver(list);
            first.deliver(list);
            assertThat(front.eventIds(), is(empty()));
            first.deliver(list(press(1, 5), press(2, 1)));

            assertThat(front.eventIds(), contains(2L));
        }
    }

    private static DeviceDirectory knowingTheFrontDoor() {
        DeviceDirectory known = new DeviceDirectory();
        known.restore(Map.of(Views.FRONT, Views.FRONT_SERIAL));
        return known;
    }

    @Nested
    class WithDevices {

        @Test
        void knownFromBeforeOnlyItRings() {
            subscribe();
            delivery(knowingTheFrontDoor()).deliver(list(press(1, 5)));

            assertThat(front.eventIds(), contains(1L));
        }

        @Test
        void namedByTheirNumberOnlyItRings() {
            subscribe();
            delivery.deliver(delivery.resolve(list(
                    Views.clip(1, new DeviceKey(DeviceFamily.UNKNOWN, Views.FRONT.id()), Kind.PRESS, time.now()))));

            assertThat(front.eventIds(), contains(1L));
            assertThat(front.events.get(0).device(), is(Views.FRONT));
        }

        @Test
        void eachListenerHearsOfItsOwn() {
            RecordingDeviceListener garden = new RecordingDeviceListener();
            subscribe();
            subscriptions.put(new Subject.Device(Views.GARDEN_SERIAL), Set.of(), garden);
            delivery.deliver(list(press(1, 5), Views.clip(2, Views.GARDEN, Kind.MOTION, time.now())));

            assertThat(front.eventIds(), contains(1L));
            assertThat(garden.eventIds(), contains(2L));
        }
    }

    @Test
    void aNewListenerIsReportedTimesAndNoEvents() {
        subscribe();
        delivery.deliver(list(press(1, 10)));
        RecordingDeviceListener late = new RecordingDeviceListener();
        delivery.replay(FRONT, late);
        delivery.replay(new Subject.Device(Views.GARDEN_SERIAL), late);

        assertThat(late.received, contains("last events"));
    }

    @Nested
    class WhenItIsSimulated {

        private final Clip press = Views.press(-1, time.now());

        @Test
        void itRingsAndLeavesNoTrace() {
            subscribe();
            EventMemory before = memory.memory;

            assertThat(delivery.simulate(press), is(true));
            assertThat(delivery.simulate(press), is(true));
            assertThat(front.eventIds(), contains(-1L, -1L));
            assertThat(memory.memory, is(before));
            RecordingDeviceListener late = new RecordingDeviceListener();
            delivery.replay(FRONT, late);
            assertThat(late.received, is(empty()));
        }

        @Test
        void itSaysWhenNothingListens() {
            assertThat(delivery.simulate(press), is(false));
            subscribe();
            delivery.deliver(list());

            assertThat(front.eventIds(), is(empty()));
        }

        @Test
        void aRealPressRingsAllTheSame() {
            subscribe();
            delivery.simulate(press);
            delivery.deliver(list(press(1, 0)));

            assertThat(front.eventIds(), contains(-1L, 1L));
        }
    }
}
