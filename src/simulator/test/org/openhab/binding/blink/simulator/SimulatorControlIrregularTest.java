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
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Irregular behavior asked for over the control API.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatorControlIrregularTest {
    private static final String HOMESCREEN = "/api/v3/accounts/400123/homescreen";

    private final ManualClock clock = new ManualClock();
    private final SimulatedHouse house = SimulatedHouse.example(clock);
    private final SimulatorServer server;
    private final HouseClient client;

    SimulatorControlIrregularTest() throws IOException {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"fault":"keyBy","path":"doorbells"}                              | "doorbells":{"73001":{"id":73001
            {"fault":"keyBy","path":"cameras","key":"serial"}                 | "cameras":{"G8V1SD006337B8NE":{
            {"fault":"edit","path":"doorbells.id=73002.serial","value":""}    | "name":"Back Door","serial":"",
            {"fault":"edit","path":"owls.name=Kitchen.type","value":"falcon"} | "type":"falcon"
            """)
    void bodiesAreChanged(String fault, String expected) throws Exception {
        assertThat(control("/house/faults", fault).statusCode(), is(200));

        assertThat(client.rest("GET", HOMESCREEN, "").body(), containsString(expected));
        assertThat(client.rest("GET", HOMESCREEN, "").body(), not(containsString(expected)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"fault":"header","name":"Date"}                                  | `none`
            {"fault":"header","name":"Date","value":"soon"}                   | `soon`
            """)
    void datesAreChanged(String fault, String expected) throws Exception {
        control("/house/faults", fault);

        assertThat(client.rest("GET", HOMESCREEN, "").headers().firstValue("date").orElse("none"), is(expected));
    }

    @Test
    void pollingTooFastIsAMistakeWithoutADateToo() throws Exception {
        control("/house/faults", "{\"fault\":\"header\",\"name\":\"Date\",\"times\":-1}");

        client.rest("GET", HOMESCREEN, "");
        client.rest("GET", HOMESCREEN, "");

        assertThat(server.mistakes(), contains(containsString("again within 5 s")));
    }

    @Test
    void routesCanBeMissing() throws Exception {
        control("/house/faults", "{\"fault\":\"noSuchRoute\",\"route\":\"CAMERA_CONFIG_NEW\",\"times\":-1}");

        assertThat(client.rest("GET", "/api/v2/accounts/400123/networks/51001/cameras/71001/config", "").statusCode(),
                is(404));
    }

    @Test
    void devicesAreReplacedAndSyncModulesBusy() throws Exception {
        control("/house/units/" + SimulatedHouse.BACK_DOOR, "{\"replaced\":true}");
        control("/house/units/" + SimulatedHouse.HUB, "{\"busySeconds\":60}");

        String home = client.rest("GET", HOMESCREEN, "").body();
        assertThat(home.split(SimulatedHouse.BACK_DOOR, -1).length, is(3));
        assertThat(client.rest("POST", "/api/v1/accounts/400123/networks/51001/state/disarm", "").statusCode(),
                is(409));
    }

    @Test
    void anyVideoDeviceNoticesMotion() throws Exception {
        control("/house/units/" + SimulatedHouse.KITCHEN + "/motion", "{\"detections\":[\"person\"]}");
        clock.advanceSeconds(30);

        assertThat(client.mediaV4("").toString(), containsString("\"device\":\"owl\""));
    }

    @Test
    void settingsAreChanged() throws Exception {
        HouseClient.Reply reply = control("/house/settings", """
                {"busyStatus":200,"oneAtATime":"account","pageSize":3,"mediaV4Refusal":404,"recording":"event_only",
                 "pressesWhenDisarmed":false,"publishSeconds":9,"commandSeconds":1.5,"accessTokenSeconds":600,
                 "clockAheadSeconds":3600,"secondFactor":"precondition_412","refreshMode":"omitted",
                 "retryAfter":true,"configLagSeconds":2,"cameraWrapper":"bare",
                 "accessoriesAsList":true}
                """);

        assertThat(reply.statusCode(), is(200));
        assertThat(house.now(), is(clock.instant().plus(Duration.ofHours(1))));
        house.cloud(cloud -> {
            assertThat(cloud.busyStatus, is(200));
            assertThat(cloud.oneAtATime, is(OneAtATime.ACCOUNT));
            assertThat(cloud.pageSizeV4, is(3));
            assertThat(cloud.timing.publish(), is(Duration.ofSeconds(9)));
            assertThat(cloud.timing.command(), is(Duration.ofMillis(1500)));
            assertThat(cloud.cameraWrapper, is(CameraWrapper.BARE));
        });
        house.signIn(signIn -> {
            assertThat(signIn.secondFactor, is(SecondFactor.PRECONDITION_412));
            assertThat(signIn.refreshMode, is(RefreshMode.OMITTED));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"weather":1}                     | There is no setting
            {"oneAtATime":"sideways"}         | ACCOUNT
            {"busyStatus":[]}                 | accepted
            """)
    void wrongSettingsAreExplained(String settings, String hint) throws Exception {
        HouseClient.Reply reply = control("/house/settings", settings);

        assertThat(reply.statusCode(), is(400));
        assertThat(reply.body(), containsString(hint));
    }

    private HouseClient.Reply control(String path, String body) throws IOException, InterruptedException {
        return client.send("POST", path, body);
    }
}
