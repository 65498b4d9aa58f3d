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

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.demo.LogEvent.Kind;
import org.openhab.core.config.discovery.DiscoveryListener;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * What discovery has found and nobody has accepted yet. As in openHAB, what is a Thing already does not appear: by its
 * UID, or by the value of its representation property.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class Inbox implements DiscoveryListener {

    private final DemoThings things;
    private final EventLog log;
    private final Runnable changed;
    private final Map<ThingUID, DiscoveryResult> entries = new LinkedHashMap<>();

    /** @param changed is run after something new has appeared; returns at once */
    Inbox(DemoThings things, EventLog log, Runnable changed) {
        this.things = things;
        this.log = log;
        this.changed = changed;
    }

    public synchronized List<DiscoveryResult> entries() {
        return List.copyOf(entries.values());
    }

    /** Makes a Thing of an entry. */
    public void approve(ThingUID uid) {
        findAndRemove(uid).ifPresent(result -> things.add(things.types().get(result.getThingTypeUID()).create(uid,
                result.getBridgeUID(), result.getLabel(), result.getProperties())));
    }

    /** Makes Things of all entries. */
    public void approveAll() {
        entries().forEach(result -> approve(result.getThingUID()));
    }

    private synchronized Optional<DiscoveryResult> findAndRemove(ThingUID uid) {
        DiscoveryResult result = entries.remove(uid);
        if (result != null) {
            log.add(Kind.INBOX_REMOVED, "Discovery Result with UID '" + uid + "' has been removed.");
        }
        return Optional.ofNullable(result);
    }

    @Override
    public void thingDiscovered(DiscoveryService source, DiscoveryResult result) {
        boolean isNew = !isThing(result) && add(result);
        if (isNew) {
            changed.run();
        }
    }

    private synchronized boolean add(DiscoveryResult result) {
        boolean isNew = entries.put(result.getThingUID(), result) == null;
        if (isNew) {
            log.add(Kind.INBOX_ADDED, "Discovery Result with UID '" + result.getThingUID() + "' has been added. "
                    + result.getLabel() + ", " + result.getRepresentationProperty() + " " + representation(result));
        }
        return isNew;
    }

    private boolean isThing(DiscoveryResult result) {
        String value = representation(result);
        return things.all().stream().filter(thing -> thing.getThingTypeUID().equals(result.getThingTypeUID()))
                .anyMatch(thing -> thing.getUID().equals(result.getThingUID())
                        || value.equals(value(thing, result.getRepresentationProperty())));
    }

    private static String representation(DiscoveryResult result) {
        return String.valueOf(result.getProperties().get(result.getRepresentationProperty()));
    }

    private static String value(Thing thing, @Nullable String name) {
        if (name == null) {
            return "";
        }
        String property = thing.getProperties().get(name);
        return property != null
                ? property
                : Objects.requireNonNullElse(thing.getConfiguration().getProperties().get(name), "").toString();
    }

    @Override
    public void thingRemoved(DiscoveryService source, ThingUID thingUID) {
        findAndRemove(thingUID);
    }

    @Override
    public @Nullable Collection<ThingUID> removeOlderResults(DiscoveryService source, Instant timestamp,
            @Nullable Collection<ThingTypeUID> thingTypeUIDs, @Nullable ThingUID bridgeUID) {
        List<ThingUID> removed = new ArrayList<>();
        for (DiscoveryResult result : entries()) {
            boolean concerned = thingTypeUIDs == null || thingTypeUIDs.contains(result.getThingTypeUID());
            boolean children = bridgeUID == null || bridgeUID.equals(result.getBridgeUID());
            if (concerned && children && result.getCreationTime().isBefore(timestamp)) {
                findAndRemove(result.getThingUID());
                removed.add(result.getThingUID());
            }
        }
        return removed;
    }
}
