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
package org.openhab.binding.blink.internal.event;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.binding.blink.internal.testing.Views.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.event.PressDetector.Step;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;

/**
 * What rings and what does not, one situation after the other.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class PressDetectorTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration MAX_AGE = Duration.ofSeconds(120);
    private static final DeviceKey BACK = new DeviceKey(DeviceFamily.DOORBELL, 73002);

    private EventMemory memory = PressDetector.step(EventMemory.NONE, new ClipList(List.of(), NOON), MAX_AGE).memory();
    private Map<ClipId, EventDisposition> dispositions = Map.of();

    /** One list after the other, each with the cloud's clock at that time. */
    private List<BlinkEvent> list(Instant cloudTime, Clip... clips) {
        Step step = PressDetector.step(memory, new ClipList(List.of(clips), cloudTime), MAX_AGE);
        memory = step.memory();
        dispositions = step.dispositions();
        step.events().forEach(event -> memory = memory.delivered(event));
        return step.events();
    }

    private @Nullable EventDisposition disposition(long id) {
        return dispositions.get(new ClipId(id));
    }

    private static Instant noonPlus(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static BlinkEvent ring(Clip clip) {
        return new BlinkEvent.Press(clip);
    }

    private @Nullable Instant lastPress() {
        return memory.lastEvents(FRONT).press();
    }

    private static Clip updated(Clip clip, Instant at) {
        return new Clip(clip.id(), clip.device(), clip.kind(), clip.createdAt(), at, clip.detections(),
                clip.thumbnail(), "/media/" + clip.id() + ".mp4", null);
    }

    @Nested
    class WhenSomeoneRings {

        @Test
        void itRingsOnceHoweverOftenListed() {
            Clip press = press(7, noonPlus(3));

            assertThat(list(noonPlus(5), press), contains(ring(press)));
            assertThat(list(noonPlus(15), press), is(empty()));
            assertThat(list(noonPlus(25), press), is(empty()));
        }

        @Test
        void theLastPressIsKnown() {
            list(noonPlus(5), press(7, noonPlus(3)));

            assertThat(lastPress(), is(noonPlus(3)));
        }

        @Test
        void anItemWithoutAnyPictureRings() {
            Clip thin = press(7, noonPlus(3));

            assertThat(thin.media(), is(nullValue()));
            assertThat(thin.thumbnail(), is(nullValue()));
            assertThat(list(noonPlus(5), thin), contains(ring(thin)));
        }

        @Test
        void twoPressesThreeSecondsApartRingTwice() {
            Clip first = press(7, noonPlus(3));
            Clip second = press(8, noonPlus(6));

            assertThat(list(noonPlus(10), second, first), contains(ring(first), ring(second)));
        }

        @Test
        void twoDoorbellsRingEach() {
            Clip front = press(7, noonPlus(3));
            Clip back = clip(8, BACK, Kind.PRESS, noonPlus(3));

            assertThat(list(noonPlus(10), back, front), contains(ring(front), ring(back)));
            assertThat(memory.lastEvents().keySet(), containsInAnyOrder(FRONT, BACK));
        }
    }

    @Nested
    class WhenAnItemIsPublishedLate {

        @Test
        void ninetySecondsLateStillRings() {
            Clip press = press(7, noonPlus(10));

            list(noonPlus(60), press(6, noonPlus(55)));

            assertThat(list(noonPlus(100), press, press(6, noonPlus(55))), contains(ring(press)));
        }

        @ParameterizedTest
        @ValueSource(longs = {119, 120})
        void upToTheMaximumAgeRings(long age) {
            Clip press = press(7, noonPlus(10));

            assertThat(list(noonPlus(10 + age), press), contains(ring(press)));
        }

        @ParameterizedTest
        @ValueSource(longs = {121, 600, 86_400})
        void olderOnlyMovesTheLastPress(long age) {
            Instant at = noonPlus(10);

            assertThat(list(at.plusSeconds(age), press(7, at)), is(empty()));
            assertThat(lastPress(), is(at));
        }

        @Test
        void anEarlierPressDoesNotMoveItBack() {
            list(noonPlus(50), press(8, noonPlus(45)));
            list(noonPlus(60), press(7, noonPlus(10)), press(8, noonPlus(45)));

            assertThat(lastPress(), is(noonPlus(45)));
        }
    }

    @Nested
    class WhenAnItemIsUpdated {

        @Test
        void fiveUpdatesRingOnce() {
            Clip press = press(7, noonPlus(3));
            List<BlinkEvent> events = new ArrayList<>(list(noonPlus(5), press));

            for (int i = 1; i <= 5; i++) {
                events.addAll(list(noonPlus(5 + 10 * i), updated(press, noonPlus(4 + 10 * i))));
            }

            assertThat(events, contains(ring(press)));
        }

        @Test
        void itsPicturesArriveWithoutASecondRing() {
            Clip press = press(7, noonPlus(3));
            Clip later = new Clip(press.id(), FRONT, Kind.PRESS, press.createdAt(), noonPlus(20), Set.of("person"),
                    "/t.jpg", "/m.mp4", null);

            assertThat(list(noonPlus(5), press), hasSize(1));
            assertThat(list(noonPlus(25), later), is(empty()));
        }
    }

    @Nested
    class WhenPagesOverlap {

        @Test
        void anItemOnTwoPagesRingsOnce() {
            Clip press = press(7, noonPlus(3));

            assertThat(list(noonPlus(5), press, motion(6, noonPlus(2)), press),
                    contains(new BlinkEvent.Motion(motion(6, noonPlus(2))), ring(press)));
        }

        @Test
        void twoStandsOfOneItemRingOnce() {
            Clip press = press(7, noonPlus(3));

            assertThat(list(noonPlus(30), updated(press, noonPlus(20)), press), hasSize(1));
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void anyOrderRingsOldestFirst(long seed) {
            List<Clip> presses = LongStream.range(0, 8).mapToObj(i -> press(100 + i, noonPlus(5 * i))).toList();
            List<Clip> shuffled = new ArrayList<>(presses);
            Collections.shuffle(shuffled, new Random(seed));

            List<BlinkEvent> events = list(noonPlus(60), shuffled.toArray(Clip[]::new));

            assertThat(events, is(presses.stream().map(PressDetectorTest::ring).toList()));
        }
    }

    @Nested
    class WhenItemsVanish {

        @Test
        void aDeletedItemThatRangStaysSilent() {
            Clip press = press(7, noonPlus(3));
            list(noonPlus(5), press);

            assertThat(list(noonPlus(15)), is(empty()));
            assertThat(list(noonPlus(25), press), is(empty()));
        }

        @Test
        void theLastPressOutlivesItsItem() {
            list(noonPlus(5), press(7, noonPlus(3)));
            list(noonPlus(15));

            assertThat(lastPress(), is(noonPlus(3)));
        }

        @Test
        void othersRingAllTheSame() {
            Clip second = press(8, noonPlus(12));
            list(noonPlus(5), press(7, noonPlus(3)));

            assertThat(list(noonPlus(15), second), contains(ring(second)));
        }
    }

    @Nested
    class WhenClocksAreOdd {

        @Test
        void aPressFromTheFutureRingsOnce() {
            Clip press = press(7, noonPlus(240));

            assertThat(list(noonPlus(5), press), contains(ring(press)));
            assertThat(list(noonPlus(15), press), is(empty()));
            assertThat(list(noonPlus(300), press), is(empty()));
        }

        @Test
        void aPressAfterOneFromTheFutureRings() {
            Clip second = press(8, noonPlus(20));
            list(noonPlus(5), press(7, noonPlus(240)));

            assertThat(list(noonPlus(25), second, press(7, noonPlus(240))), contains(ring(second)));
        }

        @ParameterizedTest
        @ValueSource(longs = {-300, -60, 60, 300})
        void aClockOffByMinutesLosesNothing(long seconds) {
            // the cloud stamps items and answers with the same clock, whatever it shows
            Instant theirNoon = noonPlus(seconds);
            Clip press = press(7, theirNoon.plusSeconds(3));

            assertThat(list(theirNoon.plusSeconds(5), press), contains(ring(press)));
        }

        @ParameterizedTest
        @ValueSource(longs = {-3_600, -300, 300, 3_600, 86_400})
        void aJumpBetweenTwoListsRepeatsNothing(long jump) {
            Clip press = press(7, noonPlus(3));
            list(noonPlus(5), press);

            assertThat(list(noonPlus(15 + jump), press), is(empty()));
            assertThat(list(noonPlus(25), press), is(empty()));
        }

        @Test
        void aJumpOfDaysRepeatsNothingEither() {
            Clip press = press(7, noonPlus(3));
            list(noonPlus(5), press);

            assertThat(list(noonPlus(15).plus(Duration.ofDays(3)), press), is(empty()));
            assertThat(list(noonPlus(25), press), is(empty()));
        }

        @Test
        void aJumpForwardDelaysNoLaterPress() {
            Clip press = press(7, noonPlus(20));
            list(noonPlus(3_600));

            assertThat(list(noonPlus(25), press), contains(ring(press)));
        }
    }

    @Nested
    class WhenTheCloudChangesItsMind {

        @Test
        void aPressCalledMotionLaterStaysAPress() {
            Clip press = press(7, noonPlus(3));
            Clip motion = motion(7, noonPlus(3));

            assertThat(list(noonPlus(5), press), contains(ring(press)));
            assertThat(list(noonPlus(15), motion), is(empty()));
            assertThat(list(noonPlus(25), press), is(empty()));
        }

        @Test
        void motionThatWasAPressRingsOnce() {
            Clip motion = motion(7, noonPlus(3));
            Clip press = press(7, noonPlus(3));

            assertThat(list(noonPlus(5), motion), contains(new BlinkEvent.Motion(motion)));
            assertThat(list(noonPlus(15), press), contains(ring(press)));
            assertThat(list(noonPlus(25), press), is(empty()));
            assertThat(list(noonPlus(35), motion), is(empty()));
        }

        @Test
        void bothInOneListRingOnce() {
            List<BlinkEvent> events = list(noonPlus(5), press(7, noonPlus(3)), motion(7, noonPlus(3)));

            assertThat(events.stream().filter(BlinkEvent.Press.class::isInstance).toList(), hasSize(1));
        }

        @ParameterizedTest
        @EnumSource(names = {"LIVE_VIEW", "SNAPSHOT", "OTHER"})
        void anUnknownItemThatWasAPressRings(Kind kind) {
            Clip press = press(7, noonPlus(3));
            list(noonPlus(5), clip(7, FRONT, kind, noonPlus(3)));

            assertThat(list(noonPlus(15), press), contains(ring(press)));
        }
    }

    @Nested
    class WhenItIsNoPress {

        @ParameterizedTest
        @EnumSource(names = {"LIVE_VIEW", "SNAPSHOT", "OTHER"})
        void nothingIsReported(Kind kind) {
            assertThat(list(noonPlus(5), clip(7, FRONT, kind, noonPlus(3))), is(empty()));
            assertThat(memory.lastEvents(), is(anEmptyMap()));
        }

        @Test
        void motionIsReportedAsMotion() {
            Clip motion = motion(7, noonPlus(3));

            assertThat(list(noonPlus(5), motion), contains(new BlinkEvent.Motion(motion)));
            assertThat(lastPress(), is(nullValue()));
        }

        @Test
        void whatWasRecognizedLaterIsRemembered() {
            Clip motion = motion(7, noonPlus(3));
            Clip person = new Clip(motion.id(), FRONT, Kind.MOTION, motion.createdAt(), noonPlus(20), Set.of("person"),
                    null, null, null);
            list(noonPlus(5), motion);
            list(noonPlus(25), person);
            list(noonPlus(35), motion);

            assertThat(memory.lastEvents(FRONT), is(new LastEvents(null, noonPlus(3), Set.of("person"))));
        }
    }

    @Nested
    class OnTheFirstListEver {

        @Test
        void nothingRings() {
            memory = EventMemory.NONE;

            assertThat(list(noonPlus(5), press(7, noonPlus(3)), motion(6, noonPlus(2))), is(empty()));
            assertThat(lastPress(), is(noonPlus(3)));
        }

        @Test
        void itsItemsNeverRingLaterEither() {
            memory = EventMemory.NONE;
            list(noonPlus(5), press(7, noonPlus(3)));

            assertThat(list(noonPlus(15), press(7, noonPlus(3))), is(empty()));
        }

        @Test
        void theSecondListRings() {
            Clip press = press(8, noonPlus(12));
            memory = EventMemory.NONE;
            list(noonPlus(5));

            assertThat(list(noonPlus(15), press), contains(ring(press)));
        }
    }

    @Nested
    class AfterAPause {

        @Test
        void aPressDuringTheRestartRings() {
            Clip missed = press(8, noonPlus(30));
            list(noonPlus(5), press(7, noonPlus(3)));

            assertThat(list(noonPlus(65), press(7, noonPlus(3)), missed), contains(ring(missed)));
        }

        @Test
        void anOldPressOnlyMovesTheLastPress() {
            list(noonPlus(5), press(7, noonPlus(3)));

            assertThat(list(noonPlus(7_200), press(8, noonPlus(3_600))), is(empty()));
            assertThat(lastPress(), is(noonPlus(3_600)));
        }

        @Test
        void aThousandItemsRingOnlyWhereYoung() {
            Clip[] missed = LongStream.range(0, 1_000).mapToObj(i -> press(1_000 + i, noonPlus(60 * i)))
                    .toArray(Clip[]::new);
            Instant back = noonPlus(60 * 999 + 10);

            assertThat(list(back, missed), contains(ring(missed[998]), ring(missed[999])));
            assertThat(list(back.plusSeconds(10), missed), is(empty()));
            assertThat(lastPress(), is(noonPlus(60 * 999)));
        }
    }

    @Nested
    class WhenThereAreTooManyItems {

        private final Clip[] many = LongStream.range(0, 3_000).mapToObj(i -> press(1_000 + i, noonPlus(i)))
                .toArray(Clip[]::new);

        @Test
        void theMemoryStaysBounded() {
            list(noonPlus(3_000), many);

            assertThat(memory.items().size(), is(EventMemory.MOST_ITEMS));
        }

        @Test
        void droppedItemsDoNotRingAgain() {
            list(noonPlus(3_000), many);
            Step wide = PressDetector.step(memory, new ClipList(List.of(many), noonPlus(3_001)), Duration.ofHours(2));

            assertThat(wide.events(), is(empty()));
        }

        @Test
        void newItemsStillRing() {
            Clip press = press(9_000, noonPlus(3_005));
            list(noonPlus(3_000), many);

            assertThat(list(noonPlus(3_010), press), contains(ring(press)));
        }

        @Test
        void allInOneSecondStayBoundedToo() {
            Clip[] oneSecond = LongStream.range(0, 3_000)
                    .mapToObj(i -> clip(1_000 + i, new DeviceKey(DeviceFamily.DOORBELL, i), Kind.PRESS, NOON))
                    .toArray(Clip[]::new);

            assertThat(list(noonPlus(1), oneSecond), hasSize(3_000));
            assertThat(list(noonPlus(2), oneSecond), is(empty()));
            assertThat(memory.items().size(), is(EventMemory.MOST_ITEMS));
        }
    }

    @Nested
    class WhenAPressHasTwoIds {

        @Test
        void theSecondIdInALaterListIsADuplicate() {
            Clip press = press(7, noonPlus(3));

            assertThat(list(noonPlus(5), press), contains(ring(press)));
            assertThat(list(noonPlus(25), press, press(8, noonPlus(3))), is(empty()));
            assertThat(disposition(7), is(EventDisposition.RANG));
            assertThat(disposition(8), is(EventDisposition.DUPLICATE));
            assertThat(list(noonPlus(35), press(8, noonPlus(3))), is(empty()));
            assertThat(disposition(8), is(EventDisposition.DUPLICATE));
        }

        @Test
        void theSecondIdInTheSameListIsADuplicate() {
            Clip press = press(7, noonPlus(3));

            assertThat(list(noonPlus(5), press(8, noonPlus(3)), press), contains(ring(press)));
            assertThat(disposition(8), is(EventDisposition.DUPLICATE));
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 500_000_000, 999_999_999})
        void fractionsOfASecondMakeNoOtherPress(long nanos) {
            list(noonPlus(5), press(7, noonPlus(3)));

            assertThat(list(noonPlus(15), press(8, noonPlus(3).plusNanos(nanos))), is(empty()));
        }

        @Test
        void theNextSecondIsAnotherPress() {
            Clip next = press(8, noonPlus(4));
            list(noonPlus(5), press(7, noonPlus(3)));

            assertThat(list(noonPlus(15), next), contains(ring(next)));
        }

        @Test
        void motionInTheSameSecondIsNoDuplicate() {
            Clip motion = motion(8, noonPlus(3));
            list(noonPlus(5), press(7, noonPlus(3)));

            assertThat(list(noonPlus(15), motion), contains(new BlinkEvent.Motion(motion)));
        }

        @Test
        void motionUnderASecondIdIsADuplicateToo() {
            list(noonPlus(5), motion(7, noonPlus(3)));

            assertThat(list(noonPlus(15), motion(8, noonPlus(3))), is(empty()));
            assertThat(disposition(8), is(EventDisposition.DUPLICATE));
        }

        @Test
        void aSecondIdOfThePressesInTheFirstListStaysSilent() {
            memory = EventMemory.NONE;
            list(noonPlus(5), press(7, noonPlus(3)));

            assertThat(list(noonPlus(15), press(8, noonPlus(3))), is(empty()));
        }

        @Test
        void theSecondIdRingsWhenTheFirstWasNotTaken() {
            Clip first = press(7, noonPlus(3));
            Clip second = press(8, noonPlus(3));
            memory = PressDetector.step(memory, new ClipList(List.of(first, second), noonPlus(5)), MAX_AGE).memory();

            assertThat(list(noonPlus(15), second), contains(ring(second)));
            assertThat(list(noonPlus(25), first, second), is(empty()));
        }

        @Test
        void ofTwoThatBothGrewOldOneIsTheDuplicate() {
            list(noonPlus(500), press(7, noonPlus(3)), press(8, noonPlus(3)));

            assertThat(disposition(7), is(EventDisposition.TOO_OLD));
            assertThat(disposition(8), is(EventDisposition.DUPLICATE));
        }
    }

    @Nested
    class WhenNobodyTakesIt {

        private final Clip press = press(7, noonPlus(3));

        private List<BlinkEvent> offer(Instant cloudTime, EventDisposition why) {
            Step step = PressDetector.step(memory, new ClipList(List.of(press), cloudTime), MAX_AGE);
            memory = step.memory();
            step.events().forEach(event -> memory = memory.withDisposition(event, why));
            return step.events();
        }

        @Test
        void itIsNewsAgain() {
            assertThat(offer(noonPlus(5), EventDisposition.NO_THING), contains(ring(press)));
            assertThat(offer(noonPlus(123), EventDisposition.NO_THING), contains(ring(press)));
        }

        @Test
        void tooOldItKeepsTheReason() {
            offer(noonPlus(5), EventDisposition.NO_THING);

            assertThat(list(noonPlus(124), press), is(empty()));
            assertThat(disposition(7), is(EventDisposition.NO_THING));
            assertThat(list(noonPlus(20), press), is(empty()));
        }

        @Test
        void takenLaterItRingsOnce() {
            offer(noonPlus(5), EventDisposition.NOT_DELIVERED);

            assertThat(list(noonPlus(15), press), contains(ring(press)));
            assertThat(list(noonPlus(25), press), is(empty()));
            assertThat(disposition(7), is(EventDisposition.RANG));
        }

        @Test
        void aStopBetweenTwoNeitherRepeatsNorLosesOne() {
            Clip other = press(8, noonPlus(6));
            Step step = PressDetector.step(memory, new ClipList(List.of(press, other), noonPlus(10)), MAX_AGE);
            memory = step.memory().delivered(ring(press));

            assertThat(list(noonPlus(70), press, other), contains(ring(other)));
        }

        @Test
        void beforeAnythingIsDeliveredAllIsNews() {
            Step step = PressDetector.step(memory, new ClipList(List.of(press), noonPlus(10)), MAX_AGE);
            RememberedItem item = Objects.requireNonNull(step.memory().items().get(press.id()));

            assertThat(item, is(new RememberedItem(FRONT, Kind.PRESS, noonPlus(3), noonPlus(10), Set.of(),
                    EventDisposition.NOT_DELIVERED)));
            assertThat(step.dispositions(), is(Map.of(press.id(), EventDisposition.RANG)));
        }

        @Test
        void aPressThatWasMotionStaysReportedUntilItRings() {
            list(noonPlus(5), motion(7, noonPlus(3)));

            Step step = PressDetector.step(memory, new ClipList(List.of(press), noonPlus(10)), MAX_AGE);

            assertThat(step.memory().items().get(press.id()), is(new RememberedItem(FRONT, Kind.PRESS, noonPlus(3),
                    noonPlus(5), Set.of(Kind.MOTION), EventDisposition.REPORTED)));
        }
    }

    @Nested
    class WhatBecameOfEachItem {

        @Test
        void isReportedOfEveryKind() {
            list(noonPlus(500), press(1, noonPlus(495)), motion(2, noonPlus(496)),
                    clip(3, FRONT, Kind.LIVE_VIEW, noonPlus(3)), clip(4, FRONT, Kind.SNAPSHOT, noonPlus(3)),
                    clip(5, FRONT, Kind.OTHER, noonPlus(3)), press(6, noonPlus(3)), motion(7, noonPlus(4)));

            assertThat(dispositions,
                    is(Map.of(new ClipId(1), EventDisposition.RANG, new ClipId(2), EventDisposition.REPORTED,
                            new ClipId(3), EventDisposition.NOT_A_PRESS, new ClipId(4), EventDisposition.NOT_A_PRESS,
                            new ClipId(5), EventDisposition.NOT_UNDERSTOOD, new ClipId(6), EventDisposition.TOO_OLD,
                            new ClipId(7), EventDisposition.TOO_OLD)));
        }

        @Test
        void isSeenInTheFirstListEver() {
            memory = EventMemory.NONE;
            list(noonPlus(5), press(7, noonPlus(3)), clip(8, FRONT, Kind.SNAPSHOT, noonPlus(3)));

            assertThat(disposition(7), is(EventDisposition.SEEN));
            assertThat(disposition(8), is(EventDisposition.NOT_A_PRESS));
        }

        @Test
        void isKeptWhenItIsListedAgain() {
            Clip young = press(7, noonPlus(3));
            list(noonPlus(5), young);
            list(noonPlus(9_000), young);

            assertThat(disposition(7), is(EventDisposition.RANG));
            assertThat(memory.items().get(young.id()), is(new RememberedItem(FRONT, Kind.PRESS, noonPlus(3),
                    noonPlus(5), Set.of(Kind.PRESS), EventDisposition.RANG)));
        }

        @ParameterizedTest
        @EnumSource(names = {"LIVE_VIEW", "SNAPSHOT", "OTHER", "MOTION"})
        void isKeptWhenAPressIsCalledOtherwise(Kind kind) {
            list(noonPlus(5), press(7, noonPlus(3)));
            list(noonPlus(15), clip(7, FRONT, kind, noonPlus(3)));

            assertThat(disposition(7), is(EventDisposition.RANG));
        }

        @ParameterizedTest
        @EnumSource(names = {"LIVE_VIEW", "SNAPSHOT", "OTHER", "MOTION"})
        void isRangWhenOneListCallsItAPressFirst(Kind kind) {
            list(noonPlus(5), press(7, noonPlus(3)), clip(7, FRONT, kind, noonPlus(3)));

            assertThat(disposition(7), is(EventDisposition.RANG));
            assertThat(list(noonPlus(15), clip(7, FRONT, kind, noonPlus(3))), is(empty()));
            assertThat(disposition(7), is(EventDisposition.RANG));
        }

        @Test
        void isRangWhenReportedMotionBecomesAPressAndMotionAgain() {
            list(noonPlus(5), motion(7, noonPlus(3)));
            list(noonPlus(15), press(7, noonPlus(3)), motion(7, noonPlus(3)));

            assertThat(disposition(7), is(EventDisposition.RANG));
        }

        @Test
        void isTooOldWhenReportedMotionBecomesAPressLate() {
            list(noonPlus(5), motion(7, noonPlus(3)));
            list(noonPlus(500), press(7, noonPlus(3)));

            assertThat(disposition(7), is(EventDisposition.TOO_OLD));
        }

        @Test
        void isNotAPressOnceItsKindIsKnown() {
            list(noonPlus(5), clip(7, FRONT, Kind.OTHER, noonPlus(3)));
            list(noonPlus(15), clip(7, FRONT, Kind.SNAPSHOT, noonPlus(3)));

            assertThat(disposition(7), is(EventDisposition.NOT_A_PRESS));
        }

        @Test
        void isSeenBelowTheFloor() {
            memory = new EventMemory(true, Map.of(), noonPlus(3), Map.of(), Map.of());

            assertThat(list(noonPlus(5), press(7, noonPlus(3))), is(empty()));
            assertThat(disposition(7), is(EventDisposition.SEEN));
            assertThat(memory.items(), is(anEmptyMap()));
            assertThat(list(noonPlus(5), press(8, noonPlus(4))), hasSize(1));
        }

        @Test
        void theFloorHidesNothingThatWaits() {
            Clip press = press(7, noonPlus(3));
            memory = new EventMemory(true, Map.of(press.id(), new RememberedItem(FRONT, Kind.PRESS, noonPlus(3),
                    noonPlus(4), Set.of(), EventDisposition.NO_THING)), noonPlus(3), Map.of(), Map.of());

            assertThat(list(noonPlus(5), press), contains(ring(press)));
        }
    }

    @Nested
    class WhenTimesAreAbsurd {

        @ParameterizedTest
        @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z",
                "+999999999-12-31T23:59:59Z", "1969-12-31T23:59:59Z", "0000-01-01T00:00:00Z"})
        void theOthersRing(Instant absurd) {
            Clip press = press(8, noonPlus(3));

            List<BlinkEvent> events = list(noonPlus(5), press(7, absurd), press);

            assertThat(events, hasItem(ring(press)));
            assertThat(list(noonPlus(15), press(7, absurd), press), is(empty()));
            assertThat(dispositions.keySet(), containsInAnyOrder(new ClipId(7), new ClipId(8)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
        void aCloudClockOfThatKindRepeatsNothing(Instant absurd) {
            Clip press = press(8, noonPlus(3));
            list(noonPlus(5), press);

            assertThat(list(absurd, press), is(empty()));
            assertThat(list(noonPlus(15), press), is(empty()));
        }
    }

    @Test
    void aListWithoutNewsLeavesTheSameMemory() {
        list(noonPlus(5), press(7, noonPlus(3)), clip(8, FRONT, Kind.SNAPSHOT, noonPlus(3)));
        EventMemory before = memory;

        list(noonPlus(15), press(7, noonPlus(3)), clip(8, FRONT, Kind.SNAPSHOT, noonPlus(3)));

        assertThat(memory, is(sameInstance(before)));
    }

    @Test
    void aDeviceWhoseFamilyBecomesKnownIsRememberedByIt() {
        list(noonPlus(5), clip(7, new DeviceKey(DeviceFamily.UNKNOWN, 72001), Kind.MOTION, noonPlus(3)));
        DeviceKey owl = new DeviceKey(DeviceFamily.OWL, 72001);

        list(noonPlus(15), clip(7, owl, Kind.MOTION, noonPlus(3)));
        assertThat(memory.items().values().stream().map(RememberedItem::device).toList(), contains(owl));

        list(noonPlus(25), clip(7, new DeviceKey(DeviceFamily.UNKNOWN, 72001), Kind.MOTION, noonPlus(3)));
        assertThat(memory.items().values().stream().map(RememberedItem::device).toList(), contains(owl));
    }
}
