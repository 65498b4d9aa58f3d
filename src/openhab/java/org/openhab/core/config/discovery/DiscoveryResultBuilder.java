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
package org.openhab.core.config.discovery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * Builds a discovery result step by step.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class DiscoveryResultBuilder {

    private final ThingUID thingUID;
    private final Map<String, Object> properties = new HashMap<>();
    private @Nullable String representationProperty;
    private @Nullable ThingUID bridgeUID;
    private @Nullable String label;
    private @Nullable ThingTypeUID thingTypeUID;
    private @Nullable Instant creationTime;

    private DiscoveryResultBuilder(ThingUID thingUID) {
        this.thingUID = thingUID;
    }

    public static DiscoveryResultBuilder create(ThingUID thingUID) {
        return new DiscoveryResultBuilder(thingUID);
    }

    public static DiscoveryResultBuilder create(DiscoveryResult discoveryResult) {
        DiscoveryResultBuilder builder = create(discoveryResult.getThingUID())
                .withRepresentationProperty(discoveryResult.getRepresentationProperty())
                .withLabel(discoveryResult.getLabel());
        builder.thingTypeUID = discoveryResult.getThingTypeUID();
        builder.properties.putAll(discoveryResult.getProperties());
        builder.bridgeUID = discoveryResult.getBridgeUID();
        builder.creationTime = discoveryResult.getCreationTime();
        return builder;
    }

    public DiscoveryResultBuilder withProperty(String key, Object value) {
        properties.put(key, value);
        return this;
    }

    public DiscoveryResultBuilder withRepresentationProperty(@Nullable String representationProperty) {
        this.representationProperty = representationProperty;
        return this;
    }

    public DiscoveryResultBuilder withBridge(@Nullable ThingUID bridgeUID) {
        if (bridgeUID != null && !bridgeUID.getBindingId().equals(thingUID.getBindingId())) {
            throw new IllegalArgumentException(
                    "Bridge '" + bridgeUID + "' and thing '" + thingUID + "' are of different bindings");
        }
        this.bridgeUID = bridgeUID;
        return this;
    }

    public DiscoveryResultBuilder withLabel(@Nullable String label) {
        this.label = label;
        return this;
    }

    public DiscoveryResult build() {
        String representation = representationProperty;
        if (representation != null && !properties.containsKey(representation)) {
            throw new IllegalArgumentException("Representation property '" + representation + "' of thing '" + thingUID
                    + "' is not among its properties " + properties.keySet());
        }
        ThingTypeUID type = thingTypeUID;
        if (type == null) {
            String[] segments = thingUID.getAsString().split(":");
            type = new ThingTypeUID(segments[0], segments[1]);
        }
        Instant created = creationTime;
        return new PlainDiscoveryResult(type, thingUID, bridgeUID, properties, representation, label,
                created == null ? Instant.now() : created);
    }
}
