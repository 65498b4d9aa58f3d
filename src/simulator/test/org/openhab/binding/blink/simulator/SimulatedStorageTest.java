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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Taking care of the drive of a sync module.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedStorageTest {
    private static final String DRIVE = "/api/v1/accounts/400123/networks/51001/sync_modules/61001/local_storage";

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatedStorageTest() throws IOException {
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
    void theStatusReportsBackups() throws Exception {
        assertThat(client.get(DRIVE + "/status").toString(),
                is("{\"enabled\":true,\"usb_state\":\"active\",\"usb_storage_used\":1,\"usb_storage_full\":false,"
                        + "\"usb_format_compatible\":true,\"storage_warning\":0,\"sm_backup_enabled\":false,"
                        + "\"sm_backup_in_progress\":false,\"last_backup_completed\":null,"
                        + "\"last_backup_result\":null,\"network_id\":51001,\"sync_module_id\":61001}"));

        house.change(SimulatedHouse.HUB, DeviceChange.config("sm_backup_enabled", new JsonPrimitive(true)));
        house.change(SimulatedHouse.HUB, DeviceChange.config("sm_backup_in_progress", new JsonPrimitive(true)));
        house.change(SimulatedHouse.HUB, DeviceChange.config("last_backup_result", new JsonPrimitive("success")));
        house.change(SimulatedHouse.HUB,
                DeviceChange.config("last_backup_completed", new JsonPrimitive("2026-11-20T03:00:00+00:00")));

        assertThat(client.get(DRIVE + "/status").toString(),
                containsString("\"sm_backup_enabled\":true,\"sm_backup_in_progress\":true,"
                        + "\"last_backup_completed\":\"2026-11-20T03:00:00+00:00\","
                        + "\"last_backup_result\":\"success\""));
        assertThat(client.get("/network/51001/syncmodules").getAsJsonObject("syncmodule").get("last_backup_completed")
                .getAsString(), is("2026-11-20T03:00:00+00:00"));
    }

    @Test
    void anEjectedDriveIsUnmounted() throws Exception {
        JsonObject command = client.post(DRIVE + "/eject", "");
        assertThat(client.get(DRIVE + "/status").get("usb_state").getAsString(), is("active"));
        clock.advanceSeconds(5);
        assertThat(client.get("/network/51001/command/" + command.get("id").getAsLong()).get("complete").getAsBoolean(),
                is(true));
        assertThat(client.get(DRIVE + "/status").get("usb_state").getAsString(), is("unmounted"));
        assertThat(homescreenState(), is("unmounted"));
        assertThat(code(client.rest("POST", DRIVE + "/manifest/request", "")), is(107));
        assertThat(code(client.rest("POST", DRIVE + "/eject", "")), is(107));
        assertThat(server.mistakes(), is(empty()));
    }

    @Test
    void aFullDriveReportsSo() throws Exception {
        house.change(SimulatedHouse.HUB, DeviceChange.of("local_storage_status", new JsonPrimitive("memory_full")));

        assertThat(client.get(DRIVE + "/status").toString(),
                containsString("\"usb_storage_used\":100,\"usb_storage_full\":true"));
    }

    @Test
    void aDriveInAnotherFormatReportsSo() throws Exception {
        house.change(SimulatedHouse.HUB, DeviceChange.of("local_storage_status", new JsonPrimitive("format_required")));

        assertThat(client.get(DRIVE + "/status").get("usb_format_compatible").getAsBoolean(), is(false));
    }

    @Test
    void aSyncModuleTakesOneCommandAtATime() throws Exception {
        client.post(DRIVE + "/manifest/request", "");

        for (String path : List.of("/manifest/request", "/eject")) {
            HouseClient.Reply reply = client.rest("POST", DRIVE + path, "");
            assertThat(path, reply.statusCode(), is(409));
            assertThat(path, code(reply), is(307));
        }
    }

    @Test
    void anOfflineSyncModuleTakesNone() throws Exception {
        house.change(SimulatedHouse.HUB, DeviceChange.status("offline"));

        assertThat(code(client.rest("POST", DRIVE + "/manifest/request", "")), is(402));
        assertThat(code(client.rest("POST", DRIVE + "/eject", "")), is(402));
    }

    @Test
    void aManifestThatFailsNeverComes() throws Exception {
        house.nextCommandEnds(CommandFate.FAILS);
        long command = client.post(DRIVE + "/manifest/request", "").get("id").getAsLong();
        clock.advanceSeconds(60);

        assertThat(client.get("/network/51001/command/" + command).get("status").getAsInt(), is(1));
        assertThat(code(client.rest("GET", DRIVE + "/manifest/request/" + command, "")), is(2113));
    }

    @Test
    void aDisabledDriveReportsSo() throws Exception {
        house.change(SimulatedHouse.HUB, DeviceChange.of("local_storage_enabled", new JsonPrimitive(false)));
        house.change(SimulatedHouse.HUB, DeviceChange.of("local_storage_status", new JsonPrimitive("unavailable")));

        assertThat(code(client.rest("POST", DRIVE + "/manifest/request", "")), is(2122));
    }

    private String homescreenState() throws IOException, InterruptedException {
        return client.get("/api/v3/accounts/400123/homescreen").getAsJsonArray("sync_modules").get(0).getAsJsonObject()
                .get("local_storage_status").getAsString();
    }

    private static int code(HouseClient.Reply reply) {
        return HouseClient.json(reply).get("code").getAsInt();
    }
}
