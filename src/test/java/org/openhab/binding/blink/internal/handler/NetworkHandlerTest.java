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

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.NetworkView;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.testing.Views;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.types.RefreshType;

/**
 * A network Thing, told by its account.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class NetworkHandlerTest {

    private static final NetworkId HOUSE = Views.HOUSE;

    private final HandlerHouse house = new HandlerHouse();
    private final NetworkHandler handler = new NetworkHandler(
            HandlerHouse.thing(THING_TYPE_NETWORK, "house", Map.of("networkId", "51001")));

    @BeforeEach
    void start() {
        house.start(handler);
    }

    @Test
    void itShowsWhatTheViewTells() {
        handler.onView(Views.house());

        assertThat(house.openhab.state("house:armed"), is("ON"));
        assertThat(house.openhab.state("house:snooze"), is("0 min"));
        assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));
        assertThat(handler.getThing().getProperties(), hasEntry("networkId", "51001"));
    }

    @Test
    void everyReadableChannelAnswers() {
        for (String channel : List.of(CHANNEL_ARMED, CHANNEL_SNOOZE, CHANNEL_SCHEDULE, CHANNEL_SCHEDULES,
                CHANNEL_REQUEST_RESULT)) {
            HandlerHouse.command(handler, channel, RefreshType.REFRESH);
            assertThat(channel, house.openhab.state("house:" + channel), is("UNDEF"));
        }
    }

    @Test
    void schedulesAreFetchedOnceAndThenWhereTheyAreLinked() {
        assertThat(handler.details(), is(Set.of(Detail.SCHEDULES)));

        handler.onSchedules(List.of(new Schedule(HOUSE, 1, "Nights\n", true), new Schedule(HOUSE, 2, "Days", false)));
        house.time.run();
        assertThat(handler.details(), is(empty()));
        assertThat(house.openhab.state("house:schedule"), is("ON"));
        assertThat(house.openhab.state("house:schedules"), is("Nights (on), Days (off)"));

        house.openhab.link(new ChannelUID(handler.getThing().getUID(), CHANNEL_SCHEDULE));
        assertThat(handler.details(), is(Set.of(Detail.SCHEDULES)));
    }

    @Test
    void nonsenseIsRefusedInAWord() {
        handler.onView(Views.house());

        HandlerHouse.command(handler, CHANNEL_SNOOZE, new DecimalType(-5));
        assertThat(house.openhab.state("house:request-result"), is("not-valid"));
        HandlerHouse.command(handler, CHANNEL_SCHEDULE, OnOffType.ON);
        assertThat("none is known", house.openhab.state("house:request-result"), is("not-there"));
        HandlerHouse.command(handler, CHANNEL_ARMED, new DecimalType(1));
        assertThat(house.openhab.state("house:request-result"), is("not-valid"));
    }

    @Test
    void switchingOffWhatIsOffIsDone() {
        handler.onSchedules(List.of(new Schedule(HOUSE, 2, "Days", false)));
        HandlerHouse.command(handler, CHANNEL_SCHEDULE, OnOffType.OFF);

        assertThat(house.openhab.state("house:request-result"), is("done"));
    }

    @Test
    void aNetworkThatWasThereIsGone() {
        handler.onView(Views.house());
        handler.onView(AccountView.EMPTY);

        assertThat(HandlerHouse.status(handler), is("OFFLINE GONE @text/offline.network-gone"));
    }

    @Test
    void aMistypedNumberIsNotGone() {
        handler.onView(Views.house());
        handler.getThing().getConfiguration().put("networkId", "51002");
        handler.initialize();
        handler.onView(new AccountView(List.of(new NetworkView(HOUSE, "House, \u001b[1mold", null)), List.of(),
                List.of(), List.of()));

        assertThat(HandlerHouse.status(handler),
                is("OFFLINE CONFIGURATION_ERROR @text/offline.network-unknown [\"51002\", \"House 1mold 51001\"]"));
    }
}
