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
package org.openhab.binding.blink.internal.benchmark;

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.AccountExecutor;
import org.openhab.binding.blink.internal.account.AccountServices;
import org.openhab.binding.blink.internal.account.AccountSettings;
import org.openhab.binding.blink.internal.account.Parts;
import org.openhab.binding.blink.internal.account.SessionFactory;
import org.openhab.binding.blink.internal.account.SignInManager;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.CloudClock;
import org.openhab.binding.blink.internal.cloud.RequestLimits;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.auth.AuthorizedTransport;
import org.openhab.binding.blink.internal.cloud.auth.ClientIdentity;
import org.openhab.binding.blink.internal.cloud.auth.SignInHost;
import org.openhab.binding.blink.internal.cloud.auth.TokenEndpoint;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.GatedTransport;
import org.openhab.binding.blink.internal.cloud.http.RequestGate;
import org.openhab.binding.blink.internal.cloud.rest.RestCloud;
import org.openhab.binding.blink.internal.cloud.rest.WireProblems;
import org.openhab.binding.blink.internal.event.EventDisposition;
import org.openhab.binding.blink.internal.event.EventMemory;
import org.openhab.binding.blink.internal.event.RememberedItem;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.AccountHealth;
import org.openhab.binding.blink.internal.handler.Accounts;
import org.openhab.binding.blink.internal.handler.DoorbellHandler;
import org.openhab.binding.blink.internal.live.LiveKeys;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.testing.FakeMedia;
import org.openhab.binding.blink.internal.testing.KeptEventMemory;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemoryLiveKeys;
import org.openhab.binding.blink.internal.testing.MemorySession;
import org.openhab.binding.blink.internal.testing.MemorySignInHistory;
import org.openhab.binding.blink.internal.testing.NoConnection;
import org.openhab.binding.blink.internal.testing.ScriptedAuthenticator;
import org.openhab.binding.blink.internal.web.LivePages;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The binding from its handlers down to the exchange, with as many doorbells as one likes, on time moved by hand.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class BenchHouse implements Accounts {

    private static final ThingUID ACCOUNT = new ThingUID(THING_TYPE_ACCOUNT, "home");
    private static final List<String> CHANNELS = channels();
    private static final Duration RELEASED = Duration.ofMillis(600);

    private final ManualTime time = ManualTime.atNoon();
    private final KeptEventMemory memory = KeptEventMemory.primed();
    private final PreparedCloud cloud;
    private final Account account;
    private final Bridge bridge;
    private final List<Thing> things;
    private final QuietCallback openhab;

    /**
     * @param status time between two polls of the account
     * @param events usual time between two polls of the media list
     */
    BenchHouse(PreparedCloud cloud, int doorbells, Duration status, Duration events) {
        this.cloud = cloud;
        Parts parts = new Parts(time, new Random(1), time.ticker(), time.wallClock());
        this.account = new Account(new AccountExecutor(time), new Sessions(), parts);
        this.bridge = BridgeBuilder.create(THING_TYPE_ACCOUNT, ACCOUNT)
                .withConfiguration(new Configuration(Map.of("email", "somebody@example.org", "password", "password",
                        "eventInterval", (int) events.toSeconds(), "statusInterval", (int) status.toSeconds())))
                .build();
        this.things = IntStream.range(0, doorbells).mapToObj(BenchHouse::doorbell).toList();
        this.openhab = new QuietCallback(bridge);
    }

    /** The channels of a doorbell, as the bundle describes them. */
    private static List<String> channels() {
        try (InputStream xml = Objects
                .requireNonNull(BenchHouse.class.getResourceAsStream("/OH-INF/thing/doorbell.xml"))) {
            NodeList channels = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml)
                    .getElementsByTagName("channel");
            return IntStream.range(0, channels.getLength()).mapToObj(channels::item)
                    .map(channel -> channel.getAttributes().getNamedItem("id").getNodeValue()).toList();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The bundle describes no doorbell", e);
        }
    }

    private static Thing doorbell(int number) {
        ThingUID uid = new ThingUID(THING_TYPE_DOORBELL, ACCOUNT, "door" + number);
        return ThingBuilder.create(THING_TYPE_DOORBELL, uid).withBridge(ACCOUNT)
                .withChannels(CHANNELS.stream().map(id -> ChannelBuilder.create(new ChannelUID(uid, id), null).build())
                        .toList())
                .withConfiguration(new Configuration(Map.of("serialNumber", WireText.serial(number)))).build();
    }

    /** As after weeks: as many items are known as there is room for. */
    BenchHouse withFullMemory() {
        Map<ClipId, RememberedItem> items = new HashMap<>();
        for (int id = 1; id <= EventMemory.MOST_ITEMS; id++) {
            Instant at = time.now().minusSeconds(86_400L + id);
            items.put(new ClipId(id), new RememberedItem(new DeviceKey(DeviceFamily.DOORBELL, 1), Clip.Kind.PRESS, at,
                    at, Set.of(Clip.Kind.PRESS), EventDisposition.RANG));
        }
        memory.memory = new EventMemory(true, items, Instant.EPOCH, Map.of(), Map.of());
        return this;
    }

    /** Makes the handlers and polls for the first time. */
    BenchHouse begin() {
        start(bridge, new AccountHandler(bridge, this, new AccountHealth(() -> ZoneOffset.UTC, time.wallClock())));
        time.run();
        for (Thing thing : things) {
            start(thing, new DoorbellHandler(thing, (options, config) -> {
            }, new LivePages()));
        }
        time.run();
        return this;
    }

    private void start(Thing thing, ThingHandler handler) {
        handler.setCallback(openhab);
        thing.setHandler(handler);
        handler.initialize();
    }

    /** Lets go of the button, so that the next thing to be done is a poll. */
    void release() {
        time.advance(RELEASED);
    }

    /** Lets time go by up to the next poll; once a minute a detail is asked for before it. */
    void next() {
        int before = cloud.requests();
        do {
            time.advance(time.untilNext());
        } while (cloud.requests() == before);
    }

    Instant now() {
        return time.now();
    }

    PreparedCloud cloud() {
        return cloud;
    }

    QuietCallback openhab() {
        return openhab;
    }

    @Override
    public Account account(ThingUID thing) {
        return account;
    }

    private AccountServices services(AccountSettings settings) {
        MemorySession session = MemorySession.at("u011", 400_200);
        Duration never = time.ticker().now().plus(Duration.ofDays(100_000));
        session.tokens = new Tokens(new Secret("x".repeat(900)), null, never, never);
        CloudClock cloudClock = new CloudClock(time.wallClock(), time.ticker(), Duration.ZERO);
        RequestGate gate = new RequestGate(RequestLimits.of(settings.eventInterval(), settings.statusInterval()),
                time.ticker());
        GatedTransport transport = new GatedTransport(cloud, gate, time.wallClock());
        WireProblems problems = new WireProblems();
        TokenEndpoint tokens = new TokenEndpoint(
                new SignInHost(transport, CloudHosts.real(), ClientIdentity.create(), problems, time.wallClock()),
                new Random(1), time.ticker());
        AuthorizedTransport authorized = new AuthorizedTransport(transport, CloudHosts.real(), tokens, session,
                cloudClock, time.ticker());
        RestCloud rest = new RestCloud(authorized, transport, CloudHosts.real(), session, cloudClock, problems,
                time.ticker());
        SignInManager signIn = new SignInManager(ScriptedAuthenticator.withSession(), new MemorySignInHistory(),
                new AtomicReference<>(), time.ticker(), time.wallClock());
        return new AccountServices(signIn, rest, memory, gate,
                ClipFolder.below(Path.of("target"), "clips").orElseThrow(), new FakeMedia(), new NoConnection());
    }

    private final class Sessions implements SessionFactory {

        @Override
        public AccountServices open(AccountSettings settings) {
            return services(settings);
        }

        @Override
        public LiveKeys liveKeys() {
            return new MemoryLiveKeys();
        }

        @Override
        public void forget() {
        }
    }
}
