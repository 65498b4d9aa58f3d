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
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.AccountReport;
import org.openhab.binding.blink.internal.account.AccountState;
import org.openhab.binding.blink.internal.account.SignInRequest;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.types.RefreshType;

/**
 * The Thing of an account, told by its account.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AccountHandlerTest {

    private static final AccountReport REPORT = new AccountReport(7, 570, Duration.ofMillis(2_500), Duration.ZERO,
            List.of());

    private final HandlerHouse house = new HandlerHouse();
    private final AccountHandler handler = house.accountHandler;

    @Nested
    class WhenItIsInitialized {

        @Test
        void itSaysThatItSignsIn() {
            handler.initialize();

            assertThat(HandlerHouse.status(handler), is("UNKNOWN NONE @text/unknown.signing-in"));
        }

        @Test
        void theSettingsAreThoseOfTheConfiguration() {
            house.bridge.getConfiguration().setProperties(Map.of("email", "me@example.org", "eventInterval", 20,
                    "allowDisarm", false, "clipFolder", " door "));
            handler.initialize();
            house.time.run();

            assertThat(house.sessions.settings().eventInterval(), is(Duration.ofSeconds(20)));
            assertThat(house.sessions.settings().mayDisarm(), is(false));
            assertThat(house.sessions.settings().clipFolder(), is("door"));
        }

        @Test
        void withoutAnAddressNothingBegins() {
            house.bridge.getConfiguration().put("email", "me");
            handler.initialize();
            house.time.run();

            assertThat(HandlerHouse.status(handler), is("OFFLINE CONFIGURATION_ERROR @text/offline.email-missing"));
        }
    }

    @Nested
    class WhenTheAccountTells {

        @Test
        void onlyAWatchedDoorIsOnline() {
            handler.initialize();
            handler.onState(new AccountState.Online());
            assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));

            handler.onState(new AccountState.Stalled(house.time.now()));
            assertThat(HandlerHouse.status(handler),
                    is("OFFLINE COMMUNICATION_ERROR @text/offline.stalled [\"12:00\"]"));
        }

        @Test
        void theChannelsShowTheReport() {
            handler.initialize();
            HandlerHouse.command(handler, CHANNEL_EVENT_INTERVAL, RefreshType.REFRESH);
            assertThat(house.openhab.state("home:event-interval"), is("UNDEF"));

            handler.onReport(REPORT);
            assertThat(house.openhab.state("home:event-interval"), is("2.5 s"));
            assertThat(house.openhab.state("home:requests-last-hour"), is("7"));
        }

        @Test
        void aUsedCodeIsCleared() {
            house.bridge.getConfiguration().put("verificationCode", "123456");
            handler.initialize();
            handler.onEntryUsed();

            assertThat(house.bridge.getConfiguration().get("verificationCode"), is(""));
        }

        @Test
        void anOpenhabThatThrowsDoesNoHarm() {
            handler.initialize();
            house.openhab.makeThrow("home", new IllegalStateException("being removed"), true);
            house.openhab.makeThrow("home:requests-last-hour", new IllegalStateException("a profile"), true);

            handler.onState(new AccountState.Online());
            handler.onEntryUsed();
            handler.onReport(REPORT);

            assertThat(house.openhab.state("home:event-interval"), is("2.5 s"));
        }
    }

    @Nested
    class WhenItEnds {

        @Test
        void nothingOfOpenhabIsTouched() {
            handler.initialize();
            ThingHandlerCallback callback = Objects.requireNonNull(mock(ThingHandlerCallback.class));
            handler.dispose();
            handler.setCallback(callback);

            handler.onState(new AccountState.Online());
            handler.onEntryUsed();
            handler.onReport(REPORT);
            HandlerHouse.command(handler, CHANNEL_EVENT_INTERVAL, RefreshType.REFRESH);

            verifyNoInteractions(callback);
        }

        @Test
        void removingForgetsAndTellsNothingMore() {
            handler.initialize();
            handler.handleRemoval();
            handler.onState(new AccountState.Online());
            house.time.run();

            assertThat(HandlerHouse.status(handler), is("REMOVED NONE null"));
            assertThat(house.sessions.forgotten(), is(1));
        }
    }

    @Nested
    class WhenAPersonEntersACode {

        @Test
        void theCredentialsAreThoseOfTheConfiguration() {
            assertThat(handler.signInRequest("new").source(), is(SignInRequest.Source.DIRECT));
            assertThat(handler.signInRequest("new").credentials().email().reveal(), is("me@example.org"));
            assertThat(handler.signInRequest("new").entry().reveal(), is("new"));
        }
    }
}
