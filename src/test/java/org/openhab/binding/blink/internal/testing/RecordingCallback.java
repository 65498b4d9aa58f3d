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
package org.openhab.binding.blink.internal.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelGroupUID;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.type.ChannelGroupTypeUID;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;

/**
 * openHAB as far as a handler sees it: records statuses, states and triggers, and notifies children of the status of
 * their bridge. Lines are {@code thing status detail text}, {@code channel=state} and {@code channel!event}, with the
 * last segment of a UID only.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class RecordingCallback implements ThingHandlerCallback {

    private final List<String> lines = new ArrayList<>();
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<ThingUID, Thing> things = new LinkedHashMap<>();
    private final Set<String> linked = new ConcurrentSkipListSet<>();
    private final Map<String, Throwable> throwing = new ConcurrentHashMap<>();
    private final Set<String> throwingOnce = new ConcurrentSkipListSet<>();

    /** Makes {@code thing} known, so that it can be somebody's bridge or child. */
    public synchronized void add(Thing thing) {
        things.put(thing.getUID(), thing);
    }

    /** Links a channel to an Item. */
    public void link(ChannelUID channel) {
        linked.add(channel.getAsString());
    }

    /** Ends the link of a channel. */
    public void unlink(ChannelUID channel) {
        linked.remove(channel.getAsString());
    }

    /**
     * Makes a call throw, as a profile of an Item or a Thing just being removed does.
     *
     * @param call {@code thing:channel} for a state or a trigger, {@code thing} for its status, properties and
     *            parameters
     * @param always whether it throws every time and not just once
     */
    public void makeThrow(String call, Throwable failure, boolean always) {
        throwing.put(call, failure);
        if (!always) {
            throwingOnce.add(call);
        }
    }

    /** Nothing throws from now on. */
    public void behave() {
        throwing.clear();
        throwingOnce.clear();
    }

    private void maybeThrow(String call) {
        Throwable failure = throwingOnce.remove(call) ? throwing.remove(call) : throwing.get(call);
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Everything so far, in order. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Forgets what was taken down; states stay. */
    public synchronized void clear() {
        lines.clear();
    }

    /** What was triggered so far: {@code thing:channel!event}. */
    public synchronized List<String> triggers() {
        return lines.stream().filter(line -> line.contains("!")).toList();
    }

    /** The latest state of {@code thing:channel} as text; NULL before the first. */
    public synchronized String state(String channel) {
        State state = states.get(channel);
        return state == null ? "NULL" : state.toFullString();
    }

    @Override
    public synchronized void stateUpdated(ChannelUID channelUID, State state) {
        String channel = channelUID.getThingUID().getId() + ":" + channelUID.getId();
        maybeThrow(channel);
        if (!state.equals(states.put(channel, state))) {
            lines.add(channel + "=" + state.toFullString());
        }
    }

    @Override
    public synchronized void channelTriggered(Thing thing, ChannelUID channelUID, String event) {
        lines.add(thing.getUID().getId() + ":" + channelUID.getId() + "!" + event);
        maybeThrow(thing.getUID().getId() + ":" + channelUID.getId());
    }

    @Override
    public void statusUpdated(Thing thing, ThingStatusInfo status) {
        ThingStatusInfo before = thing.getStatusInfo();
        maybeThrow(thing.getUID().getId());
        thing.setStatusInfo(status);
        if (before.equals(status)) {
            return;
        }
        String text = status.getDescription();
        List<ThingHandler> children = new ArrayList<>();
        synchronized (this) {
            lines.add(thing.getUID().getId() + " " + status.getStatus() + " " + status.getStatusDetail()
                    + (text == null ? "" : " " + text));
            things.values().stream().filter(child -> thing.getUID().equals(child.getBridgeUID())).forEach(child -> {
                ThingHandler handler = child.getHandler();
                if (handler != null) {
                    children.add(handler);
                }
            });
        }
        children.forEach(child -> child.bridgeStatusChanged(status));
    }

    @Override
    public synchronized @Nullable Bridge getBridge(ThingUID bridgeUID) {
        return things.get(bridgeUID) instanceof Bridge bridge ? bridge : null;
    }

    @Override
    public boolean isChannelLinked(ChannelUID channelUID) {
        return linked.contains(channelUID.getAsString());
    }

    @Override
    public void postCommand(ChannelUID channelUID, Command command) {
        throw new UnsupportedOperationException("Not used by the binding");
    }

    @Override
    public void sendTimeSeries(ChannelUID channelUID, TimeSeries timeSeries) {
        throw new UnsupportedOperationException("Not used by the binding");
    }

    @Override
    public synchronized void thingUpdated(Thing thing) {
        maybeThrow(thing.getUID().getId()); // properties and parameters are in the Thing already
        Thing before = things.put(thing.getUID(), thing);
        if (before != null && before != thing) {
            thing.setHandler(before.getHandler());
            thing.setStatusInfo(before.getStatusInfo());
        }
    }

    /** The Thing as it was last changed. */
    public synchronized @Nullable Thing thing(ThingUID uid) {
        return things.get(uid);
    }

    @Override
    public void validateConfigurationParameters(Thing thing, Map<String, Object> configurationParameters) {
        // everything is valid
    }

    @Override
    public void validateConfigurationParameters(Channel channel, Map<String, Object> configurationParameters) {
        // everything is valid
    }

    @Override
    public @Nullable ConfigDescription getConfigDescription(ChannelTypeUID channelTypeUID) {
        return null;
    }

    @Override
    public @Nullable ConfigDescription getConfigDescription(ThingTypeUID thingTypeUID) {
        return null;
    }

    @Override
    public void configurationUpdated(Thing thing) {
        maybeThrow(thing.getUID().getId()); // parameters are in the Thing already
    }

    @Override
    public void migrateThingType(Thing thing, ThingTypeUID thingTypeUID, Configuration configuration) {
        throw new UnsupportedOperationException("Not used by the binding");
    }

    @Override
    public ChannelBuilder createChannelBuilder(ChannelUID channelUID, ChannelTypeUID channelTypeUID) {
        return ChannelBuilder.create(channelUID, null).withType(channelTypeUID);
    }

    @Override
    public ChannelBuilder editChannel(Thing thing, ChannelUID channelUID) {
        throw new UnsupportedOperationException("Not used by the binding");
    }

    @Override
    public List<ChannelBuilder> createChannelBuilders(ChannelGroupUID channelGroupUID,
            ChannelGroupTypeUID channelGroupTypeUID) {
        throw new UnsupportedOperationException("Not used by the binding");
    }
}
