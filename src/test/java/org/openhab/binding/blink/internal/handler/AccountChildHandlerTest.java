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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.CommandResult.Reason;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.testing.Views;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;

/**
 * What all Things of an account have in common, shown by a doorbell: the subscription, the status, the commands.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AccountChildHandlerTest {

    private final HandlerHouse house = new HandlerHouse();
    private static final SettingOptions NO_OPTIONS = (thing, config) -> {
    };

    private final DoorbellHandler handler = new DoorbellHandler(
            HandlerHouse.thing(THING_TYPE_DOORBELL, "front", Map.of("serialNumber", Views.FRONT_SERIAL.value())),
            NO_OPTIONS, house.pages);
    private final ChannelUID chime = new ChannelUID(handler.getThing().getUID(), CHANNEL_CHIME_TYPE);

    @BeforeEach
    void signIn() {
        house.signIn();
    }

    @Nested
    class WhenItIsInitialized {

        @Test
        void theKnownViewIsShown() {
            house.start(handler);

            assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));
            assertThat(house.openhab.state("front:mode"), is("lfr"));
        }

        @Test
        void beforeTheFirstViewItIsUnknown() {
            house.account.end();
            house.time.run();
            house.setAccount(ThingStatus.ONLINE);
            house.start(handler);

            assertThat(HandlerHouse.status(handler), is("UNKNOWN NONE null"));
        }

        @Test
        void itFollowsTheViewsOfTheAccount() {
            house.start(handler);
            house.cloud.view = AccountView.EMPTY;
            house.poll();

            assertThat(HandlerHouse.status(handler), is("OFFLINE GONE @text/offline.gone"));
        }

        @Test
        void withoutAnAccountItSaysSo() {
            DoorbellHandler orphan = new DoorbellHandler(ThingBuilder
                    .create(THING_TYPE_DOORBELL, new ThingUID(THING_TYPE_DOORBELL, "orphan"))
                    .withConfiguration(new Configuration(Map.of("serialNumber", Views.FRONT_SERIAL.value()))).build(),
                    NO_OPTIONS, house.pages);
            house.start(orphan);

            assertThat(HandlerHouse.status(orphan), is("OFFLINE CONFIGURATION_ERROR @text/offline.account-missing"));
        }

        @Test
        void anAccountThatComesLaterIsFound() {
            house.bridge.setHandler(null);
            house.start(handler);
            assertThat(HandlerHouse.status(handler), is("UNKNOWN NONE null"));

            house.bridge.setHandler(house.accountHandler);
            handler.bridgeStatusChanged(house.bridge.getStatusInfo());
            house.time.run();
            assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));
        }

        @Test
        void withoutItsParameterNoChangeOfTheAccountShows() {
            handler.getThing().getConfiguration().put("serialNumber", "");
            house.start(handler);
            handler.bridgeStatusChanged(house.bridge.getStatusInfo());
            house.poll();

            assertThat(HandlerHouse.status(handler), is("OFFLINE CONFIGURATION_ERROR @text/offline.serial-missing"));
        }
    }

    @Nested
    class WhenDetailsAreNeeded {

        private long fetches() {
            long before = house.cloud.count("config");
            for (int i = 0; i < 12; i++) {
                house.poll();
            }
            return house.cloud.count("config") - before;
        }

        @Test
        void theyAreFetchedFromTheLinkOn() {
            house.start(handler);
            assertThat(fetches(), is(1L)); // once, to know which channels the doorbell has

            house.link(handler, CHANNEL_CHIME_TYPE);
            assertThat(fetches(), is(greaterThan(1L)));
        }

        @Test
        void theyAreFetchedNoLongerThanTheLink() {
            house.openhab.link(chime);
            house.start(handler);
            assertThat(fetches(), is(greaterThan(0L)));

            house.openhab.unlink(chime);
            handler.channelUnlinked(chime);
            assertThat(fetches(), is(0L));
        }

        @Test
        void theEndOfTheThingEndsThem() {
            house.openhab.link(chime);
            house.start(handler);
            handler.dispose();

            assertThat(fetches(), is(0L));
        }

        @Test
        void aThingWithoutItsParameterNeedsNone() {
            house.openhab.link(chime);
            house.start(handler);
            handler.getThing().getConfiguration().put("serialNumber", "");
            handler.initialize();

            assertThat(fetches(), is(0L));
        }
    }

    @Nested
    class WhenItsConfigurationIsSaved {

        @Test
        void itIsAnotherDevice() {
            house.start(handler);
            handler.handleConfigurationUpdate(Map.of("serialNumber", "G8T1LN003274K0QD"));
            house.time.run();

            assertThat(String.valueOf(HandlerHouse.status(handler)),
                    startsWith("OFFLINE CONFIGURATION_ERROR @text/offline.serial-similar"));
        }

        @Test
        void afterAFailureItGoesOnAsBefore() {
            house.start(handler);
            house.openhab.makeThrow("front", new IllegalStateException("disk full"), false);

            assertThrows(IllegalStateException.class, () -> handler.handleConfigurationUpdate(Map.of("offDelay", 17)));
            house.time.run();

            house.account.simulatePress(Views.doorbell());
            house.time.run();
            assertThat(house.openhab.triggers(), contains("front:press!PRESSED"));
        }
    }

    @Test
    void savedBeforeItIsInitializedItStaysAsItIs() {
        handler.setCallback(house.openhab);
        handler.handleConfigurationUpdate(Map.of("offDelay", 17));

        assertThat(handler.getThing().getStatus(), is(ThingStatus.UNINITIALIZED));
    }

    @Nested
    class WhenACommandEnds {

        @BeforeEach
        void start() {
            house.start(handler);
        }

        @Test
        void itRunsUntilThen() {
            HandlerHouse.command(handler, CHANNEL_REQUEST, new StringType("snapshot"));

            assertThat(house.openhab.state("front:request-result"), is("running"));
        }

        private void switchOff() {
            house.openhab.stateUpdated(new ChannelUID(handler.getThing().getUID(), CHANNEL_MOTION_ENABLED),
                    OnOffType.OFF); // as openHAB does before the cloud has answered
            HandlerHouse.command(handler, CHANNEL_MOTION_ENABLED, OnOffType.OFF);
            house.time.run();
        }

        @Test
        void itIsDone() {
            switchOff();

            assertThat(house.openhab.state("front:request-result"), is("done"));
            assertThat("until the next view", house.openhab.state("front:motion-enabled"), is("OFF"));
        }

        @Test
        void aFailurePutsTheItemBack() {
            house.cloud.failures.add(new CloudException.Rejected("enable", 400, 2450));
            switchOff();

            assertThat(house.openhab.state("front:request-result"), is("not-capable"));
            assertThat(house.openhab.state("front:motion-enabled"), is("ON"));
        }

        @Test
        void nonsensePutsTheItemBack() {
            house.openhab.stateUpdated(new ChannelUID(handler.getThing().getUID(), CHANNEL_MOTION_ENABLED),
                    OnOffType.OFF);
            HandlerHouse.command(handler, CHANNEL_MOTION_ENABLED, new StringType("nonsense"));

            assertThat(house.openhab.state("front:motion-enabled"), is("ON"));
        }

        @Test
        void withoutASubscriptionNobodyCarriesItOut() {
            handler.getThing().getConfiguration().put("serialNumber", "");
            handler.initialize();

            assertThat(handler.commands().execute(new DeviceCommand.Arm(Views.HOUSE, true))
                    .getNow(new CommandResult.Done()), is(new CommandResult.Refused(Reason.NOT_THERE)));
            assertThat(house.openhab.state("front:request-result"), is("not-there"));
        }
    }

    @Nested
    class WhenTheThingHasChannels {

        @Test
        void theirStatesAreShown() {
            ThingUID uid = new ThingUID(THING_TYPE_DOORBELL, HandlerHouse.ACCOUNT, "full");
            Thing thing = ThingBuilder.create(THING_TYPE_DOORBELL, uid).withBridge(HandlerHouse.ACCOUNT)
                    .withConfiguration(new Configuration(Map.of("serialNumber", Views.FRONT_SERIAL.value())))
                    .withChannels(List.of(ChannelBuilder.create(new ChannelUID(uid, CHANNEL_MODE), "String").build()))
                    .build();
            house.start(new DoorbellHandler(thing, NO_OPTIONS, house.pages));

            assertThat(house.openhab.state("full:mode"), is("lfr"));
            assertThat(house.openhab.state("full:low-battery"), is("OFF"));
        }
    }

    @Test
    void aSubscriptionWithoutAnAccountSchedulesNothing() {
        handler.subscription().schedule(Duration.ZERO, () -> {
            throw new AssertionError("There is no account to run it");
        });
        house.time.run();

        assertThat(handler.findAccount().isPresent(), is(false));
    }
}
