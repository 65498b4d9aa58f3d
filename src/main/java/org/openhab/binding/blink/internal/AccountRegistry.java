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

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.AccountListener;
import org.openhab.binding.blink.internal.account.AccountServices;
import org.openhab.binding.blink.internal.account.PollSettings;
import org.openhab.binding.blink.internal.account.SerialExecutor;
import org.openhab.binding.blink.internal.account.SignInManager;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.CloudClock;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.auth.AuthorizedTransport;
import org.openhab.binding.blink.internal.cloud.auth.OAuthAuthenticator;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.auth.TokenEndpoint;
import org.openhab.binding.blink.internal.cloud.http.BudgetedTransport;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.JettyTransport;
import org.openhab.binding.blink.internal.cloud.http.RequestBudget;
import org.openhab.binding.blink.internal.cloud.rest.RestCloud;
import org.openhab.binding.blink.internal.handler.Accounts;
import org.openhab.binding.blink.internal.model.Ticker;
import org.openhab.binding.blink.internal.storage.AccountStore;
import org.openhab.binding.blink.internal.storage.UnusedAccounts;
import org.openhab.core.auth.client.oauth2.OAuthFactory;
import org.openhab.core.io.net.http.HttpClientFactory;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.util.ThingWebClientUtil;

/**
 * Puts the parts of an account together: exchange, session, cloud, memory, loop.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class AccountRegistry implements Accounts {

    private static final String STORAGE = "org.openhab.binding.blink";
    private static final int EXTRA_REQUESTS = 150;

    private final HttpClientFactory httpClientFactory;
    private final Storage<String> storage;
    private final OAuthFactory oAuthFactory;
    private final Path userData;
    private final RandomGenerator random;
    private final Ticker ticker;
    private final Clock clock;
    private final Map<ThingUID, AccountStore> stores = new ConcurrentHashMap<>();
    /** A sign-in that waits for its code outlives the handler: openHAB makes a new one when a text file changes. */
    private final Map<ThingUID, AtomicReference<@Nullable PendingSignIn>> pending = new ConcurrentHashMap<>();

    /** What an account has sent counts for an hour, however often its loop is replaced. */
    private final Map<ThingUID, RequestBudget> ledgers = new ConcurrentHashMap<>();

    /** @param userData openHAB's folder for what it keeps */
    AccountRegistry(HttpClientFactory httpClientFactory, StorageService storageService, OAuthFactory oAuthFactory,
            Path userData, RandomGenerator random, Ticker ticker, Clock clock) {
        this.httpClientFactory = httpClientFactory;
        // once: each call makes an independent copy of the file, and copies overwrite each other
        this.storage = storageService.getStorage(STORAGE);
        this.oAuthFactory = oAuthFactory;
        this.userData = userData;
        this.random = random;
        this.ticker = ticker;
        this.clock = clock;
    }

    @Override
    public Account open(ThingUID account, PollSettings settings, AccountListener listener,
            ScheduledExecutorService scheduler) {
        CloudHosts hosts = CloudHosts.fromSystemProperty();
        AccountStore store = store(account);
        SessionStore session = store.session();
        CloudClock cloudClock = new CloudClock(clock, store.clockOffset());
        JettyTransport jetty = new JettyTransport(
                httpClientFactory.createHttpClient(ThingWebClientUtil.buildWebClientConsumerName(account, null)));
        RequestBudget ledger = ledger(account, store);
        BudgetedTransport exchange = new BudgetedTransport(jetty, jetty, ledger, budget(settings), clock);
        TokenEndpoint tokens = new TokenEndpoint(exchange, hosts, store.identity(), random, ticker, clock);
        OAuthAuthenticator desk = new OAuthAuthenticator(exchange, hosts, store.identity(), tokens, session, clock);
        AuthorizedTransport authorized = new AuthorizedTransport(exchange, exchange, hosts, tokens, session, cloudClock,
                ticker);
        RestCloud cloud = new RestCloud(authorized, exchange, hosts, session, cloudClock, clock);
        ClipFolder clips = ClipFolder.below(userData, settings.clipFolder())
                .orElseThrow(() -> new IllegalArgumentException("The name of the folder was not checked"));
        SignInManager signIn = new SignInManager(desk, store.signInHistory(), pending(account), ticker, clock);
        return new Account(new SerialExecutor(scheduler),
                new AccountServices(signIn, cloud, store.memory(), exchange, clips, () -> {
                    jetty.close();
                    store.keepClockOffset(cloudClock.offset());
                    store.keepRequests(text(ledger.lastHour(clock.instant())));
                }), settings, listener, random, clock);
    }

    @Override
    public void remove(ThingUID account) {
        pending.remove(account);
        ledgers.remove(account);
        AccountStore known = stores.remove(account);
        (known == null ? newStore(account) : known).delete();
    }

    /** Deletes what is kept about accounts that no Thing has used for long. */
    void deleteUnused() {
        new UnusedAccounts(storage, oAuthFactory, ticker, clock)
                .delete(account -> stores.keySet().stream().anyMatch(used -> used.getAsString().equals(account)));
    }

    private static String text(List<Instant> requests) {
        return requests.stream().map(sent -> Long.toString(sent.getEpochSecond())).collect(Collectors.joining(" "));
    }

    private static List<Instant> instants(String text) {
        return Stream.of(text.split(" ")).filter(second -> second.matches("\\d{1,11}")).map(Long::valueOf)
                .map(Instant::ofEpochSecond).toList();
    }

    /** What the two polls need, and something for orders, pages, renewals and quick looks. */
    private static int budget(PollSettings settings) {
        Duration hour = Duration.ofHours(1);
        return (int) (hour.dividedBy(settings.events()) + hour.dividedBy(settings.status())) + EXTRA_REQUESTS;
    }

    private AtomicReference<@Nullable PendingSignIn> pending(ThingUID account) {
        return Objects.requireNonNull(pending.computeIfAbsent(account, uid -> new AtomicReference<>()));
    }

    private RequestBudget ledger(ThingUID account, AccountStore store) {
        return Objects.requireNonNull(ledgers.computeIfAbsent(account,
                uid -> new RequestBudget(instants(store.requests().orElseGet(() -> "")))));
    }

    /** For tests: every account begins a new hour. */
    void forgetRequests() {
        ledgers.values().forEach(RequestBudget::clear);
    }

    private AccountStore store(ThingUID account) {
        return Objects.requireNonNull(stores.computeIfAbsent(account, this::newStore));
    }

    private AccountStore newStore(ThingUID account) {
        return new AccountStore(storage, oAuthFactory, account.getAsString(), ticker, clock);
    }
}
