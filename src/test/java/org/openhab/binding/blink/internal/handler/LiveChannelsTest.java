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
package org.openhab.binding.blink.internal.handler;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.live.LiveAnswer;
import org.openhab.binding.blink.internal.live.immis.CameraMessage;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd.Reason;
import org.openhab.binding.blink.internal.live.immis.InlineCommand;
import org.openhab.binding.blink.internal.live.immis.InlineCommand.Move;
import org.openhab.binding.blink.internal.live.immis.InlineCommand.Plain;
import org.openhab.binding.blink.internal.testing.TsWriter;
import org.openhab.binding.blink.internal.testing.Views;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.types.RefreshType;

/**
 * The channels of live views, with a media server that does what the test wants.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class LiveChannelsTest {

    private final HandlerHouse house = new HandlerHouse();
    private final DoorbellHandler handler = new DoorbellHandler(
            HandlerHouse.thing(THING_TYPE_DOORBELL, "front", Map.of("serialNumber", Views.FRONT_SERIAL.value())),
            (thing, config) -> {
            }, house.pages);

    @BeforeEach
    void start() {
        house.start(handler);
        house.signIn();
        house.cloud.calls.clear();
    }

    private @Nullable String state(String channel) {
        return house.openhab.state("front:" + channel);
    }

    private void send(String channel, String command) {
        HandlerHouse.command(handler, channel,
                command.equals("ON") || command.equals("OFF") ? OnOffType.valueOf(command) : new StringType(command));
        house.time.run();
    }

    /** The device shows a picture for some seconds. */
    private void show() {
        TsWriter writer = new TsWriter().tables();
        for (int i = 0; i < 25; i++) {
            writer.picture(i * 9_000L, i == 0 ? TsWriter.IDR : TsWriter.SLICE);
        }
        house.media.latest().stream(writer.bytes());
        house.time.run();
    }

    private LiveAnswer fetch(String path) {
        return house.pages.answer(path, () -> {
        }).getNow(new LiveAnswer.NotFound());
    }

    @Test
    void theAddressIsThereAndBeginsNothing() {
        assertThat(state(CHANNEL_LIVE_URL), is("/blink/live/key-1/index.m3u8"));
        assertThat(state(CHANNEL_LIVE), is("OFF"));
        assertThat(house.pages.isThere("/key-1/index.m3u8"), is(true));
        assertThat(house.cloud.calls, not(hasItem(startsWith("live view"))));
    }

    @Test
    void whoFetchesTheAddressSwitchesItOn() {
        fetch("/key-1/index.m3u8");
        house.time.run();
        assertThat(state(CHANNEL_LIVE), is("ON"));
        show();

        assertThat(fetch("/key-1/index.m3u8"), instanceOf(LiveAnswer.Playlist.class));
        assertThat(fetch("/key-1/0.ts"), instanceOf(LiveAnswer.Segment.class));
        house.time.advance(Duration.ofSeconds(20));
        assertThat(state(CHANNEL_LIVE), is("OFF"));
        assertThat(state(CHANNEL_REQUEST_RESULT), is("unused"));
    }

    @Test
    void theSwitchWaitsForThePicture() {
        send(CHANNEL_LIVE, "ON");
        assertThat(state(CHANNEL_LIVE), is("ON"));
        assertThat(state(CHANNEL_REQUEST_RESULT), is("running"));
        show();
        assertThat(state(CHANNEL_REQUEST_RESULT), is("done"));
        send(CHANNEL_LIVE, "OFF");

        assertThat(state(CHANNEL_LIVE), is("OFF"));
        assertThat(state(CHANNEL_REQUEST_RESULT), is("done"));
        assertThat(house.media.open(), is(0L));
    }

    @Test
    void aReaderWhoIsOneTooManyIsExplainedToo() {
        house.cloud.onCall = call -> {
            if (call.startsWith("live view")) {
                throw new CloudException.Rejected("Live view", 400, 2440);
            }
        };
        for (int start = 0; start < 20; start++) {
            fetch("/key-1/index.m3u8");
            house.time.advance(Duration.ofSeconds(30));
        }
        assertThat(state(CHANNEL_REQUEST_RESULT), is("asleep"));

        fetch("/key-1/index.m3u8");
        house.time.run();
        assertThat(state(CHANNEL_REQUEST_RESULT), is("too-many-starts"));
    }

    @ParameterizedTest
    @CsvSource({"2440, asleep", "2441, answered", "2435, expired", "2420, busy", "2429, offline", "1, refused"})
    void whyThereIsNoneIsShown(int code, String word) {
        house.cloud.onCall = call -> {
            if (call.startsWith("live view")) {
                throw new CloudException.Rejected("Live view", 400, code);
            }
        };
        send(CHANNEL_LIVE, "ON");
        house.time.advance(Duration.ofSeconds(30));

        assertThat(state(CHANNEL_LIVE), is("OFF"));
        assertThat(state(CHANNEL_REQUEST_RESULT), is(word));
    }

    @Test
    void whyItEndedIsShown() {
        send(CHANNEL_LIVE, "ON");
        show();
        house.media.latest().end(Reason.ENDED);
        house.time.run();

        assertThat(state(CHANNEL_LIVE), is("OFF"));
        assertThat(state(CHANNEL_REQUEST_RESULT), is("ended"));
    }

    @Test
    void theCapIsShown() {
        send(CHANNEL_LIVE, "ON");
        show();
        house.time.advance(Duration.ofSeconds(60));

        assertThat(state(CHANNEL_REQUEST_RESULT), is("cap-reached"));
    }

    @Test
    void aNewAddressMakesTheOldOneUseless() {
        send(CHANNEL_REQUEST, "new-live-url");

        assertThat(state(CHANNEL_LIVE_URL), is("/blink/live/key-2/index.m3u8"));
        assertThat(state(CHANNEL_REQUEST_RESULT), is("done"));
        assertThat(house.pages.isThere("/key-1/index.m3u8"), is(false));
        assertThat(house.pages.isThere("/key-2/index.m3u8"), is(true));
    }

    @Test
    void otherRequestsAreStillThere() {
        house.cloud.atOnce = true;
        send(CHANNEL_REQUEST, "snapshot");

        assertThat(state(CHANNEL_REQUEST_RESULT), is("done"));
        assertThat(house.cloud.given, hasSize(1));
    }

    @Test
    void whatIsDisposedOfIsNotOffered() {
        handler.dispose();

        assertThat(house.pages.isThere("/key-1/index.m3u8"), is(false));
    }

    @Test
    void theAddressStaysWhenTheThingIsStartedAgain() {
        handler.dispose();
        handler.initialize();
        house.time.advance(Duration.ofSeconds(61));

        assertThat(house.pages.isThere("/key-1/index.m3u8"), is(true));
    }

    @Test
    void aRefreshAnswersTheLastState() {
        house.openhab.clear();
        handler.handleCommand(new ChannelUID(handler.getThing().getUID(), CHANNEL_LIVE_URL), RefreshType.REFRESH);
        handler.handleCommand(new ChannelUID(handler.getThing().getUID(), CHANNEL_LIVE), RefreshType.REFRESH);

        assertThat(state(CHANNEL_LIVE_URL), is("/blink/live/key-1/index.m3u8"));
        assertThat(state(CHANNEL_LIVE), is("OFF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "12", ""})
    void whatTheSwitchDoesNotKnowIsRefused(String command) {
        send(CHANNEL_LIVE, command);

        assertThat(state(CHANNEL_REQUEST_RESULT), is("not-valid"));
        assertThat(house.media.connections, is(empty()));
    }

    @Test
    void aCommandThatNeedsALiveViewBeginsOne() {
        send(CHANNEL_SIREN, "ON");
        assertThat(state(CHANNEL_LIVE), is("ON"));
        show();
        assertThat(house.media.latest().commands, contains((InlineCommand) Plain.SIREN_ON));
        house.media.latest().tell(new CameraMessage.Siren(true));
        house.time.run();
        assertThat(state(CHANNEL_SIREN), is("ON"));
        send(CHANNEL_LIVE, "OFF");

        assertThat(state(CHANNEL_SIREN), is("OFF"));
    }

    @Test
    void theMountTellsWhereItPoints() {
        send(CHANNEL_MOVE, " 300, 64 ");
        show();
        assertThat(house.media.latest().commands, contains((InlineCommand) new Move(255, 64)));
        house.media.latest().tell(new CameraMessage.Position(255, 64));
        house.time.run();
        assertThat(state(CHANNEL_MOVE), is("255,64"));
        send(CHANNEL_MOVE, "go-home");

        assertThat(house.media.latest().commands, hasItem(Plain.GO_HOME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"left", "12", "1,2,3", "-1,4", "1000,1"})
    void whatTheMountDoesNotKnowIsRefused(String command) {
        send(CHANNEL_MOVE, command);

        assertThat(state(CHANNEL_REQUEST_RESULT), is("not-valid"));
    }
}
