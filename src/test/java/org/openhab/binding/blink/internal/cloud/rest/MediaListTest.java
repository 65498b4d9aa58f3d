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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.WireProblem;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySession;

/**
 * The media list in its two versions, page by page.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class MediaListTest {

    private static final Instant SINCE = Instant.parse("2026-11-23T11:45:00.123Z");
    private static final String V4 = "POST rest-e002.immedia-semi.com/api/v4/accounts/400123/media";
    private static final String V1 = "GET rest-e002.immedia-semi.com/api/v1/accounts/400123/media/changed";

    private final ManualTime time = ManualTime.atNoon();
    private final FakeTransport transport = new FakeTransport();
    private final WireProblems problems = new WireProblems();
    private final MediaList list = new MediaList(
            new RestClient(transport, CloudHosts.real(), MemorySession.at("e002", 400_123), problems, time.clock()),
            new ClipMapper(problems, new WireTime(problems, time::now)), problems, time.ticker());

    private List<Long> fetch() throws Exception {
        return list.fetch(SINCE).stream().map(clip -> clip.id().value()).toList();
    }

    private static String items(long... ids) {
        return LongStream.of(ids)
                .mapToObj(id -> "{\"id\":" + id + ",\"device_id\":1,\"created_at\":\"2026-11-23T11:50:00+00:00\","
                        + "\"event_type\":\"button_press\",\"source\":\"button_press\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String v4(String key, long... ids) {
        return "{\"pagination_key\":" + key + ",\"page_size\":500,\"media\":" + items(ids) + "}";
    }

    private static String v1(long limit, long... ids) {
        return "{\"limit\":" + limit + ",\"media\":" + items(ids) + "}";
    }

    @Nested
    class InVersionFour {

        @Test
        void oneRequestAsksSinceThen() throws Exception {
            transport.reply(200, v4("null", 7));

            assertThat(fetch(), contains(7L));
            assertThat(transport.asked(), contains(V4));
            assertThat(transport.query(0), is(Map.of("start_time", "2026-11-23T11:45:00Z")));
            assertThat(transport.call(0).body(), is("{}"));
            assertThat(transport.header(0, "Content-Type"), is("application/json"));
        }

        @Test
        void allPagesAreRead() throws Exception {
            transport.reply(200, v4("1795", 9, 8)).reply(200, v4("1790", 7)).reply(200, v4("0", 6));

            assertThat(fetch(), contains(9L, 8L, 7L, 6L));
            assertThat(transport.query(1), is(Map.of("start_time", "2026-11-23T11:45:00Z", "pagination_key", "1795")));
            assertThat(transport.query(2).get("pagination_key"), is("1790"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "0", "\"\"", "[]"})
        void withoutAKeyItIsTheLastPage(String key) throws Exception {
            transport.reply(200, v4(key, 7));

            assertThat(fetch(), contains(7L));
        }

        @Test
        void aKeyThatComesBackEndsIt() throws Exception {
            transport.reply(200, v4("5", 9)).reply(200, v4("5", 8));

            assertThat(fetch(), contains(9L, 8L));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"k-1\"", "\"1795\"", "1795", "\"00a/ b&c=\"", "1e3", "9223372036854775808"})
        void aKeyOfAnyShapeLeadsOn(String key) throws Exception {
            transport.reply(200, v4(key, 9)).reply(200, v4("null", 8));

            assertThat(fetch(), contains(9L, 8L));
            assertThat(transport.query(1).get("pagination_key"), is(key.replace("\"", "")));
        }

        @Test
        void anyEarlierKeyEndsIt() throws Exception {
            transport.reply(200, v4("\"a\"", 9)).reply(200, v4("\"b\"", 8)).reply(200, v4("\"a\"", 7));

            assertThat(fetch(), contains(9L, 8L, 7L));
        }

        @Test
        void anEndlessListEndsAfterFourPages() throws Exception {
            for (int page = 1; page <= 50; page++) {
                transport.reply(200, v4(Integer.toString(page), page));
            }

            assertThat(fetch(), contains(1L, 2L, 3L, 4L));
            assertThat(problems.all(), contains(new WireProblem("media: more pages than are read", 1, "")));
        }

        @Test
        void fullPagesAreReadFurtherOnceInAWhile() throws Exception {
            for (int page = 1; page <= 50; page++) {
                transport.reply(200, v4(Integer.toString(page), page).replace("500", "1"));
            }

            assertThat(fetch(), hasSize(20));
            assertThat(fetch(), hasSize(4));
            time.advance(Duration.ofMinutes(10));
            assertThat(fetch(), hasSize(20));
        }

        @Test
        void aPageThatCannotBeReadSparesTheFirst() throws Exception {
            transport.reply(200, v4("5", 9)).reply(400, "{\"message\":\"bad key\",\"code\":1}");

            assertThat(fetch(), contains(9L));
            assertThat(transport.calls, hasSize(2));
            assertThat(problems.all(), contains(new WireProblem("media: a further page cannot be read", 1, "")));
        }

        @Test
        void afterThatOnePageIsReadForAWhile() throws Exception {
            transport.reply(200, v4("5", 9)).reply(400).reply(200, v4("5", 9));

            fetch();

            assertThat(fetch(), contains(9L));
            assertThat(transport.left(), is(0));
        }

        @ParameterizedTest
        @CsvSource({"200, 2, ''", "201, 1, pagination_key: too long"})
        void aKeyIsOfBoundedLength(int length, int pages, String reason) throws Exception {
            transport.reply(200, v4("\"" + "k".repeat(length) + "\"", 9)).reply(200, v4("null", 8));

            fetch();

            assertThat(transport.calls, hasSize(pages));
            assertThat(problems.all().stream().map(WireProblem::reason).collect(Collectors.joining()), is(reason));
        }

        @Test
        void whatIsNoItemIsCounted() throws Exception {
            transport.reply(200, "{\"media\":[7,\"x\",null]}");

            assertThat(fetch(), is(empty()));
            assertThat(problems.all(), contains(new WireProblem("media: not an object", 3, "")));
        }

        @Test
        void theRestOfAnEndlessPageIsSkippedAndCounted() throws Exception {
            String many = "7,".repeat(WireReader.MOST_ELEMENTS);
            transport.reply(200, "{\"page_size\":100002,\"pagination_key\":5,\"media\":[" + many + "8,9]}").reply(200,
                    v4("null"));

            fetch();

            assertThat(problems.all(), hasItem(new WireProblem("media: more than 100000 items on a page", 2, "")));
        }

        @ParameterizedTest
        @CsvSource({"1, 0", "2147483647, 0", "0, 0", "-1, 1", "2147483648, 1"})
        void aPageSizeOutOfRangeIsCounted(String size, int count) throws Exception {
            transport.reply(200, "{\"page_size\":" + size + ",\"media\":[]}");

            fetch();

            assertThat(problems.all(), hasSize(count));
        }

        @Test
        void aRateLimitOnAFurtherPageIsOne() {
            transport.reply(200, v4("5", 9)).reply(429);

            assertThrows(CloudException.RateLimited.class, MediaListTest.this::fetch);
        }

        @Test
        void theSameItemTwiceIsTheLaterOne() throws Exception {
            String item = "{\"id\":7,\"device_id\":1,\"created_at\":\"2026-11-23T11:50:00Z\",\"updated_at\":"
                    + "\"2026-11-23T11:5%d:00Z\",\"media\":\"/%d\"}";
            transport.reply(200, "{\"media\":[" + item.formatted(1, 1) + "," + item.formatted(3, 3) + ","
                    + item.formatted(2, 2) + "]}");

            assertThat(list.fetch(SINCE).stream().map(Clip::media).toList(), contains("/3"));
        }

        @Test
        void ofAnEndlessPageTheNewestAreKept() throws Exception {
            String items = LongStream.rangeClosed(1, 100_000).mapToObj(
                    id -> "{\"id\":" + id + ",\"device_id\":" + id + ",\"created_at\":" + (1_795_000_000 + id) + "}")
                    .collect(Collectors.joining(","));
            transport.reply(200, "{\"media\":[" + items + "]}");

            List<Long> ids = fetch();

            assertThat(ids, hasSize(200));
            assertThat(ids, everyItem(greaterThan(99_800L)));
            assertThat(problems.all(), contains(new WireProblem("media: more than 200 devices", 1_800, ""),
                    new WireProblem("media: more than 2000 items", 98_000, "")));
        }

        @Test
        void anEmptyListIsEmpty() throws Exception {
            transport.reply(200, v4("null"));

            assertThat(fetch(), is(empty()));
        }

        @Test
        void oddItemsSpareTheOthers() throws Exception {
            transport.reply(200, "{\"media\":[null,7,\"x\",{},{\"id\":1}," + items(7).substring(1) + "}");

            assertThat(list.fetch(SINCE).get(0).kind(), is(Kind.PRESS));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"message\":\"busy\",\"code\":307}", "{}", "{\"media\":null}", "{\"media\":{}}"})
        void anErrorObjectIsAFailure(String body) {
            transport.reply(200, body);

            assertThat(assertThrows(CloudException.Rejected.class, MediaListTest.this::fetch).status(), is(200));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<html>", "[]", "{\"media\":[{\"id\":7"})
        void anythingElseIsMalformed(String body) {
            transport.reply(200, body);

            assertThrows(CloudException.Malformed.class, MediaListTest.this::fetch);
        }

        @ParameterizedTest
        @ValueSource(ints = {409, 500, 502, 503})
        void aBrokenCloudIsNoReasonForVersionOne(int status) {
            transport.reply(status);

            assertThrows(CloudException.Rejected.class, MediaListTest.this::fetch);
            assertThat(transport.calls, hasSize(1));
        }

        @ParameterizedTest
        @ValueSource(ints = {403, 429})
        void aRateLimitIsNoReasonEither(int status) {
            transport.reply(status, "", "Retry-After", "40");

            assertThat(assertThrows(CloudException.RateLimited.class, MediaListTest.this::fetch).retryAfter(),
                    is(Duration.ofSeconds(40)));
        }
    }

    @Nested
    class WhenVersionFourIsRefused {

        private void refused(int status) {
            transport.reply(status, "{\"message\":\"no\",\"code\":700}");
            if (status == 404) {
                transport.reply(200, "{\"tier\":\"e002\",\"account_id\":400123}");
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 404})
        void versionOneGoesOn(int status) throws Exception {
            refused(status);
            transport.reply(200, v1(500, 7));

            assertThat(fetch(), contains(7L));
            assertThat(transport.asked().get(transport.asked().size() - 1), is(V1));
        }

        @Test
        void versionOneIsAskedSinceThenToo() throws Exception {
            refused(400);
            transport.reply(200, v1(500, 7));

            fetch();

            assertThat(transport.query(1), is(Map.of("since", "2026-11-23T11:45:00Z", "page", "1")));
        }

        @Test
        void forHalfAnHourItIsNotTried() throws Exception {
            refused(400);
            transport.reply(200, v1(500)).reply(200, v1(500));
            fetch();
            time.advance(Duration.ofSeconds(1_799));

            fetch();

            assertThat(transport.asked(), contains(V4, V1, V1));
        }

        @Test
        void thenItIsTriedAgain() throws Exception {
            refused(400);
            transport.reply(200, v1(500)).reply(200, v4("null", 7));
            fetch();
            time.advance(Duration.ofMinutes(30));

            assertThat(fetch(), contains(7L));
            assertThat(transport.asked(), contains(V4, V1, V4));
        }

        @Test
        void aRefusalOfBothIsNotHeldAgainstIt() throws Exception {
            refused(400);
            transport.reply(400).reply(200, v4("null", 7));
            assertThrows(CloudException.Rejected.class, MediaListTest.this::fetch);

            assertThat(fetch(), contains(7L));
        }
    }

    @Nested
    class WhenTheNextPageBringsNothing {

        private List<Integer> requestsOf(int polls, Runnable answer) throws Exception {
            List<Integer> requests = new ArrayList<>();
            for (int poll = 0; poll < polls; poll++) {
                answer.run();
                int before = transport.calls.size();
                fetch();
                requests.add(transport.calls.size() - before);
                time.advance(Duration.ofSeconds(10));
            }
            return requests;
        }

        @Test
        void onePageIsReadForTenMinutes() throws Exception {
            List<Integer> requests = requestsOf(62, () -> {
                while (transport.left() < 2) {
                    transport.reply(200, v4("5", 9));
                }
            });

            assertThat(requests.get(0), is(2));
            assertThat(requests.subList(1, 60), everyItem(is(1)));
            assertThat(requests.get(60), is(2));
        }

        @Test
        void anEmptyLastPageIsNotAskedForEachTime() throws Exception {
            transport.reply(200, v4("5", 9)).reply(200, v4("null")).reply(200, v4("5", 9));

            fetch();
            assertThat(fetch(), contains(9L));
            assertThat(transport.left(), is(0));
        }

        @Test
        void anEmptyPageBehindAFullOneIsAsItShouldBe() throws Exception {
            String full = v4("5", 9).replace("500", "1");
            transport.reply(200, full).reply(200, v4("null")).reply(200, full).reply(200, v4("null", 8));

            fetch();
            assertThat(fetch(), contains(9L, 8L));
        }

        @Test
        void versionOneIsReadTheSameWay() throws Exception {
            transport.reply(400);
            List<Integer> requests = requestsOf(3, () -> {
                while (transport.left() < 3) {
                    transport.reply(200, "{\"media\":" + items(9) + "}");
                }
            });

            assertThat(requests, contains(3, 1, 1));
        }

        @Test
        void theWallClockDoesNotMatter() throws Exception {
            transport.reply(200, v4("5", 9)).reply(200, v4("5", 9)).reply(200, v4("5", 9));
            fetch();
            time.setClock(Duration.ofDays(4_000));

            fetch();
            assertThat(transport.left(), is(0));
        }
    }

    @Nested
    class InVersionOne {

        @Test
        void aPageOfDeletedItemsIsNotTheEnd() throws Exception {
            String deleted = "{\"id\":%d,\"deleted\":true}";
            transport.reply(400)
                    .reply(200, "{\"limit\":2,\"media\":[" + deleted.formatted(1) + "," + deleted.formatted(2) + "]}")
                    .reply(200, v1(2, 7));

            assertThat(fetch(), contains(7L));
        }

        @Test
        void pagesEndWithAShortOne() throws Exception {
            transport.reply(400).reply(200, v1(2, 9, 8)).reply(200, v1(2, 7, 6)).reply(200, v1(2, 5));

            assertThat(fetch(), contains(9L, 8L, 7L, 6L, 5L));
            assertThat(transport.query(2).get("page"), is("2"));
            assertThat(transport.query(3).get("page"), is("3"));
        }

        @Test
        void pagesEndWithAnEmptyOne() throws Exception {
            transport.reply(400).reply(200, v1(2, 9, 8)).reply(200, v1(2));

            assertThat(fetch(), contains(9L, 8L));
        }

        @Test
        void withoutALimitAnEmptyPageEnds() throws Exception {
            transport.reply(400).reply(200, "{\"media\":" + items(9) + "}").reply(200, "{\"media\":[]}");

            assertThat(fetch(), contains(9L));
        }

        @ParameterizedTest
        @ValueSource(longs = {2_147_483_648L, 0, -1})
        void anImpossibleLimitIsNone(long limit) throws Exception {
            transport.reply(400).reply(200, v1(limit, 9)).reply(200, v1(limit));

            assertThat(fetch(), contains(9L));
            assertThat(transport.left(), is(0));
        }

        @Test
        void anErrorObjectIsAFailure() {
            transport.reply(400).reply(200, "{\"message\":\"no\",\"code\":1}");

            assertThrows(CloudException.Rejected.class, MediaListTest.this::fetch);
        }
    }
}
