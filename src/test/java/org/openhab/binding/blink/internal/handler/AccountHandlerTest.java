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
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.account.AccountReport;
import org.openhab.binding.blink.internal.account.AccountSettings.PressPicture;
import org.openhab.binding.blink.internal.account.AccountState;
import org.openhab.binding.blink.internal.account.SignInRequest;
import org.openhab.binding.blink.internal.action.BlinkAccountActions;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.SignInResult;
import org.openhab.binding.blink.internal.cloud.SignInResult.Reason;
import org.openhab.binding.blink.internal.discovery.BlinkDiscoveryService;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.types.RefreshType;

/**
 * The Thing of an account, called back by its account.
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
            assertThat(house.cloud.calls, is(empty()));
        }

        @Test
        void aFolderThatLeadsOutIsAnError() {
            house.bridge.getConfiguration().put("clipFolder", "../elsewhere");
            handler.initialize();

            assertThat(HandlerHouse.status(handler), is("OFFLINE CONFIGURATION_ERROR @text/offline.clip-folder"));
        }

        @Test
        void theAccountIsWatched() {
            house.signIn();

            assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));
            assertThat(house.cloud.calls, hasItems("clips", "account"));
            assertThat(house.openhab.state("home:event-interval"), is("10 s"));
        }

        @Test
        void aWrongConfigurationEndsTheSession() {
            house.signIn();
            house.bridge.getConfiguration().put("email", "me");
            handler.initialize();
            house.time.run();

            assertThat(house.connection.closed, is(1));
        }

        @ParameterizedTest
        @CsvSource({"off, OFF", "snapshot, SNAPSHOT", "item, ITEM", "other, ITEM"})
        void aPressHasThePictureThatIsSet(String word, PressPicture picture) {
            house.bridge.getConfiguration().put("pressPicture", word);
            house.signIn();

            assertThat(house.sessions.settings().pressPicture(), is(picture));
        }

        @Test
        void itBringsDiscoveryAndActions() {
            assertThat(handler.getServices(), contains(BlinkDiscoveryService.class, BlinkAccountActions.class));
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
        void itsSessionEnds() {
            house.signIn();
            handler.dispose();
            house.time.run();

            assertThat(house.connection.closed, is(1));
        }

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
    class WhenItsConfigurationIsSaved {

        @Test
        void anotherSessionBegins() {
            house.signIn();
            handler.handleConfigurationUpdate(Map.of("eventInterval", 20));
            house.poll();

            assertThat(house.connection.closed, is(1));
            assertThat(house.sessions.settings().eventInterval(), is(Duration.ofSeconds(20)));
            assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));
        }

        @Test
        void afterAFailureTheDoorIsWatchedAsBefore() {
            house.signIn();
            house.openhab.makeThrow("home", new IllegalStateException("disk full"), false);

            assertThrows(IllegalStateException.class,
                    () -> handler.handleConfigurationUpdate(Map.of("eventInterval", 20)));
            long polls = house.cloud.count("clips");
            house.poll();

            assertThat(HandlerHouse.status(handler), is("ONLINE NONE null"));
            assertThat(house.cloud.count("clips"), is(greaterThan(polls)));
        }

        @Test
        void beforeItIsInitializedNothingBegins() {
            house.bridge.setStatusInfo(new ThingStatusInfo(ThingStatus.UNINITIALIZED, ThingStatusDetail.NONE, null));
            handler.handleConfigurationUpdate(Map.of("eventInterval", 20));
            house.poll();

            assertThat(house.cloud.calls, is(empty()));
        }
    }

    @Nested
    class WhenAPersonEntersACode {

        private final PendingSignIn pending = new PendingSignIn() {
            @Override
            public CodeHint hint() {
                return new CodeHint("sms", "+33xxxxxxxx31", Duration.ofMinutes(1));
            }

            @Override
            public Instant sentAt() {
                return house.time.now();
            }
        };

        @BeforeEach
        void signInWithoutASession() {
            house.authenticator.session = false;
            house.authenticator.answer(new SignInResult.CodeNeeded(pending))
                    .answer(new SignInResult.Refused(Reason.CODE)).answer(new SignInResult.Refused(Reason.CODE));
            house.signIn();
        }

        private void save(String parameter, Object value) {
            handler.handleConfigurationUpdate(Map.of(parameter, value));
            house.time.run();
        }

        @Test
        void theSameCodeTypedAgainIsTriedAgain() {
            save("verificationCode", "123456");
            save("verificationCode", "123456");

            assertThat(house.authenticator.asked, contains("sign in", "verify 123456", "verify 123456"));
        }

        @Test
        void afterAFailedSaveTheOldCodeIsNotTriedAgain() {
            save("verificationCode", "123456");
            house.bridge.getConfiguration().put("verificationCode", "123456");
            house.openhab.makeThrow("home", new IllegalStateException("disk full"), false);
            assertThrows(IllegalStateException.class, () -> save("verificationCode", "999999"));
            house.time.run();

            assertThat(house.authenticator.asked, contains("sign in", "verify 123456"));
        }

        @Test
        void aCodeThatIsOnlySavedAgainIsNotTriedAgain() {
            save("verificationCode", "123456");
            house.bridge.getConfiguration().put("verificationCode", "123456");
            save("eventInterval", 20);
            house.bridge.getConfiguration().put("verificationCode", "123456");
            handler.handleConfigurationUpdate(Map.of("verificationCode", "123456", "eventInterval", 30));
            house.time.run();

            assertThat(house.authenticator.asked, contains("sign in", "verify 123456"));
        }

        @Test
        void theCredentialsAreThoseOfTheConfiguration() {
            assertThat(handler.signInRequest("new").source(), is(SignInRequest.Source.DIRECT));
            assertThat(handler.signInRequest("new").credentials().email().reveal(), is("me@example.org"));
            assertThat(handler.signInRequest("new").entry().reveal(), is("new"));
        }
    }
}
