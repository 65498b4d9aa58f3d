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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.THING_TYPE_ACCOUNT;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.BlinkBindingConstants;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.AccountExecutor;
import org.openhab.binding.blink.internal.account.AccountServices;
import org.openhab.binding.blink.internal.account.Parts;
import org.openhab.binding.blink.internal.account.SignInManager;
import org.openhab.binding.blink.internal.clips.ClipFolder;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.FakeMedia;
import org.openhab.binding.blink.internal.testing.GivenSessions;
import org.openhab.binding.blink.internal.testing.KeptEventMemory;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemorySignInHistory;
import org.openhab.binding.blink.internal.testing.NoConnection;
import org.openhab.binding.blink.internal.testing.RecordingCallback;
import org.openhab.binding.blink.internal.testing.ScriptedAuthenticator;
import org.openhab.binding.blink.internal.testing.Views;
import org.openhab.binding.blink.internal.web.LivePages;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.Command;

/**
 * An account over a fake cloud, in virtual time, and Things that belong to it. Until {@link #signIn()} it has no
 * session, and tests call the listener methods themselves.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HandlerHouse {

    static final ThingUID ACCOUNT = new ThingUID(THING_TYPE_ACCOUNT, "home");

    final ManualTime time = ManualTime.atNoon();
    final RecordingCallback openhab = new RecordingCallback();
    final FakeCloud cloud = new FakeCloud(time.clock());
    final ScriptedAuthenticator authenticator = ScriptedAuthenticator.withSession();
    final NoConnection connection = new NoConnection();
    private final MemorySignInHistory history = new MemorySignInHistory();
    private final AtomicReference<@Nullable PendingSignIn> pending = new AtomicReference<>();
    final FakeMedia media = new FakeMedia();
    final LivePages pages = new LivePages();
    final GivenSessions sessions = new GivenSessions(() -> new AccountServices(
            new SignInManager(authenticator, history, pending, time.ticker(), time.wallClock()), cloud,
            KeptEventMemory.primed(), cloud, ClipFolder.below(Path.of("target"), "clips-of-tests").orElseThrow(), media,
            connection));
    final Account account = new Account(new AccountExecutor(time), sessions,
            new Parts(time, new Random(1), time.ticker(), time.wallClock()));
    final Bridge bridge = BridgeBuilder.create(THING_TYPE_ACCOUNT, ACCOUNT)
            .withConfiguration(new Configuration(Map.of("email", "me@example.org", "password", "pw"))).build();
    final AccountHandler accountHandler = new AccountHandler(bridge, uid -> account,
            new AccountHealth(() -> ZoneOffset.UTC, time.wallClock()));

    HandlerHouse() {
        openhab.add(bridge);
        bridge.setHandler(accountHandler);
        accountHandler.setCallback(openhab);
        setAccount(ThingStatus.ONLINE);
        cloud.view = Views.house();
        cloud.atOnce = true;
    }

    /** Begins a session; commands are done at once. */
    void signIn() {
        accountHandler.initialize();
        time.run();
    }

    /** Lets the account poll a few times. */
    void poll() {
        time.advance(Duration.ofMinutes(3));
    }

    /** Links a channel to an Item, as openHAB does. */
    void link(ThingHandler handler, String channel) {
        ChannelUID uid = new ChannelUID(handler.getThing().getUID(), channel);
        openhab.link(uid);
        handler.channelLinked(uid);
    }

    /** Without telling the children. */
    void setAccount(ThingStatus status) {
        bridge.setStatusInfo(new ThingStatusInfo(status, ThingStatusDetail.NONE, null));
    }

    static Thing thing(ThingTypeUID type, String id, Map<String, Object> parameters) {
        return ThingBuilder.create(type, new ThingUID(type, ACCOUNT, id)).withBridge(ACCOUNT)
                .withConfiguration(new Configuration(parameters)).build();
    }

    /** Gives {@code handler} its callback and initializes it, as openHAB does. */
    <H extends ThingHandler> H start(H handler) {
        openhab.add(handler.getThing());
        handler.getThing().setHandler(handler);
        handler.setCallback(openhab);
        handler.initialize();
        time.run();
        return handler;
    }

    static void command(ThingHandler handler, String channel, Command command) {
        handler.handleCommand(new ChannelUID(handler.getThing().getUID(), channel), command);
    }

    static @Nullable String status(ThingHandler handler) {
        ThingStatusInfo info = handler.getThing().getStatusInfo();
        return info.getStatus() + " " + info.getStatusDetail() + " " + info.getDescription();
    }

    /** Every channel that the binding knows. */
    static List<String> channels() {
        List<String> channels = new ArrayList<>();
        for (Field field : BlinkBindingConstants.class.getFields()) {
            if (field.getName().startsWith("CHANNEL_")) {
                try {
                    channels.add(String.valueOf(field.get(null)));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return channels;
    }
}
