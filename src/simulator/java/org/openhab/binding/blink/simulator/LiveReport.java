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
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * What became of live views, as JSON for the control API: for each device, and each of them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LiveReport {
    private static final Duration HOUR = Duration.ofHours(1);

    private LiveReport() {
    }

    static JsonObject of(List<LiveRecord> records, Instant now) {
        JsonObject answer = new JsonObject();
        JsonArray devices = new JsonArray();
        records.stream().map(LiveRecord::serial).distinct()
                .map(serial -> records.stream().filter(record -> record.serial().equals(serial)).toList())
                .forEach(ofOne -> devices.add(summary(ofOne, now)));
        answer.add("units", devices);
        JsonArray views = new JsonArray();
        records.forEach(record -> views.add(of(record)));
        answer.add("liveViews", views);
        return answer;
    }

    /** The records of one device, oldest first. */
    private static JsonObject summary(List<LiveRecord> records, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("serial", records.getFirst().serial());
        json.addProperty("starts", records.size());
        json.addProperty("startsInLastHour",
                records.stream().filter(record -> record.startedAt().isAfter(now.minus(HOUR))).count());
        json.addProperty("mostStartsInAnHour",
                records.stream().mapToLong(last -> startsUntil(last, records)).max().orElse(0));
        json.addProperty("mostAtOnce", records.stream().mapToLong(last -> openAt(last, records)).max().orElse(0));
        json.addProperty("endedWithoutDone",
                records.stream().filter(record -> !record.reason().isEmpty() && !record.done()).count());
        return json;
    }

    private static long startsUntil(LiveRecord last, List<LiveRecord> records) {
        return records.stream().map(LiveRecord::startedAt)
                .filter(at -> !at.isAfter(last.startedAt()) && at.isAfter(last.startedAt().minus(HOUR))).count();
    }

    private static long openAt(LiveRecord last, List<LiveRecord> records) {
        return records.subList(0, records.indexOf(last) + 1).stream().filter(record -> record == last
                || record.reason().isEmpty() || record.startedAt().plus(record.duration()).isAfter(last.startedAt()))
                .count();
    }

    private static JsonObject of(LiveRecord record) {
        JsonObject json = new JsonObject();
        json.addProperty("serial", record.serial());
        json.addProperty("startedAt", CloudTime.text(record.startedAt()));
        json.addProperty("seconds", record.duration().toMillis() / 1000.0);
        json.addProperty("reason", record.reason());
        json.addProperty("done", record.done());
        json.addProperty("firstJoiner", record.firstJoiner());
        json.addProperty("connected", record.connected());
        json.addProperty("frames", record.frames());
        return json;
    }
}
