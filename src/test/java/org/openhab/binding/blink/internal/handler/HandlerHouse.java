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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.BlinkBindingConstants;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.AccountExecutor;
import org.openhab.binding.blink.internal.account.Parts;
import org.openhab.binding.blink.internal.testing.GivenSessions;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.RecordingCallback;
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
 * An account without a session, and Things that belong to it: tests call the listener methods themselves.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HandlerHouse {

    static final ThingUID ACCOUNT = new ThingUID(THING_TYPE_ACCOUNT, "home");

    final ManualTime time = ManualTime.atNoon();
    final RecordingCallback openhab = new RecordingCallback();
    final GivenSessions sessions = new GivenSessions(() -> {
        throw new IllegalStateException("No session begins in this test");
    });
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
