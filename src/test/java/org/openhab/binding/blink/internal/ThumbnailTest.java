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
package org.openhab.binding.blink.internal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.simulator.Fault;
import org.openhab.binding.blink.simulator.PressOptions;
import org.openhab.binding.blink.simulator.Recording;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;

/**
 * The picture that belongs to a press, and pictures on request.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ThumbnailTest {

    private static final Duration POLL = Duration.ofSeconds(11);
    private static final Duration THUMBNAIL_IS_THERE = Duration.ofSeconds(40);

    private @NonNullByDefault({}) WholeHouse run;
    private @NonNullByDefault({}) Thing front;

    @BeforeEach
    void open() throws IOException {
        run = new WholeHouse();
    }

    @AfterEach
    void close() {
        run.close();
    }

    private void signIn(String pressPicture) {
        Map<String, Object> parameters = new HashMap<>(Map.of("pressPicture", pressPicture));
        parameters.put("email", run.house.account().email());
        parameters.put("password", run.house.account().password());
        run.addAccount(parameters);
        run.enter("verificationCode", run.house.currentCode());
        front = run.addDoorbell("front", SimulatedHouse.FRONT_DOOR);
        run.time.advance(POLL);
        run.openhab.clear();
    }

    private void link() {
        run.link(front, "image");
    }

    private int indexOf(String beginning) {
        List<String> lines = run.openhab.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                return i;
            }
        }
        throw new AssertionError(beginning + " is not in " + lines);
    }

    private long pictures() {
        return run.openhab.lines().stream().filter(line -> line.startsWith("front:image=data:")).count();
    }

    @Nested
    class OfAPress {

        @Test
        void itComesAfterTheTrigger() {
            signIn("item");
            link();
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.until(() -> pictures() > 0);

            assertThat(indexOf("front:image=data:"), is(greaterThan(indexOf("front:press!PRESSED"))));
            assertThat(run.openhab.state("front:image"), startsWith("data:image/jpeg"));
            assertThat(run.openhab.state("front:image-time"), is(run.openhab.state("front:last-press")));
        }

        @Test
        void withoutALinkNothingIsFetched() {
            signIn("snapshot");
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.time.advance(THUMBNAIL_IS_THERE);

            assertThat(run.cloud.count(Route.MEDIA_FILE) + run.cloud.count(Route.DOORBELL_THUMBNAIL), is(0));
        }

        @Test
        void whatCannotBeUsedIsFetchedOnce() {
            signIn("item");
            link();
            run.until(() -> pictures() > 0);
            run.cloud.inject(new Fault.Html(200), Route.MEDIA_FILE, ".jpg", 100, 0);
            run.house.press(SimulatedHouse.FRONT_DOOR);
            int before = run.cloud.count(Route.MEDIA_FILE);
            run.letArrive(Duration.ofMinutes(5));

            assertThat(run.cloud.count(Route.MEDIA_FILE) - before, is(lessThanOrEqualTo(2)));
        }

        @Test
        void theNextPressBringsTheNext() {
            signIn("item");
            link();
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.until(() -> pictures() > 0);
            run.letArrive(THUMBNAIL_IS_THERE);
            String first = run.openhab.state("front:image");
            run.house.press(SimulatedHouse.FRONT_DOOR);
            run.until(() -> !first.equals(run.openhab.state("front:image")));
            run.letArrive(THUMBNAIL_IS_THERE);

            assertThat(run.openhab.state("front:image-time"), is(run.openhab.state("front:last-press")));
        }

        @Test
        void withoutOneASnapshotIsTaken() {
            signIn("snapshot");
            link();
            run.house.press(SimulatedHouse.FRONT_DOOR, PressOptions.usual().recordedAs(Recording.EVENT_ONLY));
            run.until(() -> pictures() > 0);

            assertThat(run.cloud.count(Route.DOORBELL_THUMBNAIL), is(1));
        }

        @Test
        void switchedOffNoneIsFetchedForIt() {
            signIn("off");
            link();
            run.house.press(SimulatedHouse.FRONT_DOOR, PressOptions.usual().recordedAs(Recording.EVENT_ONLY));
            run.time.advance(THUMBNAIL_IS_THERE);

            assertThat(run.cloud.count(Route.DOORBELL_THUMBNAIL), is(0));
        }
    }

    @Nested
    class OnRequest {

        private void request() {
            run.handler(front).handleCommand(new ChannelUID(front.getUID(), "request"), new StringType("snapshot"));
            run.time.run();
        }

        @BeforeEach
        void wake() {
            signIn("item");
            link();
            run.house.press(SimulatedHouse.FRONT_DOOR, PressOptions.usual().recordedAs(Recording.NOT_LISTED));
            run.time.advance(Duration.ofSeconds(2));
        }

        @Test
        void itIsTakenFollowedAndFetched() {
            request();
            assertThat(run.openhab.state("front:request-result"), is("running"));
            run.until(() -> pictures() > 0);

            assertThat(run.openhab.state("front:request-result"), is("done"));
        }
    }
}
