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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.SignInHistory;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Lock;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Stage;
import org.openhab.binding.blink.internal.cloud.auth.Tier;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.event.EventMemory;
import org.openhab.binding.blink.internal.live.LiveKeys;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.testing.ManualTime;
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

    private static final String HOME = "blink:account:home";
    private static final String OFFICE = "blink:account:office";
    private static final Tier TIER = new Tier("e002", 400123);
    private static final DeviceKey DOORBELL = new DeviceKey(DeviceFamily.DOORBELL, 73001);

    private final ManualTime time = ManualTime.atNoon();
    private final Storage<String> storage = new VolatileStorage<>();
    private final MemoryOAuth oauth = new MemoryOAuth();
    private final Tokens tokens = new Tokens(new Secret("access-1"), new Secret("refresh-1"),
            time.ticker().now().plusSeconds(14_400), time.ticker().now().plusSeconds(14_000));

    /** As after a restart of openHAB. */
    private AccountStore store(String account) {
        oauth.restart();
        return new AccountStore(storage, oauth, account, time.ticker(), time.wallClock());
    }

    private AccountStore store() {
        return store(HOME);
    }

    private SignInHistory.Entry entry(AccountStore store, Stage outcome) {
        SignInHistory history = store.signInHistory();
        return new SignInHistory.Entry(history.mark("a@example.org"), history.mark("a@example.org\npassword"),
                history.mark("123456"), history.mark("a@example.org"), outcome, null);
    }

    private String kept() {
        return String.valueOf(storage.get(HOME));
    }

    @Nested
    class TheIdentity {

        @Test
        void isMadeOnceAndKept() {
            String first = store().identity().hardwareId();

            assertThat(store().identity().hardwareId(), is(first));
            assertThat(store(OFFICE).identity().hardwareId(), is(not(first)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "null", "[]", "7", "{\"identity\":\"torn\"}", "{\"identity\":7}"})
        void isReplacedWhenItIsNone(String content) {
            storage.put(HOME, content);

            assertThat(store().identity().hardwareId(), matchesPattern("[0-9A-F-]{36}"));
        }

        @Test
        void staysWhenTheSessionEnds() {
            AccountStore store = store();
            store.session().keep(tokens);
            store.session().forget();

            assertThat(store().identity(), is(store.identity()));
            assertThat(store().session().findTokens(), is(Optional.empty()));
        }
    }

    @Nested
    class TheSession {

        @Test
        void isTheSameAfterARestart() {
            AccountStore store = store();
            store.session().keep(tokens);
            store.session().keep(TIER);

            assertThat(store().session().findTokens(), is(Optional.of(tokens)));
            assertThat(store().session().findTier(), is(Optional.of(TIER)));
            assertThat(oauth.open(), is(0));
        }

        @Test
        void keepsItsDistancesInARunWhateverTheClockShows() {
            AccountStore store = store();
            store.session().keep(tokens);
            time.setClock(Duration.ofDays(-800));

            assertThat(store.session().findTokens(), is(Optional.of(tokens)));
        }

        @Test
        void isNotBelievedToLastForEverWhenTheClockWasSetBack() {
            store().session().keep(tokens);
            time.setClock(Duration.ofDays(-800));

            Duration left = store().session().findTokens().orElseThrow().expiresAt().minus(time.ticker().now());
            assertThat(left, is(Duration.ofDays(30)));
        }

        @Test
        void countsAsExpiredWhenItsTimesAreMissing() {
            store().session().keep(tokens);
            storage.put(HOME, "][");

            Tokens found = store().session().findTokens().orElseThrow();
            assertThat(found.access(), is(tokens.access()));
            assertThat(found.expiresAt(), is(time.ticker().now()));
            assertThat(store().session().findTier(), is(Optional.empty()));
        }

        @Test
        void ofAnotherSignInHasNoTier() {
            AccountStore store = store();
            store.session().keep(TIER);
            store.session().replace(tokens);

            assertThat(store.session().findTier(), is(Optional.empty()));
            assertThat(store().session().findTier(), is(Optional.empty()));
            assertThat(store().session().findTokens(), is(Optional.of(tokens)));
        }

        @Test
        void belongsToOneAccount() {
            store().session().keep(tokens);

            assertThat(store(OFFICE).session().findTokens(), is(Optional.empty()));
        }
    }

    @Nested
    class TheSignIn {

        @Test
        void isTheSameAfterARestart() {
            AccountStore store = store();
            Instant now = time.now();
            SignInHistory.Entry entry = entry(store, Stage.TOO_MANY).withLock(new Lock(now, now.plusSeconds(60)));
            store.signInHistory().write(entry);

            assertThat(store().signInHistory().findLast(), is(Optional.of(entry)));
        }

        @Test
        void isNoneOnceErased() {
            AccountStore store = store();
            String mark = store.signInHistory().mark("text");
            store.signInHistory().write(entry(store, Stage.DONE));
            store.signInHistory().erase();

            assertThat(store().signInHistory().findLast(), is(Optional.empty()));
            assertThat(store().signInHistory().mark("text"), is(mark));
        }

        @Test
        void marksTellChangesAndDifferByAccount() {
            AccountStore store = store();
            store.signInHistory().write(entry(store, Stage.DONE));
            String mark = store.signInHistory().mark("secret");

            assertThat(store().signInHistory().mark("secret"), is(mark));
            assertThat(store().signInHistory().mark("Secret"), is(not(mark)));
            assertThat(store(OFFICE).signInHistory().mark("secret"), is(not(mark)));
            assertThat(mark, matchesPattern("[0-9a-f]{32}"));
        }
    }

    @Nested
    class InTheClear {

        @Test
        void thereIsNoSecretAndNothingMadeOfOne() {
            AccountStore store = store();
            store.session().keep(tokens);
            store.session().keep(TIER);
            SignInHistory.Entry entry = entry(store, Stage.DONE);
            store.signInHistory().write(entry);

            assertThat(storage.getKeys(), contains(HOME));
            for (String secret : new String[]{"access-1", "refresh-1", entry.account().substring(0, 8),
                    entry.credentials().substring(0, 8), entry.configured().substring(0, 8), "salt"}) {
                assertThat(kept(), not(containsString(secret)));
            }
        }
    }

    @Nested
    class TheMemory {

        @Test
        void isTheSameAfterARestart() {
            EventMemory memory = new EventMemory(true, Map.of(), time.now().minusSeconds(60), Map.of(),
                    Map.of(DOORBELL, new SerialNumber("G8U1RD0115230001")));
            store().memory().save(memory);

            assertThat(store().memory().load(), is(memory));
        }
    }

    @Nested
    class WhatTheNextStartShouldKnow {

        @Test
        void isTheSameAfterARestart() {
            AccountStore store = store();
            store.keepClockOffset(Duration.ofMillis(-90_500));
            store.keepRequests("{\"any\":\"form\"}");

            assertThat(store().clockOffset(), is(Duration.ofMillis(-90_500)));
            assertThat(store().requests(), is(Optional.of("{\"any\":\"form\"}")));
        }

        @Test
        void isNothingAtFirst() {
            assertThat(store().clockOffset(), is(Duration.ZERO));
            assertThat(store().requests(), is(Optional.empty()));
        }

        @Test
        void isTakenAsFarAsItCanBeRead() {
            storage.put(HOME, "{\"clockOffset\":\"soon\",\"requests\":7}");

            assertThat(store().clockOffset(), is(Duration.ZERO));
            assertThat(store().requests(), is(Optional.empty()));
        }
    }

    @Nested
    class WhenTheAccountIsRemoved {

        private void keepEverything(AccountStore store) {
            store.session().keep(tokens);
            store.session().keep(TIER);
            store.signInHistory().write(entry(store, Stage.DONE));
            store.memory().save(EventMemory.NONE);
        }

        @Test
        void nothingComesBackFromAnEarlierRun() {
            keepEverything(store());
            AccountStore later = store(); // openHAB no longer knows that these handles were written
            later.delete();

            assertThat(storage.getKeys(), is(empty()));
            assertThat(oauth.content(), is(Map.of()));
            assertThat(store().session().findTokens(), is(Optional.empty()));
            assertThat(store().signInHistory().findLast(), is(Optional.empty()));
            assertThat(store().identity(), is(not(later.identity())));
        }

        @Test
        void whatWasUnderWayComesTooLate() {
            AccountStore store = store();
            keepEverything(store);
            store.delete();
            keepEverything(store);

            assertThat(storage.getKeys(), is(empty()));
            assertThat(oauth.content(), is(Map.of()));
        }
    }

    @Nested
    class WhatAnEarlierVersionHasKept {

        private static final String IDENTITY = "0F8FAD5B-D9CB-469F-A165-70867728950E";

        private void keepAsBefore() {
            AccountStore any = store(OFFICE);
            any.session().keep(tokens);
            oauth.rename(OFFICE, HOME);
            storage.remove(OFFICE);
            Instant now = time.now();
            Map<String, String> before = new HashMap<>();
            before.put("#identity", IDENTITY);
            before.put("#session", "{\"expiresAt\":" + now.plusSeconds(14_400).toEpochMilli() + ",\"renewAt\":"
                    + now.plusSeconds(14_000).toEpochMilli() + ",\"tier\":\"e002\",\"account\":400123}");
            before.put("#journal", "{\"account\":\"4f3c2b1a\",\"credentials\":\"00000001\",\"typed\":\"00000002\","
                    + "\"outcome\":\"DONE\",\"notBefore\":0}");
            before.put("#memory", "{\"version\":1,\"floor\":0,\"items\":[],\"devices\":[]}");
            before.put("#clock", "-90500");
            before.put("#requests", "1795435200 1795435207");
            before.forEach((key, text) -> storage.put(HOME + key, text));
        }

        @Test
        void isMovedOnce() {
            keepAsBefore();
            AccountStore store = store();

            assertThat(storage.getKeys(), contains(HOME));
            assertThat(store.identity().hardwareId(), is(IDENTITY));
            assertThat(store.session().findTokens(), is(Optional.of(tokens)));
            assertThat(store.session().findTier(), is(Optional.of(TIER)));
            assertThat(store.memory().load().primed(), is(true));
            assertThat(store.clockOffset(), is(Duration.ofMillis(-90_500)));
            assertThat(store.requests(), is(Optional.of("1795435200 1795435207")));
            assertThat(store.signInHistory().findLast(), is(Optional
                    .of(new SignInHistory.Entry("4f3c2b1a", "00000001", "00000002", "4f3c2b1a", Stage.DONE, null))));
            assertThat(store().identity().hardwareId(), is(IDENTITY));
        }

        @Test
        void isMarkedAsBefore() {
            keepAsBefore();

            assertThat(store().signInHistory().mark("a@example.org"), matchesPattern("[0-9a-f]{8}"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "null", "[]", "{\"outcome\":\"NEVER_HEARD_OF\"}", "{\"account\":7}"})
        void isLeftOutWhereItIsTorn(String content) {
            keepAsBefore();
            for (String key : Set.of("#session", "#journal", "#memory", "#clock", "#requests")) {
                storage.put(HOME + key, content);
            }

            AccountStore store = store();
            assertThat(store.identity().hardwareId(), is(IDENTITY));
            assertThat(store.session().findTokens().isPresent(), is(true));
            assertThat(store.signInHistory().findLast(), is(Optional.empty()));
            assertThat(storage.getKeys(), contains(HOME));
        }
    }

    @Nested
    class WhenAnAccountIsNoLongerUsed {

        private void deleteUnused(Set<String> inUse) {
            oauth.restart();
            new UnusedAccounts(storage, oauth, time.ticker(), time.wallClock()).delete(inUse::contains);
        }

        private void keep() {
            AccountStore store = store();
            store.session().keep(tokens);
            store.signInHistory().write(entry(store, Stage.DONE));
        }

        @Test
        void itIsKeptForThirtyDays() {
            keep();
            time.advance(Duration.ofDays(30));
            deleteUnused(Set.of());

            assertThat(store().session().findTokens().isPresent(), is(true));
        }

        @Test
        void itIsDeletedThen() {
            keep();
            time.advance(Duration.ofDays(31));
            deleteUnused(Set.of());

            assertThat(storage.getKeys(), is(empty()));
            assertThat(oauth.content(), is(Map.of()));
        }

        @Test
        void aClockThatIsAheadDeletesNothingOfAnAccountInUse() {
            keep();
            time.setClock(Duration.ofDays(4_000));
            deleteUnused(Set.of(HOME));

            assertThat(store().session().findTokens().isPresent(), is(true));
        }

        @Test
        void oneOfAnEarlierVersionHasThirtyDaysFromNowOn() {
            storage.put(HOME + "#identity", "0F8FAD5B-D9CB-469F-A165-70867728950E");
            deleteUnused(Set.of());
            assertThat(storage.getKeys(), contains(HOME));

            time.advance(Duration.ofDays(31));
            deleteUnused(Set.of());
            assertThat(storage.getKeys(), is(empty()));
        }
    }

    @Nested
    class KeysToLiveViews {

        private static final String FRONT = "blink:doorbell:home:front";

        private LiveKeys keys() {
            return store().liveKeys(new Random(1));
        }

        @Test
        void areMadeOnceAndKept() {
            String made = keys().of(FRONT);

            assertThat(made, matchesPattern("[0-9a-f]{32}"));
            assertThat(keys().of(FRONT), is(made));
        }

        @Test
        void areDifferentForEachThing() {
            LiveKeys keys = keys();
            String front = keys.of(FRONT);

            assertThat(keys.of("blink:doorbell:home:back"), is(not(front)));
            assertThat(keys().of(FRONT), is(front));
        }

        @Test
        void areReplaced() {
            LiveKeys keys = keys();
            String old = keys.of(FRONT);
            String renewed = keys.renew(FRONT);

            assertThat(renewed, is(not(old)));
            assertThat(keys().of(FRONT), is(renewed));
        }

        @Test
        void areInNoPlaceThatIsNotEncrypted() {
            String key = keys().of(FRONT);

            assertThat(storage.getValues().toString(), not(containsString(key)));
        }

        @Test
        void endWithTheAccount() {
            String key = keys().of(FRONT);
            store().delete();

            assertThat(store().liveKeys(new Random(2)).of(FRONT), is(not(key)));
        }
    }
}
