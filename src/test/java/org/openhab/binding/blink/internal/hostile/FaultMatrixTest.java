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
package org.openhab.binding.blink.internal.hostile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.WholeHouse;
import org.openhab.binding.blink.simulator.CommandFate;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Every request that the binding makes, and everything that the cloud may answer to it. Each row is a day in the same
 * house: the fault comes, stays for a while, and goes; somebody rings meanwhile and somebody rings afterwards.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class FaultMatrixTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SHORT_SILENCE = Duration.ofSeconds(50);
    /** The longest wait after two failures of one poll: twice its interval, a quarter of jitter; and one poll more. */
    private static final int PATIENCE = 60 * 2 * 5 / 4 + 30;
    private static final int BUDGET = 360 + 60 + 150;
    private static final String TIME = "\"(2026-\\d\\d-\\d\\d )?\\d\\d:\\d\\d\"";
    private static final String WHY = "\"(HTTP \\d{3}|@text/why\\.[a-z-]+)\"";
    private static final String LIMITED = "@text/offline\\.rate-limited\\.until \\[" + TIME + ", " + WHY + ", " + TIME
            + "]";
    private static final String OUTAGE = "@text/offline\\.(outdated|(unreachable|rejected|unknown-answer) \\[" + TIME
            + ", " + WHY + "])";
    private static final String WITHOUT_STATES = "@text/online\\.without-states \\[" + TIME + ", " + WHY + "]";

    /**
     * One row.
     *
     * @param outage whether the poll cannot be used, so that the second in a row is an outage
     */
    private record Row(String name, Fault fault, boolean outage) {
    }

    private @NonNullByDefault({}) WholeHouse run;
    private @NonNullByDefault({}) LogWatch log;
    private @NonNullByDefault({}) Thing front;
    private @NonNullByDefault({}) Thing gate;
    private final List<Thing> children = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        log = LogWatch.forWarnings();
        run = new WholeHouse();
        run.signIn();
        front = run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
        gate = run.addChild(THING_TYPE_NETWORK, "gate", Map.of("networkId", Long.toString(SimulatedHouse.GATE)));
        children.addAll(List.of(front, gate, run.addDoorbell("back", SimulatedHouse.BACK_DOOR),
                run.addChild(THING_TYPE_SYNC_MODULE, "hub", Map.of("serialNumber", SimulatedHouse.HUB))));
        run.time.advance(Duration.ofSeconds(11));
    }

    @AfterEach
    void close() {
        log.endQuietly(run);
    }

    // what may come instead of an answer

    private static List<Row> outages() {
        List<Row> rows = new ArrayList<>();
        for (int status : new int[]{401, 403, 404, 406, 409, 426, 429, 500, 502, 503}) {
            rows.add(new Row("status " + status, new Fault.Status(status), true));
        }
        rows.add(new Row("429 with a time", Fault.Status.retryAfter(429, SHORT_SILENCE), true));
        rows.add(new Row("403 with a time", Fault.Status.retryAfter(403, SHORT_SILENCE), true));
        rows.add(new Row("429 with an odd time", new Fault.Status(429, "", Map.of("Retry-After", "soon")), true));
        rows.add(new Row("an error in a 200", Fault.Status.message(200, "System is busy, please wait", 307), true));
        rows.add(new Row("an error in a 404", Fault.Status.message(404, "Not found", 700), true));
        rows.add(new Row("HTML in a 502", new Fault.Html(502), true));
        rows.add(new Row("HTML in a 200", new Fault.Html(200), true));
        rows.add(new Row("a torn answer", new Fault.Truncated(), true));
        rows.add(new Row("an empty answer", new Fault.Empty(), true));
        rows.add(new Row("garbage", new Fault.Garbage(), true));
        rows.add(new Row("a reset connection", new Fault.Drop(), true));
        rows.add(new Row("a lost answer", new Fault.LostAnswer(), true));
        rows.add(body("five megabytes", "{\"x\":\"" + "x".repeat(5 << 20) + "\"}"));
        rows.add(body("a hundred thousand brackets", "[".repeat(100_000)));
        rows.add(body("a member nested deeply", "{\"x\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}"));
        for (String text : List.of("[]", "\"text\"", "42", "null", "true", "{}", "{}{}")) {
            rows.add(body(text, text));
        }
        return rows;
    }

    private static Row body(String name, String body) {
        return new Row(name, new Fault.Status(200, body, Map.of("Content-Type", "application/json")), true);
    }

    /** What is odd about an answer that can be used nevertheless. */
    private static List<Row> oddities() {
        return List.of(new Row("compressed", new Fault.Gzip(), false),
                new Row("times with a Z", new Fault.ZuluTimes(), false),
                new Row("lists backwards", new Fault.Reorder(), false),
                new Row("everything twice", new Fault.Duplicate(), false),
                new Row("tokens expired", new Fault.ExpireTokens(), false),
                edit("an unknown member", "something_new", JsonParser.parseString("{\"a\":[1,{\"b\":null}]}")));
    }

    private static Row edit(String name, String path, @Nullable JsonElement value) {
        return new Row(name, new Fault.Edit(path, value), false);
    }

    /** A member that is absent, null, and of every wrong type. */
    private static Stream<Row> wrong(String path, boolean outage) {
        return Stream.of(new Row(path + " absent", new Fault.Edit(path, null), outage),
                new Row(path + " null", new Fault.Edit(path, JsonNull.INSTANCE), outage),
                new Row(path + " object", new Fault.Edit(path, new JsonObject()), outage),
                new Row(path + " text", new Fault.Edit(path, new JsonPrimitive("unheard-of")), outage),
                new Row(path + " number", new Fault.Edit(path, new JsonPrimitive(-1.5e300)), outage),
                new Row(path + " flag", new Fault.Edit(path, new JsonPrimitive(true)), outage));
    }

    private static Row list(String path) {
        return new Row(path + " list", new Fault.Edit(path, new JsonArray()), false);
    }

    // polls

    @TestFactory
    Stream<DynamicTest> theHomescreen() {
        List<Row> rows = new ArrayList<>(outages());
        rows.addAll(oddities());
        Stream.of("networks", "sync_modules", "doorbells", "cameras", "owls", "doorbell_buttons")
                .flatMap(path -> wrong(path, false)).forEach(rows::add);
        Stream.of("name", "type", "fw_version", "status", "onboarded", "enabled", "battery", "doorbell_mode",
                "config_out_of_sync", "thumbnail", "signals", "signals.wifi", "signals.temp", "created_at")
                .map("doorbells.*."::concat).flatMap(path -> Stream.concat(wrong(path, false), Stream.of(list(path))))
                .forEach(rows::add);
        Stream.of("id", "network_id", "serial").flatMap(key -> wrong("cameras.*." + key, false)).forEach(rows::add);
        Stream.of("cameras.0", "owls.0", "networks.0").flatMap(path -> wrong(path, false)).forEach(rows::add);
        return rows.stream().filter(FaultMatrixTest::isForPolls)
                .map(row -> row(row, each -> poll(each, Route.HOMESCREEN)));
    }

    /** A refused session has a text and a rule of its own: {@link #aSessionThatIsRefusedIsRenewedOnce}. */
    private static boolean isForPolls(Row row) {
        return !row.name().equals("status 401");
    }

    @ParameterizedTest
    @CsvSource({"HOMESCREEN, '@text/online.without-states [\"12:01\", \"@text/why.session-refused\"]'",
            "MEDIA_V4, '@text/offline.session-refused [\"12:00\"]'"})
    void aSessionThatIsRefusedIsRenewedOnce(Route route, String expected) {
        int renewals = run.cloud.count(Route.TOKEN);
        run.cloud.inject(new Fault.Status(401), route, -1);
        run.time.advance(Duration.ofMinutes(20));
        assertThat(account().getStatusInfo().getDescription(), is(expected));

        run.cloud.clearFaults();
        run.time.advance(Duration.ofMinutes(6));
        assertThatAllIsWell();
        assertThat(run.cloud.count(Route.TOKEN), is(renewals + 1));
    }

    @Test
    void aPressOfADeviceThatIsMissingForAMomentRings() {
        run.openhab.clear();
        run.cloud.inject(new Fault.Edit("doorbells.*.id", JsonNull.INSTANCE), Route.HOMESCREEN, -1);
        untilAsked(Route.HOMESCREEN);
        run.house.press(SimulatedHouse.FRONT_DOOR);
        run.time.advance(Duration.ofSeconds(15));
        run.cloud.clearFaults();
        run.time.advance(Duration.ofSeconds(90));

        assertThat(run.openhab.triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
        assertThatAllIsWell();
    }

    @TestFactory
    Stream<DynamicTest> theMediaList() {
        run.tolerate("pagination_key=unheard-of:");
        run.tolerate("pagination_key=-1.5E");
        return media(true).stream().filter(FaultMatrixTest::isForPolls)
                .map(row -> row(row, each -> poll(each, Route.MEDIA_V4)));
    }

    @TestFactory
    Stream<DynamicTest> theOldMediaList() {
        run.house.cloud(settings -> settings.mediaV4Refusal = 404);
        run.time.advance(Duration.ofSeconds(11));
        return media(false).stream().filter(FaultMatrixTest::isForPolls)
                .map(row -> row(row, each -> poll(each, Route.MEDIA_V1)));
    }

    private static List<Row> media(boolean hasWayOut) {
        List<Row> rows = new ArrayList<>(outages());
        if (hasWayOut) {
            rows.replaceAll(row -> row.fault() instanceof Fault.Status status
                    && (status.status() == 404 || status.status() == 406)
                            ? new Row(row.name(), row.fault(), false)
                            : row);
        }
        rows.addAll(oddities());
        wrong("media", true).forEach(rows::add);
        List<String> ofBoth = List.of("id", "device_id", "created_at", "updated_at", "event_type", "cv_detection",
                "media", "thumbnail", "device", "network_id");
        (hasWayOut ? ofBoth : List.of("source", "deleted", "metadata", "created_at")).stream().map("media.*."::concat)
                .flatMap(path -> Stream.concat(wrong(path, false), Stream.of(list(path)))).forEach(rows::add);
        wrong("media.0", false).forEach(rows::add);
        Stream.of("pagination_key", "page_size", "limit").flatMap(path -> wrong(path, false)).forEach(rows::add);
        return rows;
    }

    @TestFactory
    Stream<DynamicTest> theTierLookUp() {
        List<Row> rows = new ArrayList<>(outages());
        for (String tier : List.of("\"\"", "null", "7", "true", "[]", "{}", "\"evil.example\"", "\"a/b?\"", "\"e00\"",
                "\"e0021\"", "\"e0\u00e92\"", "\"\ud83d\ude00\"")) {
            rows.add(body("tier " + tier, "{\"tier\":" + tier + ",\"account_id\":400123}"));
        }
        for (String id : List.of("null", "\"x\"", "true", "[]", "{}")) {
            rows.add(body("account " + id, "{\"tier\":\"e002\",\"account_id\":" + id + "}"));
        }
        // the others have their effect although the answer is lost, so they hit once only
        return rows.stream()
                .filter(row -> !(row.fault() instanceof Fault.LostAnswer) && !(row.fault() instanceof Fault.Truncated))
                .map(row -> row(row, each -> {
                    run.house.moveTier(run.house.account().tier().equals("e002") ? "u014" : "e002", 404);
                    moved(each);
                }));
    }

    /** Both polls fail then; each comes back with its next turn. */
    private void moved(Row row) {
        run.openhab.clear();
        inject(row, Route.TIER_INFO);
        untilAsked(Route.TIER_INFO);
        untilAsked(Route.TIER_INFO);
        untilAsked(Route.TIER_INFO);
        assertThat(account().getStatus(), is(ThingStatus.OFFLINE));

        run.cloud.clearFaults();
        run.time.advance(Duration.ofSeconds(PATIENCE));
        assertThatAllIsWell();
        run.house.press(SimulatedHouse.FRONT_DOOR);
        run.time.advance(Duration.ofSeconds(61));

        assertThat(run.openhab.triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
    }

    private void inject(Row row, Route route) {
        run.cloud.inject(row.fault(), route, row.fault() instanceof Fault.ExpireTokens ? 1 : -1);
    }

    /** A row of its own: what went wrong in one must not spoil the next. */
    private DynamicTest row(Row row, Consumer<Row> play) {
        return dynamicTest(row.name(), () -> {
            try {
                assertThatAllIsWell();
                play.accept(row);
            } finally {
                run.cloud.clearFaults();
                startAfresh();
            }
        });
    }

    private void poll(Row row, Route route) {
        run.openhab.clear();
        int requests = run.requests();
        inject(row, route);

        untilAsked(route);
        if (!isSilenceAsked(row) || account().getStatus() == ThingStatus.ONLINE) {
            assertThat("after one failure", statuses(), not(hasItem(containsString("OFFLINE"))));
        } else { // for so long that the door would not be watched in time
            assertThat(account().getStatusInfo().getDescription(), matchesPattern(LIMITED));
        }
        if (row.outage()) {
            untilAsked(route);
        }
        run.house.press(SimulatedHouse.FRONT_DOOR);
        if (row.outage()) {
            assertOutage(row, route);
            run.time.advance(Duration.ofSeconds(1)); // two presses within one second are one
        } else {
            run.time.advance(Duration.ofSeconds(15));
            assertThat("an odd answer", statuses(), not(hasItem(containsString("OFFLINE"))));
        }

        run.cloud.clearFaults();
        run.house.press(SimulatedHouse.FRONT_DOOR);
        if (row.outage()) {
            untilAsked(route);
            assertThat("after the first good answer", account().getStatusInfo().toString(), is("ONLINE"));
        }
        run.time.advance(Duration.ofSeconds(61));

        assertThatAllIsWell();
        assertThat(run.openhab.triggers(),
                contains("front:press!PRESSED", "front:press!RELEASED", "front:press!PRESSED", "front:press!RELEASED"));
        assertThat(run.requests() - requests, is(lessThan(BUDGET / 4)));
    }

    /** The status after two failures in a row. Without the homescreen, presses are watched all the same. */
    private void assertOutage(Row row, Route route) {
        if (route == Route.HOMESCREEN && (!isSilenceAsked(row) || isSilenceShort(row))) {
            assertThat("after two failures", account().getStatus(), is(ThingStatus.ONLINE));
            assertThat(account().getStatusInfo().getDescription(), matchesPattern(WITHOUT_STATES));
            if (!isSilenceAsked(row)) {
                assertThat(statuses(), not(hasItem(containsString("OFFLINE"))));
            }
            return;
        }
        assertThat("after two failures", account().getStatus(), is(ThingStatus.OFFLINE));
        assertThat(account().getStatusInfo().getDescription(), matchesPattern(isSilenceAsked(row) ? LIMITED : OUTAGE));
        assertThat(now(front).getStatusInfo().toString(), containsString("BRIDGE_OFFLINE"));
    }

    /** Whether the answer limits the rate, so that nothing is polled for a time, whatever it is for. */
    private static boolean isSilenceAsked(Row row) {
        return row.fault() instanceof Fault.Status status && (status.status() == 429 || status.status() == 403);
    }

    /** Whether the event list is polled in time after it, however often it comes. */
    private static boolean isSilenceShort(Row row) {
        return row.fault() instanceof Fault.Status status
                && Long.toString(SHORT_SILENCE.toSeconds()).equals(status.headers().get("Retry-After"));
    }

    /**
     * So that the rows share neither one hour's budget nor what was learnt of the cloud.
     */
    private void startAfresh() {
        run.account().dispose();
        run.time.advance(Duration.ofHours(1));
        run.account().initialize();
        run.time.advance(Duration.ofSeconds(20));
    }

    private Thing account() {
        return run.account().getThing();
    }

    /** Statuses received since the row began. */
    private List<String> statuses() {
        return run.openhab.lines().stream().filter(line -> line.contains(" O")).toList();
    }

    private void assertThatAllIsWell() {
        assertThat(account().getStatusInfo().toString(), account().getStatus(), is(ThingStatus.ONLINE));
        for (Thing each : children) {
            Thing child = now(each);
            assertThat(child.getUID() + " " + child.getStatusInfo(), child.getStatus(), is(ThingStatus.ONLINE));
        }
    }

    /** As openHAB has it now: a changed Thing is another object. */
    private Thing now(Thing thing) {
        return Objects.requireNonNull(run.openhab.thing(thing.getUID()));
    }

    private void untilAsked(Route route) {
        int before = run.cloud.count(route);
        for (int second = 0; second < PATIENCE && run.cloud.count(route) == before; second++) {
            run.time.advance(SECOND);
        }
        assertThat("nobody asked", run.cloud.count(route), is(greaterThan(before)));
    }

    // commands and their ends

    @TestFactory
    Stream<DynamicTest> arming() {
        return commands(Stream.of("id")).map(row -> row(row, each -> command(each, Route.ARM, Route.DISARM)));
    }

    @TestFactory
    Stream<DynamicTest> theProgressOfACommand() {
        return commands(Stream.of("complete", "status", "status_code", "commands")).map(row -> row(row, each -> {
            // one that was reported complete must not be asked for again, whatever became of that report
            run.house.nextCommandEnds(CommandFate.NEVER_COMPLETES);
            command(each, Route.COMMAND, Route.COMMAND);
        }));
    }

    @TestFactory
    Stream<DynamicTest> switchingMotion() {
        return commands(Stream.of("id"))
                .map(row -> row(row, each -> motion(each, Route.DOORBELL_ENABLE, Route.DOORBELL_DISABLE)));
    }

    private static Stream<Row> commands(Stream<String> members) {
        return Stream.of(outages().stream(), oddities().stream(), members.flatMap(path -> wrong(path, false)))
                .flatMap(rows -> rows);
    }

    private void command(Row row, Route one, Route other) {
        failing(row, one, other, gate, CHANNEL_ARMED, "gate:armed");
    }

    private void motion(Row row, Route one, Route other) {
        failing(row, one, other, Objects.requireNonNull(children.get(2)), CHANNEL_MOTION_ENABLED,
                "back:motion-enabled");
    }

    /** A command that may fail, and one that must not. */
    private void failing(Row row, Route one, Route other, Thing thing, String channel, String state) {
        run.openhab.clear();
        int requests = run.requests();
        OnOffType wanted = OnOffType.from("OFF".equals(run.openhab.state(state)));
        inject(row, one);
        if (one != other) {
            inject(row, other);
        }

        run.handler(thing).handleCommand(new ChannelUID(thing.getUID(), channel), wanted);
        run.time.advance(Duration.ofSeconds(95));
        run.cloud.clearFaults();
        run.time.advance(Duration.ofSeconds(65));
        assertThat("a command fails alone", statuses(), is(empty()));

        wanted = OnOffType.from("OFF".equals(run.openhab.state(state)));
        run.handler(thing).handleCommand(new ChannelUID(thing.getUID(), channel), wanted);
        run.house.press(SimulatedHouse.FRONT_DOOR);
        run.time.advance(Duration.ofSeconds(61));

        assertThat(run.openhab.state(state), is(wanted.name()));
        assertThat(run.openhab.triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
        assertThatAllIsWell();
        assertThat(run.requests() - requests, is(lessThan(BUDGET / 2)));
    }

    @Test
    void commandsLeaveEnoughForPresses() {
        ChannelUID armed = new ChannelUID(gate.getUID(), CHANNEL_ARMED);
        run.openhab.clear();
        for (int i = 0; i < 4; i++) {
            run.house.nextCommandEnds(CommandFate.NEVER_COMPLETES);
            run.handler(gate).handleCommand(armed, OnOffType.ON);
            run.time.advance(Duration.ofMinutes(2));
        }

        run.time.advance(Duration.ofMinutes(50));

        assertThat(statuses(), is(empty()));
    }

    // what is only nice to know

    @TestFactory
    Stream<DynamicTest> theLocalStorage() {
        run.link(Objects.requireNonNull(children.get(3)), CHANNEL_LOCAL_STORAGE);
        return commands(Stream.of("usb_state", "usb_storage_used")).map(row -> row(row, each -> {
            run.openhab.clear();
            int asked = run.cloud.count(Route.DRIVE_STATUS);
            inject(each, Route.DRIVE_STATUS);
            startAfresh();
            run.cloud.clearFaults();
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(isSilenceShort(each) ? SHORT_SILENCE : Duration.ofSeconds(30)); // it holds for all polls

            assertThat(run.cloud.count(Route.DRIVE_STATUS), is(greaterThan(asked)));
            assertThat(statuses(), not(hasItem(containsString("OFFLINE"))));
            assertThat(run.openhab.triggers(), contains("front:press!PRESSED", "front:press!RELEASED"));
            assertThatAllIsWell();
        }));
    }
}
