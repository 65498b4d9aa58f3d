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

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * The house under default locales with other digits and other rules for upper and lower case.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SimulatedLocaleTest {
    private static final String[] WITHOUT_LOCALE = {"format", "formatted", "printf"};

    private final Locale before = Locale.getDefault();

    @BeforeEach
    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR", "fa-IR-u-nu-arabext", "th-TH-u-nu-thai"})
    void everyAnswerIsWrittenAsAnywhere(String tag) throws Exception {
        String expected = walk();
        Locale.setDefault(Locale.forLanguageTag(tag));

        String found = walk();

        assertThat(found, is(expected));
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(found), is(true));
    }

    @Test
    void nothingDependsOnTheDefaultLocale() {
        JavaClasses classes = new ClassFileImporter().importPackages(SimulatedHouse.class.getPackageName());
        for (String method : WITHOUT_LOCALE) {
            noClasses().should().callMethod(String.class, method, Object[].class).orShould()
                    .callMethod(String.class, method, String.class, Object[].class).orShould()
                    .callMethod(PrintStream.class, method, String.class, Object[].class).check(classes);
        }
        noClasses().should().callMethod(String.class, "toUpperCase").orShould().callMethod(String.class, "toLowerCase")
                .check(classes);
    }

    /** Signs in, presses, and reads everything that has numbers and times in it. */
    private String walk() throws IOException, InterruptedException {
        ManualClock clock = new ManualClock();
        SimulatedHouse house = SimulatedHouse.example(clock);
        StringBuilder answers = new StringBuilder();
        try (SimulatorServer server = SimulatorServer.start(house)) {
            HouseClient client = new HouseClient(server).signIn();
            answers.append(client.accessToken);
            house.press(SimulatedHouse.BACK_DOOR, PressOptions.usual().recordedAs(Recording.LOCAL_ONLY));
            house.press(SimulatedHouse.BACK_DOOR);
            clock.advanceSeconds(60);
            JsonObject home = client.get("/api/v3/accounts/400123/homescreen");
            answers.append(home);
            JsonObject media = client.mediaV4("");
            answers.append(media).append(client.mediaV1(clock.instant().minusSeconds(600)));
            JsonObject item = first(media.getAsJsonArray("media"));
            answers.append(client.rest("GET", item.get("media").getAsString(), "").body());
            answers.append(client.rest("GET", item.get("thumbnail").getAsString(), "").statusCode());
            answers.append(
                    client.rest("GET", first(home.getAsJsonArray("doorbells")).get("thumbnail").getAsString(), "")
                            .statusCode());
            answers.append(commands(client, clock));
        }
        return answers.toString();
    }

    private static String commands(HouseClient client, ManualClock clock) throws IOException, InterruptedException {
        StringBuilder answers = new StringBuilder();
        String house1 = "/api/v1/accounts/400123/networks/51001/";
        answers.append(client.post(house1 + "state/disarm", ""));
        clock.advanceSeconds(5);
        JsonObject command = client.post(house1 + "sync_modules/61001/local_storage/manifest/request", "");
        clock.advanceSeconds(10);
        answers.append(client.get("/network/51001/command/" + command.get("id").getAsLong()));
        answers.append(client
                .get(house1 + "sync_modules/61001/local_storage/manifest/request/" + command.get("id").getAsLong()));
        answers.append(client.get(house1 + "doorbells/73002/config"));
        answers.append(client.get("/network/51001/camera/71001/config"));
        answers.append(client.send("GET", "/house", "").body());
        answers.append(client.send("POST", "/house/faults",
                "{\"fault\":\"DELAY\",\"seconds\":0.5,\"route\":\"get signin\",\"times\":1}").body());
        return answers.toString();
    }

    private static JsonObject first(JsonArray list) {
        return list.get(0).getAsJsonObject();
    }
}
