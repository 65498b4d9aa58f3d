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

import java.math.BigDecimal;
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
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;

/**
 * A kind of Thing as the bundle describes it, and the maker of such Things.
 *
 * @param equipment semantic tag
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record ThingType(ThingTypeUID uid, boolean bridge, String label, @Nullable String equipment,
        List<ChannelDefinition> channels, Map<String, String> properties, String representation,
        List<Parameter> parameters) {

    /** A channel of a kind of Thing; its label may differ from its type's. */
    record ChannelDefinition(String id, ChannelType type, @Nullable String label) {

        ChannelBuilder builder(ChannelUID uid) {
            String own = label;
            return ThingType.builder(uid, type).withLabel(own == null ? type.label() : own);
        }
    }

    /** A configuration parameter. */
    record Parameter(String name, boolean number, @Nullable String defaultValue) {

        @Nullable
        Object value() {
            String text = defaultValue;
            return text == null || !number ? text : new BigDecimal(text);
        }
    }

    static ChannelBuilder builder(ChannelUID uid, ChannelType type) {
        return ChannelBuilder.create(uid, type.itemType()).withType(type.uid()).withKind(type.kind())
                .withLabel(type.label()).withDefaultTags(type.tags()).withAutoUpdatePolicy(type.autoUpdatePolicy());
    }

    /** A Thing of this kind: of {@code known}, what names a parameter becomes configuration, the rest properties. */
    Thing create(ThingUID thing, @Nullable ThingUID account, @Nullable String thingLabel, Map<String, Object> known) {
        ThingBuilder builder = bridge ? BridgeBuilder.create(uid, thing) : ThingBuilder.create(uid, thing);
        List<Channel> made = channels.stream().map(each -> each.builder(new ChannelUID(thing, each.id())).build())
                .toList();
        return builder.withBridge(account).withLabel(thingLabel == null ? label : thingLabel).withChannels(made)
                .withConfiguration(configuration(known)).withProperties(propertiesAnd(known))
                .withSemanticEquipmentTag(equipment).build();
    }

    private Configuration configuration(Map<String, Object> known) {
        Configuration configuration = new Configuration();
        for (Parameter parameter : parameters) {
            Object given = known.get(parameter.name());
            Object value = given == null ? parameter.value() : given;
            if (value != null) {
                configuration.put(parameter.name(), value);
            }
        }
        return configuration;
    }

    private Map<String, String> propertiesAnd(Map<String, Object> known) {
        Map<String, String> all = new HashMap<>(properties);
        known.forEach((name, value) -> all.put(name, value.toString()));
        parameters.forEach(parameter -> all.remove(parameter.name()));
        return all;
    }
}
