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
package org.openhab.binding.blink.internal.benchmark;

import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Answers of the cloud as text, as large as one likes, with every member that the cloud sends.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class WireText {

    private static final long FIRST_DOORBELL = 730_000;

    private WireText() {
    }

    static String serial(int doorbell) {
        return "G8T1LN%010d".formatted(doorbell);
    }

    /** An account with a network, a hub, doorbells and cameras. */
    static String homescreen(int doorbells, int cameras) {
        return """
                {"account":{"id":400200,"email_verified":true,"email_verification_required":true},
                "networks":[{"id":51001,"name":"House","created_at":"2024-02-16T11:20:07+00:00",
                "updated_at":"2026-11-22T22:56:09+00:00","time_zone":"Europe/Berlin","dst":true,"armed":true}],
                "sync_modules":[{"id":61001,"onboarded":true,"status":"online","name":"Hub",
                "serial":"G8U1VM0094150001","fw_version":"16.0.32","type":"sm2","subtype":"vinnie",
                "last_hb":"2026-11-23T11:58:31+00:00","wifi_strength":5,"network_id":51001,
                "local_storage_enabled":false,"local_storage_compatible":true}],
                "cameras":[%s],"owls":[],"doorbells":[%s],"doorbell_buttons":[],"chimes":[],"sirens":[],
                "accessories":{"storm":[],"rosie":[]},"whats_new":{"updated_at":20260101},"device_limits":{"camera":10}}
                """.formatted(list(cameras, WireText::camera), list(doorbells, WireText::doorbell));
    }

    /**
     * A page of the media list of presses at the last of some doorbells, half a minute apart.
     *
     * @param newest id of the first item; the others count down from it
     */
    static String page(int items, int doorbells, long newest, Instant now) {
        return page(items, item -> press(newest - item, doorbells - 1, now.minusSeconds(30L * item)));
    }

    /** A page with one press at each doorbell. */
    static String pressEverywhere(int doorbells, Instant now) {
        return page(doorbells, item -> press(1 + item, item, now));
    }

    private static String page(int items, IntFunction<String> item) {
        return """
                {"pagination_key":null,"page_size":500,"manifest_id":null,"moment_gap_time":25,"media":[%s]}
                """.formatted(list(items, item));
    }

    private static String list(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(","));
    }

    private static String camera(int number) {
        return """
                {"id":%d,"created_at":"2024-03-01T10:00:00+00:00","updated_at":"2026-11-22T21:57:00+00:00",
                "name":"Garden %d","serial":"G8V1SD%010d","fw_version":"13.21","type":"sedona","enabled":true,
                "thumbnail":"/api/v3/media/accounts/400200/networks/51001/sedona/%1$d/thumbnail/thumbnail.jpg?ext=",
                "status":"done","battery":"ok","usage_rate":false,"network_id":51001,"issues":[],
                "signals":{"lfr":5,"wifi":4,"temp":48,"battery":3},"local_storage_enabled":true,"snooze":false,
                "snooze_time_remaining":null,"revision":"00","color":"black"}
                """.formatted(710_000 + number, number, number);
    }

    private static String doorbell(int number) {
        return """
                {"id":%d,"created_at":"2025-05-02T08:10:00+00:00","updated_at":"2026-11-22T18:40:11+00:00",
                "onboarded":true,"network_id":51001,"name":"Door %d","serial":"%s","fw_version":"12.67","type":"lotus",
                "enabled":true,"status":"online","battery":"ok","doorbell_mode":"lfr","config_out_of_sync":false,
                "thumbnail":"/api/v3/media/accounts/400200/networks/51001/lotus/%1$d/thumbnail/thumbnail.jpg?ext=",
                "thumbnail_timestamp":1795380011,"issues":[],"signals":{"lfr":5,"wifi":4,"temp":55,"battery":3},
                "local_storage_enabled":false,"local_storage_compatible":true,"snooze":false,
                "snooze_time_remaining":null,"revision":"00","color":"black"}
                """.formatted(FIRST_DOORBELL + number, number, serial(number));
    }

    private static String press(long id, int doorbell, Instant at) {
        return """
                {"id":%d,"created_at":"%s","updated_at":"%2$s","device":"lotus","device_id":%d,
                "device_name":"Door %d","network_id":51001,"network_name":"House","type":"event",
                "event_type":"button_press","cv_detection":[],"no_media_reason":"no_subscription","media":null,
                "thumbnail":"","watched":false,"clip_length":null,"clip_length_ms":null}
                """.formatted(id, at.toString().substring(0, 19) + "+00:00", FIRST_DOORBELL + doorbell, doorbell);
    }
}
