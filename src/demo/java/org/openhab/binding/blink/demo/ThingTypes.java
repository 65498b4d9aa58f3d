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

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.demo.ThingType.ChannelDefinition;
import org.openhab.binding.blink.demo.ThingType.Parameter;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.osgi.framework.Bundle;

/**
 * The kinds of Things that a bundle describes in its OH-INF/thing and OH-INF/config.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ThingTypes {

    private static final String SYSTEM_PREFIX = "system.";

    private final Map<String, List<Parameter>> parameters = new HashMap<>();
    private final Map<String, ChannelType> channelTypes = new HashMap<>();
    private final Map<ThingTypeUID, ThingType> types = new LinkedHashMap<>();

    private ThingTypes() {
    }

    public static ThingTypes of(Bundle bundle) {
        ThingTypes types = new ThingTypes();
        files(bundle, "OH-INF/config").flatMap(root -> root.children("config-description").stream())
                .forEach(types::addParameters);
        List<XmlElement> roots = files(bundle, "OH-INF/thing").toList();
        for (XmlElement root : roots) {
            String binding = root.attribute("bindingId");
            root.children("channel-type").forEach(each -> types.addChannelType(binding, each));
        }
        for (XmlElement root : roots) {
            String binding = root.attribute("bindingId");
            root.children("bridge-type").forEach(each -> types.addThingType(binding, each, true));
            root.children("thing-type").forEach(each -> types.addThingType(binding, each, false));
        }
        return types;
    }

    private static Stream<XmlElement> files(Bundle bundle, String folder) {
        Enumeration<URL> found = bundle.findEntries(folder, "*.xml", false);
        return found == null ? Stream.of() : Collections.list(found).stream().map(XmlElement::read);
    }

    ThingType get(ThingTypeUID uid) {
        ThingType type = types.get(uid);
        if (type == null) {
            throw new IllegalArgumentException("The bundle has no Thing type " + uid + ", only " + types.keySet());
        }
        return type;
    }

    /** A channel type of the bundle or of openHAB. */
    ChannelType channelType(ChannelTypeUID uid) {
        return "system".equals(uid.getBindingId()) ? ChannelType.ofSystem(uid.getId()) : own(uid.getId());
    }

    private ChannelType own(String id) {
        ChannelType type = channelTypes.get(id);
        if (type == null) {
            throw new IllegalArgumentException("The bundle has no channel type " + id);
        }
        return type;
    }

    private void addParameters(XmlElement description) {
        parameters.put(description.attribute("uri"), description.children("parameter").stream().map(each -> {
            String type = each.attribute("type");
            return new Parameter(each.attribute("name"), "integer".equals(type) || "decimal".equals(type),
                    each.text("default"));
        }).toList());
    }

    private void addChannelType(String binding, XmlElement xml) {
        String id = xml.attribute("id");
        Set<String> tags = new HashSet<>();
        xml.child("tags").ifPresent(all -> all.children("tag").forEach(tag -> tags.add(tag.text())));
        Optional<XmlElement> state = xml.child("state");
        channelTypes.put(id,
                new ChannelType(new ChannelTypeUID(binding, id), kind(xml), xml.text("item-type"),
                        Objects.requireNonNullElse(xml.text("label"), id), tags,
                        state.isPresent() && "true".equals(state.get().attribute("readOnly")), policy(xml)));
    }

    private static ChannelKind kind(XmlElement channelType) {
        return "trigger".equals(channelType.text("kind")) ? ChannelKind.TRIGGER : ChannelKind.STATE;
    }

    private static @Nullable AutoUpdatePolicy policy(XmlElement channelType) {
        String policy = channelType.text("autoUpdatePolicy");
        return policy == null ? null : AutoUpdatePolicy.valueOf(policy.toUpperCase(Locale.ROOT));
    }

    private void addThingType(String binding, XmlElement xml, boolean bridge) {
        ThingTypeUID uid = new ThingTypeUID(binding, xml.attribute("id"));
        List<ChannelDefinition> channels = xml.child("channels").stream()
                .flatMap(all -> all.children("channel").stream()).map(this::channel).toList();
        Map<String, String> properties = new HashMap<>();
        xml.child("properties").ifPresent(all -> all.children("property")
                .forEach(property -> properties.put(property.attribute("name"), property.text())));
        String uri = xml.child("config-description-ref").map(ref -> ref.attribute("uri")).orElse("");
        types.put(uid,
                new ThingType(uid, bridge, Objects.requireNonNullElse(xml.text("label"), uid.getId()),
                        xml.text("semantic-equipment-tag"), channels, properties,
                        Objects.requireNonNullElse(xml.text("representation-property"), ""),
                        Objects.requireNonNullElse(parameters.get(uri), List.of())));
    }

    private ChannelDefinition channel(XmlElement xml) {
        String typeId = xml.attribute("typeId");
        ChannelType type = typeId.startsWith(SYSTEM_PREFIX)
                ? ChannelType.ofSystem(typeId.substring(SYSTEM_PREFIX.length()))
                : own(typeId);
        return new ChannelDefinition(xml.attribute("id"), type, xml.text("label"));
    }
}
