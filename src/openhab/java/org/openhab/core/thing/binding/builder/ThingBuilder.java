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
package org.openhab.core.thing.binding.builder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * Builds a Thing step by step.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class ThingBuilder {

    protected final ThingUID thingUID;
    protected final ThingTypeUID thingTypeUID;

    private final List<Channel> channels = new ArrayList<>();
    private final Map<String, String> properties = new HashMap<>();
    private @Nullable String label;
    private @Nullable Configuration configuration;
    private @Nullable ThingUID bridgeUID;

    protected ThingBuilder(ThingTypeUID thingTypeUID, ThingUID thingUID) {
        this.thingTypeUID = thingTypeUID;
        this.thingUID = thingUID;
    }

    public static ThingBuilder create(ThingTypeUID thingTypeUID, ThingUID thingUID) {
        return new ThingBuilder(thingTypeUID, thingUID);
    }

    public static ThingBuilder create(Thing thing) {
        return new ThingBuilder(thing.getThingTypeUID(), thing.getUID()).withBridge(thing.getBridgeUID())
                .withChannels(thing.getChannels()).withConfiguration(thing.getConfiguration())
                .withLabel(thing.getLabel()).withProperties(thing.getProperties());
    }

    public Thing build() {
        return fill(new PlainThing(thingTypeUID, thingUID, channels, configuration()));
    }

    Configuration configuration() {
        Configuration given = configuration;
        return given == null ? new Configuration() : given;
    }

    List<Channel> channels() {
        return channels;
    }

    <T extends PlainThing> T fill(T thing) {
        thing.setLabel(label);
        thing.setBridgeUID(bridgeUID);
        thing.setProperties(properties);
        return thing;
    }

    public ThingBuilder withLabel(@Nullable String label) {
        this.label = label;
        return this;
    }

    public ThingBuilder withChannel(Channel channel) {
        checkChannel(channel);
        channels.add(channel);
        return this;
    }

    public ThingBuilder withChannels(List<Channel> channels) {
        this.channels.clear();
        channels.forEach(this::withChannel);
        return this;
    }

    public ThingBuilder withoutChannels(List<Channel> channels) {
        this.channels.removeIf(present -> channels.stream().anyMatch(each -> each.getUID().equals(present.getUID())));
        return this;
    }

    private void checkChannel(Channel channel) {
        ChannelUID uid = channel.getUID();
        if (!uid.getThingUID().equals(thingUID)) {
            throw new IllegalArgumentException("Channel '" + uid + "' does not belong to thing '" + thingUID + "'");
        }
        if (channels.stream().anyMatch(present -> present.getUID().equals(uid))) {
            throw new IllegalArgumentException("Channel '" + uid + "' is there already");
        }
    }

    public ThingBuilder withConfiguration(Configuration thingConfiguration) {
        configuration = thingConfiguration;
        return this;
    }

    public ThingBuilder withBridge(@Nullable ThingUID bridgeUID) {
        this.bridgeUID = bridgeUID;
        return this;
    }

    public ThingBuilder withProperties(Map<String, String> properties) {
        this.properties.clear();
        this.properties.putAll(properties);
        return this;
    }

    public ThingBuilder withSemanticEquipmentTag(@Nullable String semanticEquipmentTag) {
        return this;
    }
}
