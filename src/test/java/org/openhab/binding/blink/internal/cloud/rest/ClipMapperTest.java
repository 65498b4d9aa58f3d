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
package org.openhab.binding.blink.internal.cloud.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.WireProblem;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.testing.Fixtures;

/**
 * What an item of the media list stands for.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ClipMapperTest {

    private final WireProblems problems = new WireProblems();
    private final ClipMapper mapper = new ClipMapper(problems,
            new WireTime(problems, () -> Instant.parse("2026-11-23T12:00:00Z")));

    private Optional<Clip> map(String json) {
        return mapper.clip(Objects.requireNonNull(TolerantJson.read(json, ClipDTO.class, problems::noteMismatch)));
    }

    private Clip item(String members) {
        return map("{\"id\":7,\"device_id\":72301,\"created_at\":\"2026-11-22T18:40:02+00:00\"" + members + "}")
                .orElseThrow();
    }

    private List<Clip> fixture(String name) {
        List<Clip> clips = new ArrayList<>();
        try {
            ClipPage.read(name, Fixtures.text(name), problems, item -> mapper.clip(item).ifPresent(clips::add));
        } catch (CloudException e) {
            throw new AssertionError(e);
        }
        return clips;
    }

    @Nested
    class FromTheLists {

        @Test
        void versionFourHasAPressWithoutPictures() {
            Instant at = Instant.parse("2026-11-22T18:52:40Z");

            assertThat(fixture("media/press-v4.json"),
                    contains(new Clip(new ClipId(3_032_360_001L), new DeviceKey(DeviceFamily.DOORBELL, 72_301),
                            Kind.PRESS, at, at.plusSeconds(1), Set.of(), null, null, null)));
        }

        @Test
        void versionOneHasAPressWithPictures() {
            Clip clip = fixture("media/press-v1.json").get(0);

            assertThat(clip.kind(), is(Kind.PRESS));
            assertThat(clip.createdAt(), is(Instant.parse("2026-11-22T18:40:02Z")));
            assertThat(clip.updatedAt(), is(Instant.parse("2026-11-22T18:40:31Z")));
            assertThat(clip.detections(), contains("person"));
            assertThat(clip.thumbnail(), endsWith("3032360002.jpg?ext="));
            assertThat(clip.media(), endsWith("3032360002.mp4"));
        }
    }

    @Nested
    class ByItsWord {

        @ParameterizedTest
        @CsvSource({"button_press, PRESS", "BUTTON_PRESS, PRESS", "' Button_Press ', PRESS", "button, PRESS",
                "pir, MOTION", "cv_motion, MOTION", "liveview, LIVE_VIEW", "snapshot, SNAPSHOT", "doorbell, OTHER",
                "ring, OTHER", "press, OTHER", "button_press_failed, OTHER"})
        void theKindFollowsEitherMember(String word, Kind kind) {
            assertThat(item(",\"event_type\":\"" + word + "\"").kind(), is(kind));
            assertThat(item(",\"source\":\"" + word + "\"").kind(), is(kind));
        }

        @Test
        void theEventTypeComesFirst() {
            assertThat(item(",\"event_type\":\"pir\",\"source\":\"button_press\"").kind(), is(Kind.MOTION));
            assertThat(item(",\"event_type\":\"button_press\",\"source\":\"pir\"").kind(), is(Kind.PRESS));
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "\"\"", "\" \"", "[]", "{\"a\":1}"})
        void anEmptyEventTypeLeavesItToTheSource(String value) {
            assertThat(item(",\"event_type\":" + value + ",\"source\":\"button_press\"").kind(), is(Kind.PRESS));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ",\"source\":null", ",\"source\":\"\"", ",\"device\":\"lotus\"",
                ",\"type\":\"button_press\""})
        void withoutAWordItIsNoPress(String members) {
            assertThat(item(members).kind(), is(Kind.OTHER));
            assertThat(problems.all(), is(empty()));
        }

        @Test
        void unknownWordsAreCounted() {
            item(",\"event_type\":\"parcel\"");
            item(",\"event_type\":\"parcel\"");

            assertThat(problems.all(), contains(new WireProblem("event_type: unknown word", 2, "parcel")));
        }
    }

    @Nested
    class ByItsDevice {

        private DeviceFamily family(String members) {
            return item(members).device().family();
        }

        @ParameterizedTest
        @CsvSource({"lotus, DOORBELL", "tulip, DOORBELL", "doorbell, DOORBELL", "LOTUS, DOORBELL", "owl, OWL",
                "hawk, OWL", "chickadee, OWL", "superior, OWL", "mini, OWL", "camera, CAMERA", "white, CAMERA",
                "xt, CAMERA", "xt2, CAMERA", "catalina, CAMERA", "catalina_indoor, CAMERA", "sedona, CAMERA",
                "sonoran, CAMERA"})
        void theProductGivesTheFamily(String word, DeviceFamily family) {
            assertThat(family(",\"source\":\"pir\",\"device\":\"" + word + "\""), is(family));
            assertThat(family(",\"source\":\"button_press\",\"device\":\"" + word + "\""), is(family));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ",\"device\":null", ",\"device\":\"orchid\"", ",\"device\":[1]"})
        void withoutAKnownProductOnlyAPressTells(String members) {
            assertThat(family(members + ",\"source\":\"button_press\""), is(DeviceFamily.DOORBELL));
            assertThat(family(members + ",\"source\":\"pir\""), is(DeviceFamily.UNKNOWN));
        }

        @Test
        void anUnknownProductIsCounted() {
            family(",\"device\":\"orchid\"");

            assertThat(problems.all(), contains(new WireProblem("device: unknown word", 1, "orchid")));
        }
    }

    @Nested
    class WithAnOddTime {

        private Clip at(String members) {
            return map("{\"id\":7,\"device_id\":72301,\"source\":\"button_press\"," + members + "}").orElseThrow();
        }

        @ParameterizedTest
        @ValueSource(strings = {"1795372802", "\"1795372802\"", "1795372802000", "\"1795372802000\"",
                "\"2026-11-22 18:40:02 UTC\"", "\"2026-11-22T18:40:02+00\""})
        void everyFormIsATime(String time) {
            assertThat(at("\"created_at\":" + time).createdAt(), is(Instant.parse("2026-11-22T18:40:02Z")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "\"soon\"", "\"+999999999-12-31T23:59:59Z\"", "\"1970-01-01T00:00:00Z\"", "[]"})
        void theUpdateStandsInForAnUnusableOne(String time) {
            assertThat(at("\"created_at\":" + time + ",\"updated_at\":\"2026-11-22T18:40:05Z\"").createdAt(),
                    is(Instant.parse("2026-11-22T18:40:05Z")));
            assertThat(at("\"created_at\":" + time + ",\"clip_start_time\":\"2026-11-22T18:40:01Z\"").createdAt(),
                    is(Instant.parse("2026-11-22T18:40:01Z")));
        }

        @Test
        void withoutAnyTheItemIsCounted() {
            assertThat(map("{\"id\":7,\"device_id\":1,\"created_at\":\"+999999999-12-31T23:59:59Z\"}").isPresent(),
                    is(false));
            assertThat(problems.all().stream().map(WireProblem::reason).toList(),
                    containsInAnyOrder("created_at: before 2000 or in the future", "media: no usable time"));
        }
    }

    @Nested
    class WithALength {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"\"clip_length\":12|PT12S", "\"clip_length\":\"1.5\"|PT1.5S",
                "\"clip_length_ms\":1500|PT1.5S", "\"clip_length_ms\":2000,\"clip_length\":9|PT2S",
                "\"clip_length\":7200|PT2H", "\"clip_length\":0|", "\"clip_length_ms\":0|", "\"clip_length\":null|",
                "\"clip_length\":7201|", "\"clip_length\":-1|"})
        void itIsInSecondsOrMilliseconds(String members, @Nullable Duration length) {
            assertThat(item("," + members).length(), is(length));
        }

        @Test
        void oneOutOfRangeIsCounted() {
            item(",\"clip_length\":0");
            item(",\"clip_length\":7201");
            item(",\"clip_length_ms\":-5");

            assertThat(problems.all(), contains(new WireProblem("clip_length: out of range", 2, "…1000.0")));
        }
    }

    @Nested
    class WithOddMembers {

        @Test
        void detectionsAreFew() {
            String words = IntStream.range(0, 22).mapToObj(i -> "\"w" + i + "\"").collect(Collectors.joining(","));

            assertThat(item(",\"cv_detection\":[" + words + ",\"w0\",\"\"]").detections(), hasSize(20));
            assertThat(problems.all(), contains(new WireProblem("cv_detection: empty or too many", 3, "")));
        }

        @Test
        void whatIsLeftOutIsCounted() {
            map("{\"device_id\":1,\"created_at\":\"2026-11-22T18:40:02+00:00\"}");
            map("{\"id\":\"x\",\"device_id\":1,\"created_at\":\"2026-11-22T18:40:02+00:00\"}");
            map("{\"id\":7,\"created_at\":\"2026-11-22T18:40:02+00:00\"}");
            map("{\"id\":7,\"device_id\":1,\"deleted\":true}");

            assertThat(problems.all(), contains(new WireProblem("id: not a whole number", 1, "x"),
                    new WireProblem("media: no device_id", 1, ""), new WireProblem("media: no id", 2, "")));
        }

        @Test
        void detectionsAreWordsThatMayBeShown() {
            assertThat(item(",\"cv_detection\":[\"per\\u001bson\",\"\\n\",\"\"]").detections(), contains("person"));
        }

        @Test
        void anEndlessAddressIsNone() {
            Clip clip = item(",\"media\":\"/" + "x".repeat(3_000) + "\"");

            assertThat(clip.media(), is(nullValue()));
            assertThat(problems.all(), contains(new WireProblem("address of a file: too long", 1, "3001 characters")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"id\":7}", "{\"id\":7,\"device_id\":1}",
                "{\"id\":7,\"device_id\":1,\"created_at\":\"soon\"}", "{\"id\":null,\"device_id\":1}",
                "{\"device_id\":1,\"created_at\":\"2026-11-22T18:40:02+00:00\"}",
                "{\"id\":7,\"created_at\":\"2026-11-22T18:40:02+00:00\"}",
                "{\"id\":{},\"device_id\":1,\"created_at\":\"2026-11-22T18:40:02+00:00\"}"})
        void withoutItsThreeFactsItIsLeftOut(String json) {
            assertThat(map(json).isPresent(), is(false));
        }

        @Test
        void aDeletedOneIsLeftOut() {
            assertThat(map("{\"id\":7,\"device_id\":1,\"created_at\":\"2026-11-22T18:40:02+00:00\","
                    + "\"source\":\"button_press\",\"deleted\":true}").isPresent(), is(false));
        }

        @ParameterizedTest
        @ValueSource(strings = {"false", "null", "\"no\"", "[]"})
        void anyOtherMarkOfDeletionIsNone(String value) {
            assertThat(item(",\"source\":\"button_press\",\"deleted\":" + value).kind(), is(Kind.PRESS));
        }

        @Test
        void idsMayBeTexts() {
            Clip clip = map("{\"id\":\"7\",\"device_id\":\"72301\",\"created_at\":\"2026-11-22T18:40:02Z\"}")
                    .orElseThrow();

            assertThat(clip.id(), is(new ClipId(7)));
            assertThat(clip.device().id(), is(72_301L));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ",\"updated_at\":null", ",\"updated_at\":\"soon\""})
        void withoutAnUpdateItIsAsOldAsItIs(String members) {
            Clip clip = item(members);

            assertThat(clip.updatedAt(), is(clip.createdAt()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "\"\"", "{}", "[]", "7"})
        void oddDetectionsAreNone(String value) {
            assertThat(item(",\"cv_detection\":" + value + ",\"metadata\":" + value).detections(), is(empty()));
        }

        @Test
        void detectionsOfBothFormsAreTaken() {
            assertThat(item(",\"cv_detection\":[\"person\",{},null],\"metadata\":{\"cv_detection\":[\"vehicle\"]}")
                    .detections(), containsInAnyOrder("person", "vehicle"));
        }
    }
}
