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

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;
import org.openhab.binding.blink.internal.cloud.rest.ClipPageDTO.ClipDTO;
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

    private final WireProblems unknownWords = new WireProblems();
    private final ClipMapper mapper = new ClipMapper(unknownWords);

    private Optional<Clip> map(String json) {
        return mapper.clip(Objects.requireNonNull(TolerantJson.read(json, ClipDTO.class)));
    }

    private Clip item(String members) {
        return map("{\"id\":7,\"device_id\":72301,\"created_at\":\"2026-11-22T18:40:02+00:00\"" + members + "}")
                .orElseThrow();
    }

    private List<Clip> fixture(String name) {
        ClipPageDTO page = Objects.requireNonNull(TolerantJson.read(Fixtures.text(name), ClipPageDTO.class));
        return Objects.requireNonNull(page.media()).stream().map(mapper::clip).flatMap(Optional::stream).toList();
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
            assertThat(unknownWords.all(), is(empty()));
        }

        @Test
        void anUnknownWordIsNotedOnce() {
            item(",\"event_type\":\"parcel\"");
            item(",\"event_type\":\"parcel\"");

            assertThat(unknownWords.all(), contains("event_type=parcel"));
        }
    }

    @Nested
    class WithOddMembers {

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
