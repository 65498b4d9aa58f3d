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
package org.openhab.binding.blink.internal.storage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.GateRecord;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.SignInHistory;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Stage;
import org.openhab.binding.blink.internal.cloud.auth.Tier;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.event.EventMemory;
import org.openhab.binding.blink.internal.event.EventMemory.Mark;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.event.PressDetector;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.testing.MemoryOAuth;
import org.openhab.core.storage.Storage;
import org.openhab.core.test.storage.VolatileStorage;

/**
 * What survives a restart, and what happens when it did not survive well.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class AccountStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final GateRecord KNOWN = new GateRecord(
            Map.of(RequestClass.EVENTS, List.of(NOON, NOON.plusSeconds(7))), NOON.plusSeconds(60));
    private static final String HOME = "blink:account:home";
    private static final Tokens TOKENS = new Tokens(new Secret("access-1"), new Secret("refresh-1"),
            NOON.plusSeconds(14_400), NOON.plusSeconds(14_000));

    private final Storage<String> storage = new VolatileStorage<>();
    private final MemoryOAuth oauth = new MemoryOAuth();

    private AccountStore store(String account) {
        return new AccountStore(storage, oauth, account);
    }

    private Storage<String> file() {
        return storage;
    }

    @Test
    void theIdentityIsMadeOnceAndKept() {
        String first = store(HOME).identity().hardwareId();

        assertThat(store(HOME).identity().hardwareId(), is(first));
        assertThat(store("blink:account:other").identity().hardwareId(), is(not(first)));
    }

    @Test
    void anIdentityThatIsNoneIsReplaced() {
        file().put(HOME + "#identity", "{torn");

        assertThat(store(HOME).identity().hardwareId(), matchesPattern("[0-9A-F-]{36}"));
    }

    @Nested
    class TheSession {

        @Test
        void isTheSameAfterARestart() {
            store(HOME).session().keep(TOKENS);
            store(HOME).session().keep(new Tier("e002", 400123));

            assertThat(store(HOME).session().findTokens(), is(Optional.of(TOKENS)));
            assertThat(store(HOME).session().findTier(), is(Optional.of(new Tier("e002", 400123))));
            assertThat(oauth.open(), is(0));
        }

        @Test
        void isNotInTheClear() {
            store(HOME).session().keep(TOKENS);

            assertThat(file().getValues().toString(),
                    not(anyOf(containsString("access-1"), containsString("refresh-1"))));
        }

        @Test
        void countsAsExpiredWhenItsTimesAreTorn() {
            store(HOME).session().keep(TOKENS);
            file().put(HOME + "#session", "][");

            Tokens found = store(HOME).session().findTokens().orElseThrow();
            assertThat(found.access(), is(TOKENS.access()));
            assertThat(found.expiresAt(), is(Instant.EPOCH));
            assertThat(store(HOME).session().findTier(), is(Optional.empty()));
        }

        @Test
        void belongsToOneAccount() {
            store(HOME).session().keep(TOKENS);

            assertThat(store("blink:account:other").session().findTokens(), is(Optional.empty()));
        }

        @Test
        void isGoneWhenForgotten() {
            store(HOME).session().keep(TOKENS);
            store(HOME).session().forget();

            assertThat(store(HOME).session().findTokens(), is(Optional.empty()));
            assertThat(oauth.find(HOME), is(nullValue()));
        }
    }

    @Nested
    class TheJournal {

        @Test
        void keepsTheLastSignIn() {
            SignInHistory.Entry entry = new SignInHistory.Entry("a", "b", "c", Stage.TOO_MANY, NOON);
            store(HOME).journal().write(entry);

            assertThat(store(HOME).journal().findLast(), is(Optional.of(entry)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "null", "[]", "{\"outcome\":\"NEVER_HEARD_OF\"}", "{\"account\":7}"})
        void foreignContentIsNoSignIn(String content) {
            file().put(HOME + "#journal", content);

            assertThat(store(HOME).journal().findLast(), is(Optional.empty()));
        }

        @Test
        void marksTellChangesAndRevealNothing() {
            SignInHistory journal = store(HOME).journal();

            assertThat(journal.mark("secret"), is(store(HOME).journal().mark("secret")));
            assertThat(journal.mark("secret"), is(not(journal.mark("Secret"))));
            assertThat(journal.mark("secret"), matchesPattern("[0-9a-f]{8}"));
        }
    }

    @Nested
    class TheMemory {

        @Test
        void isTheSameAfterARestart() {
            EventMemory memory = new EventMemory(true,
                    Map.of(new ClipId(7), new Mark(NOON, true, false), new ClipId(8), new Mark(NOON, true, true)),
                    NOON.minusSeconds(60),
                    Map.of(new DeviceKey(DeviceFamily.DOORBELL, 73001), new LastEvents(NOON, null, Set.of("person"))));
            store(HOME).memory().save(memory);

            assertThat(store(HOME).memory().load(), is(memory));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "null", "[]", "{\"version\":2,\"items\":[],\"devices\":[]}", "{\"version\":1}",
                "{\"version\":1,\"items\":7,\"devices\":[]}", "{\"version\":\"x\"}"})
        void foreignContentIsNoMemory(String content) {
            file().put(HOME + "#memory", content);

            assertThat(store(HOME).memory().load(), is(EventMemory.NONE));
        }

        @Test
        void tornItemsAreLeftOut() {
            file().put(HOME + "#memory",
                    "{\"version\":1,\"floor\":0,\"items\":[null,[1],[7,1000,1]],\"devices\":[null,{\"id\":3,\"detected\":[null]}]}");

            assertThat(store(HOME).memory().load().marks(),
                    is(Map.of(new ClipId(7), new Mark(Instant.ofEpochMilli(1000), true, false))));
        }

        @Test
        void isBoundedInSize() {
            Map<ClipId, Mark> marks = new HashMap<>();
            for (long id = 0; id < PressDetector.MOST_MARKS; id++) {
                marks.put(new ClipId(3_000_000_000L + id), new Mark(NOON.plusSeconds(id), true, true));
            }
            store(HOME).memory().save(new EventMemory(true, marks, NOON, Map.of()));

            String kept = file().get(HOME + "#memory");
            assertThat(kept == null ? 0 : kept.length(), lessThan(80 * 1024));
        }
    }

    @Nested
    class WhatTheNextStartShouldKnow {

        @Test
        void isTheSameAfterARestart() {
            store(HOME).keep(Duration.ofMillis(-90_500), KNOWN);

            assertThat(store(HOME).clockOffset(), is(Duration.ofMillis(-90_500)));
            assertThat(store(HOME).requests(), is(KNOWN));
        }

        @Test
        void isNothingAtFirst() {
            assertThat(store(HOME).clockOffset(), is(Duration.ZERO));
            assertThat(store(HOME).requests(), is(GateRecord.EMPTY));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "soon", "{\"a\":1}", "1e9", "99999999999999999999", "--5"})
        void foreignContentIsLeftOut(String content) {
            file().put(HOME + "#clock", content);
            file().put(HOME + "#requests", content + ";EVENTS:1795435200+7;SILENT:1795435260");

            assertThat(store(HOME).clockOffset(), is(Duration.ZERO));
            assertThat(store(HOME).requests(), is(KNOWN));
        }

        @Test
        void isNotKeptOfADeletedAccount() {
            AccountStore store = store(HOME);
            store.delete();
            store.keep(Duration.ofSeconds(5), KNOWN);

            assertThat(file().getKeys(), is(empty()));
        }
    }

    @Test
    void deletingLeavesNothing() {
        AccountStore store = store(HOME);
        store.session().keep(TOKENS);
        store.journal().write(new SignInHistory.Entry("a", "b", "c", Stage.DONE, null));
        store.memory().save(EventMemory.NONE);
        store.keep(Duration.ofSeconds(5), KNOWN);
        store.delete();

        assertThat(file().getKeys(), is(empty()));
        assertThat(oauth.find(HOME), is(nullValue()));
    }
}
