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

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.demo.LogEvent.Kind;
import org.openhab.core.common.ThreadPoolManager;
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
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.types.Command;
import org.osgi.framework.Bundle;

/**
 * The Things and the life of their handlers, in openHAB's order: a handler is registered, gets its callback and is
 * initialized; children wait until their bridge has left INITIALIZING, and hear of every later change of its status.
 * Handlers are called on a pool.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class DemoThings {

    private static final Set<ThingStatus> FROM_HANDLERS = EnumSet.of(ThingStatus.UNKNOWN, ThingStatus.ONLINE,
            ThingStatus.OFFLINE, ThingStatus.REMOVED);
    private static final Set<ThingStatus> INITIALIZED = EnumSet.of(ThingStatus.UNKNOWN, ThingStatus.ONLINE,
            ThingStatus.OFFLINE);

    private final ScheduledExecutorService pool = ThreadPoolManager.getScheduledPool("thingManager");
    private final Map<String, ManagedThing> things = new ConcurrentSkipListMap<>();
    private final Bundle bundle;
    private final ThingTypes types;
    private final Translations translations;
    private final EventLog log;
    private final ThingCallback callback;
    private volatile @Nullable ThingHandlerFactory factory;

    DemoThings(Bundle bundle, Translations translations, ChannelStates states, EventLog log) {
        this.bundle = bundle;
        this.types = ThingTypes.of(bundle);
        this.translations = translations;
        this.log = log;
        this.callback = new ThingCallback(this, states);
    }

    ThingTypes types() {
        return types;
    }

    /** All Things by UID. */
    public Collection<Thing> all() {
        return things.values().stream().map(ManagedThing::thing).toList();
    }

    public Optional<Thing> find(ThingUID uid) {
        return managed(uid).map(ManagedThing::thing);
    }

    private Optional<ManagedThing> managed(ThingUID uid) {
        ManagedThing thing = things.get(uid.getAsString());
        return Optional.ofNullable(thing);
    }

    /** Its status as people see it: texts in place of keys. */
    public ThingStatusInfo status(Thing thing) {
        return translated(thing.getStatusInfo());
    }

    /** Adds a Thing, as the user interface does. */
    public void add(Thing thing) {
        things.put(thing.getUID().getAsString(), new ManagedThing(thing));
        log.add(Kind.THING_ADDED, "Thing '" + thing.getUID() + "' has been added.");
        initialize(thing.getUID());
    }

    /** Removes a Thing, as the user interface does; it is gone once its handler has agreed. */
    public void remove(ThingUID uid) {
        managed(uid).ifPresent(managed -> {
            show(managed.thing(), new ThingStatusInfo(ThingStatus.REMOVING, ThingStatusDetail.NONE, null));
            withHandler(uid, ThingHandler::handleRemoval);
        });
    }

    /** Changes parameters of a Thing, as saving the form does. */
    public void configure(ThingUID uid, Map<String, Object> parameters) {
        withHandler(uid, handler -> handler.handleConfigurationUpdate(parameters));
    }

    /** Sends a command to a channel. */
    public void command(ChannelUID channel, Command command) {
        log.add(Kind.COMMAND, "Channel '" + channel + "' received command " + command);
        withHandler(channel.getThingUID(), handler -> handler.handleCommand(channel, command));
    }

    private void withHandler(ThingUID uid, Consumer<ThingHandler> call) {
        pool.execute(() -> managed(uid).ifPresent(managed -> managed.call(call)));
    }

    /** The bundle offers its handlers. */
    void factoryAdded(ThingHandlerFactory added) {
        factory = added;
    }

    /** The bundle has started completely. openHAB, too, waits for that before it asks for handlers. */
    void bundleStarted() {
        all().forEach(thing -> initialize(thing.getUID()));
    }

    /** The bundle takes its handlers back: children first, all before this returns. */
    void factoryRemoved() {
        ThingHandlerFactory removed = factory;
        factory = null;
        if (removed != null) {
            things.values().stream().filter(managed -> !managed.isBridge())
                    .forEach(managed -> unregister(managed, removed));
            things.values().stream().filter(ManagedThing::isBridge).forEach(managed -> unregister(managed, removed));
        }
    }

    private void unregister(ManagedThing managed, ThingHandlerFactory from) {
        managed.unregister(from);
        show(managed.thing(),
                new ThingStatusInfo(ThingStatus.UNINITIALIZED, ThingStatusDetail.HANDLER_MISSING_ERROR, null));
    }

    /** Registers and initializes the handler of a Thing if it can be. Returns at once. */
    void initialize(ThingUID uid) {
        pool.execute(() -> managed(uid).ifPresent(this::initialize));
    }

    private void initialize(ManagedThing managed) {
        ThingHandlerFactory from = factory;
        if (from == null) {
            show(managed.thing(),
                    new ThingStatusInfo(ThingStatus.UNINITIALIZED, ThingStatusDetail.HANDLER_MISSING_ERROR, null));
        } else if (!isBridgeReady(managed.thing())) {
            show(managed.thing(),
                    new ThingStatusInfo(ThingStatus.UNINITIALIZED, ThingStatusDetail.BRIDGE_UNINITIALIZED, null));
        } else {
            managed.initialize(from, callback, () -> show(managed.thing(),
                    new ThingStatusInfo(ThingStatus.INITIALIZING, ThingStatusDetail.NONE, null)));
        }
    }

    private boolean isBridgeReady(Thing thing) {
        ThingUID bridge = thing.getBridgeUID();
        return bridge == null || find(bridge).filter(each -> INITIALIZED.contains(each.getStatus())).isPresent();
    }

    void statusUpdated(Thing thing, ThingStatusInfo status) {
        if (!FROM_HANDLERS.contains(status.getStatus())) {
            throw new IllegalArgumentException("A handler must not set " + status.getStatus());
        }
        ThingStatusInfo before = show(thing, status);
        if (status.getStatus() == ThingStatus.REMOVED) {
            pool.execute(() -> managed(thing.getUID()).ifPresent(this::forget));
        } else if (before.getStatus() == ThingStatus.INITIALIZING) {
            children(thing).forEach(child -> initialize(child.getUID()));
            link(thing);
        } else if (!before.equals(status)) {
            children(thing)
                    .forEach(child -> withHandler(child.getUID(), handler -> handler.bridgeStatusChanged(status)));
        }
    }

    private List<Thing> children(Thing bridge) {
        return bridge instanceof Bridge
                ? all().stream().filter(thing -> bridge.getUID().equals(thing.getBridgeUID())).toList()
                : List.of();
    }

    /** As if an Item had been linked to each of its channels. */
    private void link(Thing thing) {
        thing.getChannels().stream().filter(channel -> channel.getKind() == ChannelKind.STATE)
                .forEach(channel -> withHandler(thing.getUID(), handler -> handler.channelLinked(channel.getUID())));
    }

    private void forget(ManagedThing managed) {
        ThingHandlerFactory from = factory;
        if (from != null) {
            managed.unregister(from);
            from.removeThing(managed.thing().getUID());
        }
        things.remove(managed.thing().getUID().getAsString());
        log.add(Kind.THING_REMOVED, "Thing '" + managed.thing().getUID() + "' has been removed.");
    }

    /** Sets a status and reports it if it is another one; returns the one before. */
    private synchronized ThingStatusInfo show(Thing thing, ThingStatusInfo status) {
        ThingStatusInfo before = thing.getStatusInfo();
        if (before.getStatus() == ThingStatus.REMOVING && status.getStatus() != ThingStatus.REMOVED) {
            return before;
        }
        thing.setStatusInfo(status);
        if (!before.equals(status)) {
            log.add(Kind.THING_STATUS,
                    "Thing '" + thing.getUID() + "' changed from " + translated(before) + " to " + translated(status));
        }
        return before;
    }

    private ThingStatusInfo translated(ThingStatusInfo status) {
        String text = status.getDescription();
        return text == null
                ? status
                : new ThingStatusInfo(status.getStatus(), status.getStatusDetail(), translations.status(bundle, text));
    }

    void replace(Thing thing) {
        managed(thing.getUID()).ifPresent(managed -> managed.replace(thing));
    }

    void migrate(Thing thing, ThingTypeUID type, Configuration configuration) {
        pool.execute(() -> managed(thing.getUID()).ifPresent(managed -> {
            forget(managed);
            add(types.get(type).create(thing.getUID(), thing.getBridgeUID(), thing.getLabel(),
                    configuration.getProperties()));
        }));
    }

    void triggered(ChannelUID channel, String event) {
        log.add(Kind.TRIGGER, channel + " triggered " + event);
    }
}
