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
package org.openhab.binding.blink.internal.cloud.json;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.annotations.SerializedName;

/**
 * JSON that is not quite what was expected.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class TolerantJsonTest {

    record Inner(@Nullable Integer number) {
    }

    record Outer(@Nullable Long id, @Nullable String someName, @Nullable Boolean flag, @Nullable Integer number,
            @Nullable Double share, @Nullable Inner inner, @Nullable List<Inner> many, @Nullable List<String> words) {
    }

    private static final Outer NOTHING = new Outer(null, null, null, null, null, null, null, null);

    /** The record that must be there. */
    private static Outer whole(String json) {
        return Objects.requireNonNull(read(json));
    }

    private static @Nullable Outer read(String json) {
        return TolerantJson.read(json, Outer.class);
    }

    /** A member among neighbours that must not suffer. */
    private static Outer amongOthers(String members) {
        Outer outer = read("{\"id\":7," + members + ",\"unheard_of\":{\"a\":[1]}}");
        return outer == null ? NOTHING : outer;
    }

    @Nested
    class WithTheRightTypes {

        @Test
        void everyMemberIsRead() {
            Outer outer = whole("{\"id\":9007199254740993,\"some_name\":\"n\",\"flag\":true,\"number\":3,\"share\":1.5,"
                    + "\"inner\":{\"number\":4},\"many\":[{\"number\":5},{}],\"words\":[\"a\",\"b\"]}");

            assertThat(outer, is(new Outer(9_007_199_254_740_993L, "n", true, 3, 1.5, new Inner(4),
                    List.of(new Inner(5), new Inner(null)), List.of("a", "b"))));
        }

        @Test
        void missingMembersAreNull() {
            assertThat(read("{}"), is(NOTHING));
        }
    }

    @Nested
    class WithWrongTypes {

        @ParameterizedTest
        @ValueSource(strings = {"null", "{}", "{\"a\":{\"b\":[1,2]}}", "[]", "[1,[2]]"})
        void aScalarThatIsNoneIsAbsent(String value) {
            Outer outer = amongOthers(
                    "\"some_name\":" + value + ",\"flag\":" + value + ",\"number\":" + value + ",\"share\":" + value);

            assertThat(outer, is(new Outer(7L, null, null, null, null, null, null, null)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "7", "\"x\"", "true", "[]", "[{\"number\":4}]"})
        void anObjectThatIsNoneIsAbsent(String value) {
            assertThat(amongOthers("\"inner\":" + value), is(new Outer(7L, null, null, null, null, null, null, null)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "7", "\"x\"", "true", "{}", "{\"number\":4}"})
        void aListThatIsNoneIsAbsent(String value) {
            assertThat(amongOthers("\"many\":" + value + ",\"words\":" + value),
                    is(new Outer(7L, null, null, null, null, null, null, null)));
        }

        @Test
        void anElementThatDoesNotFitIsLeftOut() {
            Outer outer = amongOthers("\"many\":[null,{\"number\":1},7,[{}],\"x\",{\"number\":\"y\"}],"
                    + "\"words\":[null,\"a\",{},[\"b\"],\"\"]");

            assertThat(outer.many(), contains(new Inner(1), new Inner(null)));
            assertThat(outer.words(), contains("a", ""));
        }

        @ParameterizedTest
        @CsvSource({"'\"3\"', 3", "3, 3", "3.0, 3", "'\"\"', ", "'\"three\"', ", "'\"3x\"', "})
        void aNumberMayBeAText(String value, @Nullable Integer number) {
            assertThat(amongOthers("\"number\":" + value).number(), is(number));
            assertThat(amongOthers("\"number\":" + value).id(), is(7L));
        }

        @ParameterizedTest
        @CsvSource({"10.63, 10.63", "7, 7", "true, true"})
        void aTextMayBeANumber(String value, String text) {
            assertThat(amongOthers("\"some_name\":" + value).someName(), is(text));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"number\":true", "\"share\":false", "\"number\":true,\"flag\":true"})
        void aBooleanIsNoNumber(String members) {
            assertThat(amongOthers(members).id(), is(7L));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1.5e300", "99999999999999999999", "1e999999999", "0.5"})
        void aNumberTooLargeIsAbsent(String value) {
            Outer outer = whole("{\"id\":" + value + "}");

            assertThat(outer, is(NOTHING));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"number\":[]}", "{\"number\":null}", "{}"})
        void theSameHoldsFurtherInside(String value) {
            assertThat(amongOthers("\"inner\":" + value).inner(), is(new Inner(null)));
        }
    }

    @Nested
    class WithOddNames {

        record Odd(@SerializedName(value = "v-1", alternate = "v-2") @Nullable Integer first, @Nullable Integer a1b) {
        }

        @ParameterizedTest
        @CsvSource({"v-1, 3", "v-2, 3", "first, "})
        void anAnnotationNamesTheMember(String name, @Nullable Integer value) {
            Odd odd = Objects.requireNonNull(TolerantJson.read("{\"" + name + "\":3}", Odd.class));

            assertThat(odd.first(), is(value));
        }

        @Test
        void aBadFirstNameDoesNotHideAGoodAlternate() {
            Odd odd = Objects.requireNonNull(TolerantJson.read("{\"v-1\":null,\"v-2\":4}", Odd.class));

            assertThat(odd.first(), is(4));
        }
    }

    @Nested
    class AsATree {

        record WithRest(@Nullable Long id, @Nullable JsonElement anything) {
        }

        private JsonObject object(String json) {
            return Objects.requireNonNull(TolerantJson.parse(json)).getAsJsonObject();
        }

        @Test
        void unknownMembersAreNamed() {
            JsonObject object = object("{\"id\":7,\"lotus\":[{\"id\":1}],\"some_name\":\"n\",\"someName\":1}");

            assertThat(TolerantJson.unknownMembers(object, Outer.class), contains("lotus", "someName"));
        }

        @Test
        void everyMemberIsARecordOfItsOwn() {
            JsonObject object = object("{\"17\":{\"number\":1},\"18\":{\"number\":\"2\"},\"19\":[]}");

            assertThat(object.keySet(), contains("17", "18", "19"));
            assertThat(TolerantJson.read(object.get("18"), Inner.class), is(new Inner(2)));
            assertThat(TolerantJson.read(object.get("19"), Inner.class), is(nullValue()));
            assertThat(TolerantJson.read(object.get("20"), Inner.class), is(nullValue()));
        }

        @Test
        void aRecordMayHoldATree() {
            WithRest rest = Objects
                    .requireNonNull(TolerantJson.read("{\"id\":1,\"anything\":{\"a\":[1]}}", WithRest.class));

            assertThat(rest.anything(), is(JsonParser.parseString("{\"a\":[1]}")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "{} {}", "{}x", "nonsense here"})
        void aTextThatIsNoneIsNone(String json) {
            assertThat(TolerantJson.parse(json), is(nullValue()));
        }
    }

    @Nested
    class WithoutBounds {

        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"inner\":", "{\"a\":[", "{\"many\":["})
        void nestingIsBounded(String piece) {
            assertThat(read("{\"x\":" + piece.repeat(100_000)), is(nullValue()));
        }

        @Test
        void someNestingIsFine() {
            assertThat(read("{\"id\":7,\"x\":" + "[".repeat(40) + "]".repeat(40) + "}"), is(not(nullValue())));
        }

        @Test
        void theSizeIsBounded() {
            assertThat(read("{\"id\":7,\"x\":\"" + "x".repeat(9 << 20) + "\"}"), is(nullValue()));
        }

        @Test
        void aLongNumberTakesNoTime() {
            assertThat(whole("{\"id\":" + "9".repeat(1_000_000) + ",\"number\":3}"),
                    is(new Outer(null, null, null, 3, null, null, null, null)));
        }
    }

    @Nested
    class WithSomethingElse {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "null", "7", "\"text\"", "[]", "[{\"id\":7}]", "<html></html>", "{",
                "{\"id\":", "{\"id\":7", "502 Bad Gateway"})
        void itIsNoRecord(String json) {
            assertThat(read(json), is(nullValue()));
        }
    }
}
