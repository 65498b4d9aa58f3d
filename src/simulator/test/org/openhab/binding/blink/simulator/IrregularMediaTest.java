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
package org.openhab.binding.blink.simulator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Media lists with late, repeated and strange items, pages that overlap or never end, and times in other forms.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class IrregularMediaTest {
    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    IrregularMediaTest() throws IOException {
        server = SimulatorServer.start(house);
        client = new HouseClient(server);
    }

    @BeforeEach
    void signIn() throws Exception {
        client.signIn();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void anItemIsListedLate() throws Exception {
        house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().publishedAfter(Duration.ofMinutes(7)));
        clock.advance(Duration.ofMinutes(6));
        assertThat(client.mediaV4("").getAsJsonArray("media").size(), is(0));
        clock.advance(Duration.ofMinutes(1));

        assertThat(first(client.mediaV4("")).get("created_at").getAsString(), is("2026-11-21T09:00:00+00:00"));
    }

    @Test
    void aPressIsListedAgainUnderAnotherId() throws Exception {
        house.cloud(cloud -> cloud.listedAgainAfter = Duration.ofSeconds(40));
        house.press(SimulatedHouse.BACK_DOOR);
        clock.advanceSeconds(30);
        assertThat(client.mediaV4("").getAsJsonArray("media").size(), is(1));
        clock.advanceSeconds(30);

        JsonArray items = client.mediaV4("").getAsJsonArray("media");

        assertThat(items.size(), is(2));
        JsonObject one = items.get(0).getAsJsonObject();
        JsonObject other = items.get(1).getAsJsonObject();
        assertThat(one.get("created_at"), is(other.get("created_at")));
        assertThat(one.get("device_id"), is(other.get("device_id")));
        assertThat(one.get("id"), is(not(other.get("id"))));
    }

    @ParameterizedTest
    @CsvSource({"NUMBERS, \\d+", "TEXTS, k-\\d+", "TEXTS_TO_ENCODE, k\\+/&=%\\d+"})
    void pagesOverlap(Paging paging, String form) throws Exception {
        house.cloud(cloud -> {
            cloud.paging = paging;
            cloud.pagesOverlap = true;
            cloud.pageSizeV4 = 3;
            cloud.pageSizeV1 = 3;
        });
        house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().times(5, Duration.ofSeconds(1)));
        clock.advanceSeconds(30);

        JsonObject page = client.mediaV4("");
        String key = page.get("pagination_key").getAsString();
        JsonObject next = client.mediaV4("&pagination_key=" + URLEncoder.encode(key, StandardCharsets.UTF_8));

        assertThat(key, matchesPattern(form));
        assertThat(next.getAsJsonArray("media").get(0), is(page.getAsJsonArray("media").get(2)));
        assertThat(next.get("pagination_key").isJsonNull(), is(true));
        String since = "/api/v1/accounts/400123/media/changed?since=2026-11-21T08:00:00Z&page=";
        assertThat(client.get(since + 2).getAsJsonArray("media").get(0),
                is(client.get(since + 1).getAsJsonArray("media").get(2)));
        assertThat(server.mistakes(), is(empty()));
    }

    @ParameterizedTest
    @EnumSource(names = {"SAME_KEY", "NEW_KEYS"})
    void pagesHaveNoEnd(Paging paging) throws Exception {
        house.cloud(cloud -> cloud.paging = paging);
        house.press(SimulatedHouse.BACK_DOOR);
        clock.advanceSeconds(30);

        Set<String> keys = new HashSet<>();
        String key = "";
        for (int i = 0; i < 5; i++) {
            JsonObject page = client.mediaV4(key.isEmpty() ? "" : "&pagination_key=" + key);
            key = page.get("pagination_key").getAsString();
            keys.add(key);
            assertThat(page.getAsJsonArray("media").size(), is(1));
        }

        assertThat(keys.size(), is(paging == Paging.SAME_KEY ? 1 : 5));
        JsonObject tenth = client.get("/api/v1/accounts/400123/media/changed?since=2026-11-21T08:00:00Z&page=10");
        assertThat(tenth.getAsJsonArray("media").size(), is(tenth.get("limit").getAsInt()));
    }

    @Test
    void aListIsFullOfStrangers() throws Exception {
        server.inject(new Fault.StrangeItems(5000), Route.MEDIA_V4, 1);

        JsonArray items = client.mediaV4("").getAsJsonArray("media");

        assertThat(items.size(), is(5000));
        assertThat(items.get(4999).getAsJsonObject().get("device_id").getAsLong(), is(9_004_999L));
    }

    @ParameterizedTest
    @CsvSource({"EPOCH_SECONDS, 1795251600", "EPOCH_MILLIS, 1795251600000", "EPOCH_TEXT, '\"1795251600000\"'",
            "UTC_WORD, '\"2026-11-21 09:00:00 UTC\"'", "BLANK_OFFSET, '\"2026-11-21 09:00:00 +0000\"'",
            "SHORT_OFFSET, '\"2026-11-21T09:00:00+00\"'", "OTHER_OFFSET, '\"2026-11-21T11:00:00+02:00\"'",
            "FRACTION, '\"2026-11-21T09:00:00.123456Z\"'", "END_OF_TIME, '\"+999999999-12-31T23:59:59Z\"'",
            "BEGINNING, '\"1970-01-01T00:00:00+00:00\"'", "NONSENSE, '\"yesterday\"'"})
    void timesHaveAnotherForm(TimeForm form, String expected) throws Exception {
        server.inject(new Fault.TimesAs(form, "created_at"), Route.MEDIA_V4, 1);
        house.press(SimulatedHouse.BACK_DOOR);
        clock.advanceSeconds(30);

        JsonObject item = first(client.mediaV4(""));

        assertThat(Objects.requireNonNull(item.get("created_at")).toString(), is(expected));
        assertThat(item.get("updated_at").getAsString(), is("2026-11-21T09:00:17+00:00"));
    }

    @Test
    void anItemIsFromTheFuture() throws Exception {
        house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().aged(Duration.ofHours(-2)));
        clock.advanceSeconds(30);

        assertThat(first(client.mediaV4("")).get("created_at").getAsString(), is("2026-11-21T11:00:00+00:00"));
    }

    private static JsonObject first(JsonObject page) {
        return page.getAsJsonArray("media").get(0).getAsJsonObject();
    }
}
