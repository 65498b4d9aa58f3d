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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
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
import com.google.gson.stream.JsonReader;

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

    private final List<TypeMismatch> mismatches = new ArrayList<>();

    /** The record that must be there. */
    private Outer whole(String json) {
        return Objects.requireNonNull(read(json));
    }

    private @Nullable Outer read(String json) {
        return TolerantJson.read(json, Outer.class, mismatches::add);
    }

    /** A member among neighbors that must not suffer. */
    private Outer amongOthers(String members) {
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
    class WhatIsReported {

        private String reported(String member) {
            mismatches.clear();
            amongOthers(member);
            return mismatches.toString().replace("TypeMismatch", "");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"\"some_name\":{}|a text", "\"some_name\":[\"a\"]|a text",
                "\"flag\":\"yes\"|true or false", "\"flag\":{}|true or false", "\"flag\":2|true or false",
                "\"number\":true|a whole number", "\"number\":[3]|a whole number", "\"number\":3.5|a whole number",
                "\"number\":3000000000|a whole number", "\"number\":\"3x\"|a whole number",
                "\"share\":\"half\"|a number", "\"share\":{}|a number", "\"share\":1e999|a number",
                "\"inner\":7|an object", "\"inner\":[]|an object", "\"many\":{}|a list", "\"words\":\"a\"|a list"})
        void aMemberOfAnotherType(String member, String expected) {
            String[] parts = member.split(":", 2);

            assertThat(reported(member), is("[[member=" + parts[0].replace("\"", "") + ", expected=" + expected
                    + ", found=" + JsonParser.parseString(parts[1]) + "]]"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"\"many\":[{},7]|many|an object", "\"words\":[{},\"a\"]|words|a text",
                "\"inner\":{\"number\":{}}|number|a whole number", "\"many\":[{\"number\":{}}]|number|a whole number"})
        void whatIsFurtherInside(String member, String name, String expected) {
            assertThat(reported(member), startsWith("[[member=" + name + ", expected=" + expected + ", "));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"some_name\":null", "\"some_name\":\"\"", "\"some_name\":7", "\"some_name\":true",
                "\"flag\":null", "\"flag\":\"True\"", "\"flag\":0", "\"flag\":\"\"", "\"number\":\" \"",
                "\"number\":\"3\"", "\"number\":3e0", "\"share\":\"\"", "\"inner\":null", "\"inner\":\"\"",
                "\"many\":null", "\"many\":[null]", "\"words\":\"\"", "\"words\":[null,\"\",7]"})
        void nothingThatIsAbsentOrUnderstood(String member) {
            assertThat(reported(member), is("[]"));
        }

        @ParameterizedTest
        @CsvSource({"true, true", "'\"true\"', true", "'\"TRUE\"', true", "1, true", "'\"1\"', true", "false, false",
                "'\"False\"', false", "0, false", "'\"0\"', false", "'\"no\"', ", "2, ", "-1, "})
        void aTruthValueHasFewForms(String value, @Nullable Boolean flag) {
            assertThat(amongOthers("\"flag\":" + value).flag(), is(flag));
        }
    }

    @Nested
    class WithOddNames {

        record Odd(@SerializedName(value = "v-1", alternate = "v-2") @Nullable Integer first, @Nullable Integer a1b) {
        }

        @ParameterizedTest
        @CsvSource({"v-1, 3", "v-2, 3", "first, ", "a1b, "})
        void anAnnotationNamesTheMember(String name, @Nullable Integer value) {
            Odd odd = Objects.requireNonNull(TolerantJson.read("{\"" + name + "\":3}", Odd.class, mismatches::add));

            assertThat(odd.first(), is(value));
        }

        @Test
        void aBadFirstNameDoesNotHideAGoodAlternate() {
            Odd odd = Objects.requireNonNull(TolerantJson.read("{\"v-1\":null,\"v-2\":4}", Odd.class, mismatches::add));

            assertThat(odd.first(), is(4));
        }
    }

    @Nested
    class AsATree {

        record WithRest(@Nullable Long id, @Nullable JsonElement anything) {
        }

        private @Nullable JsonElement anything(String value) {
            return Objects
                    .requireNonNull(
                            TolerantJson.read("{\"id\":1,\"anything\":" + value + "}", WithRest.class, mismatches::add))
                    .anything();
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"a\":[1]}", "[]", "7", "\"x\"", "false"})
        void aRecordMayHoldAnything(String value) {
            assertThat(anything(value), is(JsonParser.parseString(value)));
            assertThat(mismatches, is(empty()));
        }

        @Test
        void nullIsNothing() {
            assertThat(anything("null"), is(nullValue()));
        }
    }

    @Nested
    class AsAList {

        private @Nullable List<Inner> list(String json) {
            return TolerantJson.readList(json, Inner.class, mismatches::add);
        }

        @Test
        void everyElementIsARecord() {
            assertThat(list(" [{\"number\":1},{\"x\":{}},{\"number\":\"3\"}] "),
                    contains(new Inner(1), new Inner(null), new Inner(3)));
            assertThat(mismatches, is(empty()));
        }

        @Test
        void anElementThatIsNoRecordIsReported() {
            assertThat(list("[7,null,{\"number\":1},[{\"number\":2}]]"), contains(new Inner(1)));
            assertThat(mismatches, contains(
                    new TypeMismatch("element of a list", "an object", JsonParser.parseString("7")),
                    new TypeMismatch("element of a list", "an object", JsonParser.parseString("[{\"number\":2}]"))));
        }

        @Test
        void noneIsEmpty() {
            assertThat(list("[]"), is(empty()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{}", "7", "null", "{\"number\":1}", "[", "[{\"number\":1}", "[{\"number\":1}] x",
                "[{\"number\":1},{", "[[", "[:]"})
        void whatIsNoListIsNone(String json) {
            assertThat(list(json), is(nullValue()));
        }

        @Test
        void theSizeIsBounded() {
            String blanks = " ".repeat(TolerantJson.LONGEST_TEXT - 2);

            assertThat(list("[" + blanks + "]"), is(empty()));
            assertThat(list("[" + blanks + " ]"), is(nullValue()));
        }
    }

    @Nested
    class OneValueAtATime {

        private <T> @Nullable T next(JsonReader in, Class<T> type) throws IOException {
            return TolerantJson.readScalar(in, "member", type, mismatches::add);
        }

        @Test
        void theReaderStandsBehindIt() throws IOException {
            JsonReader in = new JsonReader(new StringReader("[1,\"a\",[2],{\"b\":3},null,\"4\"]"));
            in.beginArray();

            assertThat(next(in, Integer.class), is(1));
            assertThat(next(in, String.class), is("a"));
            assertThat(next(in, Long.class), is(nullValue()));
            assertThat(next(in, String.class), is(nullValue()));
            assertThat(next(in, String.class), is(nullValue()));
            assertThat(next(in, Long.class), is(4L));
            assertThat(mismatches, contains(new TypeMismatch("member", "a whole number", JsonParser.parseString("[2]")),
                    new TypeMismatch("member", "a text", JsonParser.parseString("{\"b\":3}"))));
        }

        @Test
        void brokenTextIsReportedAsSuch() {
            JsonReader in = new JsonReader(new StringReader("{\"a\":"));

            assertThrows(IOException.class, () -> next(in, String.class));
        }

        @Test
        void recordsAreReadOneByOne() throws IOException {
            JsonReader in = new JsonReader(new StringReader("[{\"number\":1,\"x\":[{}]},7,{\"number\":2}]"));
            in.beginArray();

            assertThat(TolerantJson.read(in, Inner.class, mismatches::add), is(new Inner(1)));
            assertThat(TolerantJson.read(in, Inner.class, mismatches::add), is(nullValue()));
            assertThat(TolerantJson.read(in, Inner.class, mismatches::add), is(new Inner(2)));
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
        void theDepthOfNestingIsBounded() {
            int inside = TolerantJson.DEEPEST_NESTING - 1;

            assertThat(read("{\"x\":" + "[".repeat(inside) + "]".repeat(inside) + "}"), is(NOTHING));
            assertThat(read("{\"x\":" + "[".repeat(inside + 1) + "]".repeat(inside + 1) + "}"), is(nullValue()));
        }

        @Test
        void theSizeIsBounded() {
            String blanks = " ".repeat(TolerantJson.LONGEST_TEXT - 2);

            assertThat(read("{" + blanks + "}"), is(NOTHING));
            assertThat(read("{" + blanks + " }"), is(nullValue()));
        }

        @Test
        void theLengthOfANumberIsBounded() {
            String zeros = "0".repeat(RecordReader.LONGEST_NUMBER - 1);

            assertThat(whole("{\"number\":\"" + zeros + "3\"}").number(), is(3));
            assertThat(whole("{\"number\":\"0" + zeros + "3\"}").number(), is(nullValue()));
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

    @Nested
    class AnObjectAsAWhole {

        @Test
        void hasAllItsMembers() {
            assertThat(String.valueOf(TolerantJson.parse("{\"a\":[1,{\"b\":null}]}")), is("{\"a\":[1,{\"b\":null}]}"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "[]", "7", "{\"a\":1", "{} {}", "{\"a\":1}x"})
        void isNothingElse(String json) {
            assertThat(TolerantJson.parse(json), is(nullValue()));
        }

        @Test
        void isNotTooLong() {
            String longest = "{\"a\":\"" + "x".repeat(TolerantJson.LONGEST_TEXT - 8) + "\"}";
            assertThat(TolerantJson.parse(longest), is(notNullValue()));
            assertThat(TolerantJson.parse(longest + " "), is(nullValue()));
        }

        @Test
        void isReadAsARecordToo() {
            JsonObject object = Objects.requireNonNull(TolerantJson.parse("{\"number\":\"12\"}"));

            assertThat(TolerantJson.read(object, Inner.class, mismatches::add), is(new Inner(12)));
        }
    }

    @Nested
    class AScalar {

        @Test
        void isWhatItSays() {
            assertThat(TolerantJson.scalar(JsonParser.parseString("\"12\""), Integer.class), is(12));
            assertThat(TolerantJson.scalar(JsonParser.parseString("true"), Boolean.class), is(true));
        }

        @Test
        void ofAnotherTypeIsNone() {
            assertThat(TolerantJson.scalar(JsonParser.parseString("[1]"), Integer.class), is(nullValue()));
        }
    }
}
