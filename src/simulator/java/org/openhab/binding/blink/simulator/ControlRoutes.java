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

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The house's own API: who is there, what shall happen, what did the client do. Not part of Blink.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ControlRoutes {
    private static final Set<String> PRESS_KEYS = Set.of("publishDelaySeconds", "clip", "count", "gapSeconds",
            "ageSeconds", "recording", "merged");
    private static final String PRESS_ACCEPTED = "{\"publishDelaySeconds\": number, \"clip\": true or false, "
            + "\"count\": 1 to 1000, \"gapSeconds\": number, \"ageSeconds\": number, \"recording\": CLOUD_CLIP, "
            + "EVENT_ONLY, LOCAL_ONLY or NOT_LISTED, \"merged\": true or false}, all optional";
    private static final String MOTION_ACCEPTED = "{\"detections\": [\"person\", \"vehicle\"]}, optional";

    private static final String ADD_ACCEPTED = "{\"type\": \"superior\", \"name\": \"Yard\", \"network\": id}";

    private final SimulatedHouse house;
    private final FaultPlan faults;
    private final RequestLog log;
    private final Supplier<String> liveAnchor;

    ControlRoutes(SimulatedHouse house, FaultPlan faults, RequestLog log, Supplier<String> liveAnchor) {
        this.house = house;
        this.faults = faults;
        this.log = log;
        this.liveAnchor = liveAnchor;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.HOUSE, request -> HouseReply.json(HouseReport.of(house, faults.size())));
        handlers.put(Route.HOUSE_PRESS, guarded(PRESS_ACCEPTED, this::press));
        handlers.put(Route.HOUSE_MOTION, guarded(MOTION_ACCEPTED, this::motion));
        handlers.put(Route.HOUSE_DEVICE, guarded(DeviceChange.ACCEPTED, this::change));
        handlers.put(Route.HOUSE_ADD_DEVICE, guarded(ADD_ACCEPTED, this::add));
        handlers.put(Route.HOUSE_DEVICE_MOTION, guarded(MOTION_ACCEPTED, this::motion));
        handlers.put(Route.HOUSE_SETTINGS, guarded(SettingsReader.ACCEPTED, this::settings));
        handlers.put(Route.HOUSE_FAULTS, guarded(FaultReader.ACCEPTED, this::addFault));
        handlers.put(Route.HOUSE_FAULTS_CLEAR, request -> clearFaults());
        handlers.put(Route.HOUSE_LIVE, request -> live(request));
        handlers.put(Route.HOUSE_REQUESTS, request -> requests());
    }

    /** Turns a refusal of the house into 400 with what would be accepted; an unknown serial number into 404. */
    private RouteHandler guarded(String accepted, RouteHandler handler) {
        return request -> {
            if (request.route().template().contains("{serial}")
                    && house.core().household().findSerial(request.place("serial")).isEmpty()) {
                return refusal(404, "No device has the serial number " + request.place("serial"),
                        house.core().household().describeDevices());
            }
            if (request.findJson().isEmpty()) {
                return refusal(400, "The body is not a JSON object", accepted);
            }
            try {
                return handler.handle(request);
            } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
                String message = e.getMessage();
                return refusal(400, message == null ? "A value is of the wrong kind" : message, accepted);
            }
        };
    }

    /** For requests below {@code /house} that do not exist. */
    static HouseReply unknown(String line) {
        return refusal(404, "There is no " + line,
                Arrays.stream(Route.values()).filter(route -> route.area() == Route.Area.CONTROL).map(Route::title)
                        .collect(Collectors.joining(", ")));
    }

    private HouseReply press(HouseRequest request) {
        JsonObject body = request.findJson().orElseGet(JsonObject::new);
        if (!PRESS_KEYS.containsAll(body.keySet())) {
            throw new IllegalArgumentException("A press has only " + PRESS_KEYS.stream().sorted().toList());
        }
        PressOptions usual = PressOptions.usual();
        @Nullable
        Recording recording = null;
        if (body.has("clip")) {
            recording = flag(body, "clip") ? Recording.CLOUD_CLIP : Recording.EVENT_ONLY;
        }
        if (body.has("recording")) {
            recording = Recording.valueOf(FaultReader.text(body, "recording", "").toUpperCase(Locale.ROOT));
        }
        @Nullable
        Duration delay = body.has("publishDelaySeconds") ? seconds(body, "publishDelaySeconds", Duration.ZERO) : null;
        List<Long> ids = house.press(request.place("serial"),
                new PressOptions(delay, recording, FaultReader.number(body, "count", 1),
                        seconds(body, "gapSeconds", usual.gap()), seconds(body, "ageSeconds", usual.age()),
                        body.has("merged") && flag(body, "merged")));
        JsonArray items = new JsonArray();
        ids.forEach(items::add);
        JsonObject answer = new JsonObject();
        answer.add("items", items);
        return HouseReply.json(answer);
    }

    private HouseReply motion(HouseRequest request) {
        JsonObject body = request.findJson().orElseGet(JsonObject::new);
        String[] detections = {};
        if (body.get("detections") instanceof JsonArray given) {
            detections = given.asList().stream().map(JsonElement::getAsString).toArray(String[]::new);
        } else if (!body.keySet().isEmpty()) {
            throw new IllegalArgumentException("Motion has only a list of detections");
        }
        Optional<Long> id = house.motion(request.place("serial"), detections);
        JsonObject answer = new JsonObject();
        answer.addProperty("recorded", id.isPresent());
        id.ifPresent(item -> answer.addProperty("item", item));
        return HouseReply.json(answer);
    }

    private HouseReply change(HouseRequest request) {
        SimulatedDevice device = house.core().household().findSerial(request.place("serial")).orElseThrow();
        house.change(request.place("serial"), DeviceChange.parse(request.findJson().orElseGet(JsonObject::new)));
        return HouseReply.json(HouseReport.of(device, house.now()));
    }

    private HouseReply add(HouseRequest request) {
        String type = request.bodyText("type");
        String name = request.bodyText("name");
        if (type.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("A device has a type and a name");
        }
        String serial = house.add(request.bodyNumber("network", (int) SimulatedHouse.HOUSE), type, name);
        return HouseReply.json(HouseReport.of(house.core().household().findSerial(serial).orElseThrow(), house.now()));
    }

    private HouseReply settings(HouseRequest request) {
        SettingsReader.apply(request.findJson().orElseGet(JsonObject::new), house.core());
        return HouseReply.json(HouseReport.of(house, faults.size()));
    }

    private HouseReply addFault(HouseRequest request) {
        JsonObject body = request.findJson().orElseGet(JsonObject::new);
        @Nullable
        Route route = null;
        if (body.has("route")) {
            String name = FaultReader.text(body, "route", "");
            route = Router.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("There is no route \"" + name + "\". Routes: "
                            + Arrays.stream(Route.values()).map(Route::name).collect(Collectors.joining(", "))));
        }
        faults.add(FaultReader.read(body, request.at()), route, FaultReader.text(body, "pathContains", ""),
                FaultReader.times(body), FaultReader.number(body, "after", 0), FaultReader.until(body, request.at()));
        return planned();
    }

    private HouseReply clearFaults() {
        faults.clear();
        return planned();
    }

    private HouseReply planned() {
        JsonObject answer = new JsonObject();
        answer.addProperty("faults", faults.size());
        return HouseReply.json(answer);
    }

    private HouseReply live(HouseRequest request) {
        JsonObject answer = LiveReport.of(house.core().live().records(request.at()), request.at());
        answer.addProperty("anchor", liveAnchor.get());
        return HouseReply.json(answer);
    }

    private HouseReply requests() {
        JsonObject counts = new JsonObject();
        log.counts().forEach((route, count) -> counts.addProperty(route.title(), count));
        JsonArray last = new JsonArray();
        for (RecordedRequest recorded : log.last()) {
            JsonObject json = new JsonObject();
            json.addProperty("at", CloudTime.text(recorded.at()));
            json.addProperty("request", recorded.line());
            json.addProperty("status", recorded.status());
            last.add(json);
        }
        JsonArray mistakes = new JsonArray();
        log.mistakeCounts().forEach((mistake, count) -> {
            JsonObject json = new JsonObject();
            json.addProperty("mistake", mistake);
            json.addProperty("count", count);
            mistakes.add(json);
        });
        JsonObject answer = new JsonObject();
        answer.add("counts", counts);
        answer.add("last", last);
        answer.add("mistakes", mistakes);
        answer.addProperty("mostParallelCommands", house.core().commands().mostParallel());
        answer.addProperty("repeatedPosts", log.repeatedPosts());
        return HouseReply.json(answer);
    }

    private static HouseReply refusal(int status, String error, String accepted) {
        JsonObject answer = new JsonObject();
        answer.addProperty("error", error);
        answer.addProperty("accepted", accepted);
        return HouseReply.json(status, answer);
    }

    private static Duration seconds(JsonObject json, String key, Duration otherwise) {
        return Duration.ofMillis(Math.round(FaultReader.decimal(json, key, otherwise.toMillis() / 1000.0) * 1000));
    }

    private static boolean flag(JsonObject json, String key) {
        if (!json.get(key).isJsonPrimitive() || !json.getAsJsonPrimitive(key).isBoolean()) {
            throw new IllegalArgumentException("\"" + key + "\" must be true or false");
        }
        return json.get(key).getAsBoolean();
    }
}
