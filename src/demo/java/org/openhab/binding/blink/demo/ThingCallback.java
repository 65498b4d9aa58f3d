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
package org.openhab.binding.blink.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;

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
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.type.ChannelGroupTypeUID;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;

/**
 * What handlers tell the host.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ThingCallback implements ThingHandlerCallback {

    private final DemoThings things;
    private final ChannelStates states;

    ThingCallback(DemoThings things, ChannelStates states) {
        this.things = things;
        this.states = states;
    }

    @Override
    public void stateUpdated(ChannelUID channelUID, State state) {
        states.update(channelUID, state);
    }

    @Override
    public void postCommand(ChannelUID channelUID, Command command) {
        // would go to the Item, and from there to other channels linked to it: there are none
    }

    @Override
    public void sendTimeSeries(ChannelUID channelUID, TimeSeries timeSeries) {
        // nothing is persisted here
    }

    @Override
    public void statusUpdated(Thing thing, ThingStatusInfo thingStatus) {
        things.statusUpdated(thing, thingStatus);
    }

    @Override
    public void thingUpdated(Thing thing) {
        things.replace(thing);
    }

    @Override
    public void validateConfigurationParameters(Thing thing, Map<String, Object> configurationParameters) {
        // openHAB checks types and limits here; the form of the demonstration offers nothing to get wrong
    }

    @Override
    public void validateConfigurationParameters(Channel channel, Map<String, Object> configurationParameters) {
        // as above
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
        things.initialize(thing.getUID());
    }

    @Override
    public void migrateThingType(Thing thing, ThingTypeUID thingTypeUID, Configuration configuration) {
        things.migrate(thing, thingTypeUID, configuration);
    }

    @Override
    public void channelTriggered(Thing thing, ChannelUID channelUID, String event) {
        things.triggered(channelUID, event);
    }

    @Override
    public ChannelBuilder createChannelBuilder(ChannelUID channelUID, ChannelTypeUID channelTypeUID) {
        return ThingType.builder(channelUID, things.types().channelType(channelTypeUID));
    }

    @Override
    public ChannelBuilder editChannel(Thing thing, ChannelUID channelUID) {
        return ChannelBuilder.create(Objects.requireNonNull(thing.getChannel(channelUID)));
    }

    @Override
    public List<ChannelBuilder> createChannelBuilders(ChannelGroupUID channelGroupUID,
            ChannelGroupTypeUID channelGroupTypeUID) {
        return List.of(); // the bundle has no groups
    }

    @Override
    public boolean isChannelLinked(ChannelUID channelUID) {
        return true;
    }

    @Override
    public @Nullable Bridge getBridge(ThingUID bridgeUID) {
        return things.find(bridgeUID).orElse(null) instanceof Bridge bridge ? bridge : null;
    }
}
