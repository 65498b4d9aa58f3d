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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

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
import org.openhab.binding.blink.internal.cloud.RequestLimits;
import org.openhab.binding.blink.internal.cloud.SignInHistory;
import org.openhab.binding.blink.internal.cloud.auth.AuthorizedTransport;
import org.openhab.binding.blink.internal.cloud.auth.OAuthAuthenticator;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.auth.TokenEndpoint;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.GatedTransport;
import org.openhab.binding.blink.internal.cloud.http.JettyTransport;
import org.openhab.binding.blink.internal.cloud.http.RequestGate;
import org.openhab.binding.blink.internal.cloud.rest.RestCloud;
import org.openhab.binding.blink.internal.handler.Accounts;
import org.openhab.binding.blink.internal.model.Ticker;
import org.openhab.binding.blink.internal.storage.AccountStore;
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

    private final HttpClientFactory httpClientFactory;
    private final Storage<String> storage;
    private final OAuthFactory oAuthFactory;
    private final Path userData;
    private final RandomGenerator random;
    private final Clock clock;
    private final Ticker ticker;
    /** A sign-in that waits for its code outlives the handler: openHAB makes a new one when a text file changes. */
    private final Map<ThingUID, AtomicReference<@Nullable PendingSignIn>> pending = new ConcurrentHashMap<>();

    /** One gate for each account, however often its sessions are replaced. */
    private final Map<ThingUID, RequestGate> gates = new ConcurrentHashMap<>();

    /** @param userData openHAB's folder for what it keeps */
    AccountRegistry(HttpClientFactory httpClientFactory, StorageService storageService, OAuthFactory oAuthFactory,
            Path userData, RandomGenerator random, Clock clock, Ticker ticker) {
        this.httpClientFactory = httpClientFactory;
        // once: each call makes an independent copy of the file, and copies overwrite each other
        this.storage = storageService.getStorage(STORAGE);
        this.oAuthFactory = oAuthFactory;
        this.userData = userData;
        this.random = random;
        this.clock = clock;
        this.ticker = ticker;
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
        RequestGate gate = gate(account, store, RequestLimits.of(settings.events(), settings.status()));
        GatedTransport exchange = new GatedTransport(jetty, gate, clock);
        TokenEndpoint tokens = new TokenEndpoint(exchange, hosts, store.identity(), random, clock);
        OAuthAuthenticator desk = new OAuthAuthenticator(exchange, hosts, store.identity(), tokens, session, clock);
        AuthorizedTransport authorized = new AuthorizedTransport(exchange, hosts, tokens, session, cloudClock, clock);
        RestCloud cloud = new RestCloud(authorized, exchange, hosts, session, cloudClock, clock);
        ClipFolder clips = ClipFolder.below(userData, settings.clipFolder())
                .orElseThrow(() -> new IllegalArgumentException("The name of the folder was not checked"));
        SignInManager signIn = new SignInManager(desk, store.journal(), pending(account), clock);
        return new Account(new SerialExecutor(scheduler),
                new AccountServices(signIn, cloud, store.memory(), gate, clips, () -> {
                    jetty.close();
                    store.keep(cloudClock.offset(), gate.export(clock.instant()));
                }), settings, listener, random, clock);
    }

    @Override
    public void entryTyped(ThingUID account) {
        SignInHistory journal = store(account).journal();
        journal.findLast().ifPresent(last -> journal.write(last.withTyped(journal.mark(""))));
    }

    @Override
    public void remove(ThingUID account) {
        pending.remove(account);
        gates.remove(account);
        store(account).delete();
    }

    private AtomicReference<@Nullable PendingSignIn> pending(ThingUID account) {
        return Objects.requireNonNull(pending.computeIfAbsent(account, uid -> new AtomicReference<>()));
    }

    private RequestGate gate(ThingUID account, AccountStore store, RequestLimits limits) {
        RequestGate gate = Objects.requireNonNull(gates.computeIfAbsent(account, uid -> {
            RequestGate made = new RequestGate(limits, ticker);
            made.restore(store.requests(), clock.instant());
            return made;
        }));
        gate.limits(limits);
        return gate;
    }

    /** For tests: every account begins a new hour. */
    void forgetRequests() {
        gates.values().forEach(RequestGate::clear);
    }

    private AccountStore store(ThingUID account) {
        return new AccountStore(storage, oAuthFactory, account.getAsString());
    }
}
