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
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountServices;
import org.openhab.binding.blink.internal.account.AccountServices.Connection;
import org.openhab.binding.blink.internal.account.AccountSettings;
import org.openhab.binding.blink.internal.account.Parts;
import org.openhab.binding.blink.internal.account.SessionFactory;
import org.openhab.binding.blink.internal.account.SignInManager;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.CloudClock;
import org.openhab.binding.blink.internal.cloud.GateRecord;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.RequestLimits;
import org.openhab.binding.blink.internal.cloud.auth.AuthorizedTransport;
import org.openhab.binding.blink.internal.cloud.auth.OAuthAuthenticator;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.auth.SignInHost;
import org.openhab.binding.blink.internal.cloud.auth.TokenEndpoint;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.GatedTransport;
import org.openhab.binding.blink.internal.cloud.http.JettyTransport;
import org.openhab.binding.blink.internal.cloud.http.RequestGate;
import org.openhab.binding.blink.internal.cloud.rest.RestCloud;
import org.openhab.binding.blink.internal.cloud.rest.WireProblems;
import org.openhab.binding.blink.internal.live.LiveKeys;
import org.openhab.binding.blink.internal.live.immis.ImmisConnector;
import org.openhab.binding.blink.internal.live.immis.ImmisTimes;
import org.openhab.binding.blink.internal.live.immis.ImmisTls;
import org.openhab.binding.blink.internal.live.immis.MediaConnector;
import org.openhab.binding.blink.internal.storage.AccountStore;
import org.openhab.core.auth.client.oauth2.OAuthFactory;
import org.openhab.core.io.net.http.HttpClientFactory;
import org.openhab.core.storage.Storage;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.util.ThingWebClientUtil;

/**
 * Puts together what a session of one account works with. What must outlive a session without a restart of openHAB is
 * kept here.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StoredSessions implements SessionFactory {

    /** System property with the SHA-256 of the certificate of a simulated house; counts only beside such a house. */
    private static final String ANCHOR_PROPERTY = "org.openhab.binding.blink.anchor";

    private final ThingUID thing;
    private final HttpClientFactory httpClientFactory;
    private final Storage<String> storage;
    private final OAuthFactory oAuthFactory;
    private final Path userData;
    private final Executor livePool;
    private final Parts parts;
    /** A sign-in that waits for its code. */
    private final AtomicReference<@Nullable PendingSignIn> pending = new AtomicReference<>();
    private @Nullable RequestGate gate;
    private @Nullable AccountStore store;
    private @Nullable LiveKeys liveKeys;

    StoredSessions(ThingUID thing, HttpClientFactory httpClientFactory, Storage<String> storage,
            OAuthFactory oAuthFactory, Path userData, Executor livePool, Parts parts) {
        this.thing = thing;
        this.httpClientFactory = httpClientFactory;
        this.storage = storage;
        this.oAuthFactory = oAuthFactory;
        this.userData = userData;
        this.livePool = livePool;
        this.parts = parts;
    }

    @Override
    public AccountServices open(AccountSettings settings) {
        CloudHosts hosts = CloudHosts.fromSystemProperty();
        Clock clock = parts.clock();
        AccountStore store = store();
        SessionStore session = store.session();
        CloudClock cloudClock = new CloudClock(clock, parts.ticker(), store.clockOffset());
        JettyTransport jetty = new JettyTransport(
                httpClientFactory.createHttpClient(ThingWebClientUtil.buildWebClientConsumerName(thing, null)));
        RequestGate known = gate(settings, store);
        GatedTransport transport = new GatedTransport(jetty, known, clock);
        WireProblems problems = new WireProblems();
        SignInHost signInHost = new SignInHost(transport, hosts, store.identity(), problems, clock);
        TokenEndpoint tokens = new TokenEndpoint(signInHost, parts.random(), parts.ticker());
        OAuthAuthenticator authenticator = new OAuthAuthenticator(signInHost, tokens, session);
        AuthorizedTransport authorized = new AuthorizedTransport(transport, hosts, tokens, session, cloudClock,
                parts.ticker());
        RestCloud cloud = new RestCloud(authorized, transport, hosts, session, cloudClock, problems, parts.ticker());
        ClipFolder clips = ClipFolder.below(userData, settings.clipFolder())
                .orElseThrow(() -> new IllegalArgumentException("The name of the folder was not checked"));
        SignInManager signIn = new SignInManager(authenticator, store.signInHistory(), pending, parts.ticker(), clock);
        return new AccountServices(signIn, cloud, store.memory(), known, clips, liveConnector(hosts), new Connection() {

            @Override
            public void abort() {
                transport.abort();
            }

            @Override
            public void close() {
                jetty.close();
                keep();
            }

            @Override
            public void keep() {
                store.keepClockOffset(cloudClock.offset());
                store.keepRequests(known.export(clock.instant()).toText());
            }
        });
    }

    private MediaConnector liveConnector(CloudHosts hosts) {
        String given = hosts.isStandIn() ? System.getProperty(ANCHOR_PROPERTY) : null;
        ImmisTls tls = new ImmisTls(given == null ? ImmisTls.BLINK_ANCHOR : given, parts.clock());
        return new ImmisConnector(tls, ImmisTimes.standard(), livePool, parts.ticker());
    }

    @Override
    public LiveKeys liveKeys() {
        LiveKeys known = liveKeys;
        if (known == null) {
            known = store().liveKeys(parts.random());
            liveKeys = known;
        }
        return known;
    }

    @Override
    public void forget() {
        pending.set(null);
        gate = null;
        store().delete();
        store = null;
        liveKeys = null;
    }

    private RequestGate gate(AccountSettings settings, AccountStore store) {
        RequestLimits limits = RequestLimits.of(settings.eventInterval(), settings.statusInterval());
        RequestGate known = gate;
        if (known == null) {
            known = new RequestGate(limits, parts.ticker());
            known.restore(store.requests().map(GateRecord::parse).orElseGet(() -> GateRecord.EMPTY),
                    parts.clock().instant());
            gate = known;
        }
        known.limits(limits);
        return known;
    }

    /** One for the life of the bundle: after it was deleted, what still comes late from a session is lost. */
    private AccountStore store() {
        AccountStore known = store;
        if (known == null) {
            known = new AccountStore(storage, oAuthFactory, thing.getAsString(), parts.ticker(), parts.clock());
            store = known;
        }
        return known;
    }
}
