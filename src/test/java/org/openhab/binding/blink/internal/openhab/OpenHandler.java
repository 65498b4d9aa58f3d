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
package org.openhab.binding.blink.internal.openhab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;

/**
 * A handler that records the calls it gets and opens the protected members of its base to tests of this package.
 *
 * @author The Blink binding team - Initial contribution
 */
final class OpenHandler extends BaseThingHandler {

    static final ThingTypeUID TYPE = new ThingTypeUID("blink", "doorbell");
    static final ThingUID UID = new ThingUID(TYPE, "front");
    static final ThingUID BRIDGE = new ThingUID("blink:account:home");
    static final ChannelUID CHANNEL = new ChannelUID(UID, "motion");

    final List<String> calls = new ArrayList<>();

    OpenHandler(Thing thing) {
        super(thing);
    }

    /** A Thing with a bridge, one channel, one parameter and one property. */
    static Thing thing(String room) {
        Channel channel = ChannelBuilder.create(CHANNEL, "Switch").build();
        return ThingBuilder.create(TYPE, UID).withBridge(BRIDGE).withChannels(List.of(channel))
                .withConfiguration(new Configuration(Map.of("room", room))).withProperties(Map.of("vendor", "Blink"))
                .build();
    }

    @Override
    public void initialize() {
        calls.add("initialize " + getConfig().get("room"));
    }

    @Override
    public void dispose() {
        calls.add("dispose");
    }

    @Override
    public void handleCommand(ChannelUID channel, Command command) {
        calls.add(channel.getId() + " " + command);
    }

    @Override
    protected Configuration getConfig() {
        return super.getConfig();
    }

    @Override
    protected Configuration editConfiguration() {
        return super.editConfiguration();
    }

    @Override
    protected void updateConfiguration(Configuration configuration) {
        super.updateConfiguration(configuration);
    }

    @Override
    protected void updateState(ChannelUID channel, State state) {
        super.updateState(channel, state);
    }

    @Override
    protected void updateState(String channel, State state) {
        super.updateState(channel, state);
    }

    @Override
    protected void triggerChannel(String channel, String event) {
        super.triggerChannel(channel, event);
    }

    @Override
    protected void updateStatus(ThingStatus status, ThingStatusDetail detail, @Nullable String description) {
        super.updateStatus(status, detail, description);
    }

    @Override
    protected void updateProperties(@Nullable Map<String, String> properties) {
        super.updateProperties(properties);
    }

    @Override
    protected @Nullable Bridge getBridge() {
        return super.getBridge();
    }

    @Override
    protected boolean isLinked(String channel) {
        return super.isLinked(channel);
    }
}
