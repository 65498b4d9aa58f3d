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
package org.openhab.core.thing.binding;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The usual base of a handler.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public abstract class BaseThingHandler implements ThingHandler {

    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{ENV:([^}]+)}");

    private final Logger logger = LoggerFactory.getLogger(BaseThingHandler.class);

    protected Thing thing;

    private @Nullable ThingHandlerCallback callback;

    public BaseThingHandler(Thing thing) {
        this.thing = thing;
    }

    @Override
    public void handleRemoval() {
        updateStatus(ThingStatus.REMOVED, ThingStatusDetail.NONE, null);
    }

    @Override
    public void handleConfigurationUpdate(Map<String, Object> configurationParameters) {
        if (!isModifyingCurrentConfig(configurationParameters)) {
            return;
        }
        ThingHandlerCallback validating = callbackFor("checking a configuration");
        if (validating != null) {
            validating.validateConfigurationParameters(getThing(), configurationParameters);
        }
        Configuration configuration = editConfiguration();
        configurationParameters.forEach(configuration::put);
        if (isInitialized()) {
            dispose();
            updateConfiguration(configuration);
            initialize();
            return;
        }
        updateConfiguration(configuration);
        ThingHandlerCallback callback = callbackFor("announcing a configuration");
        if (callback != null) {
            callback.configurationUpdated(getThing());
        }
    }

    private boolean isModifyingCurrentConfig(Map<String, Object> configurationParameters) {
        Configuration current = editConfiguration();
        return configurationParameters.entrySet().stream()
                .anyMatch(parameter -> !Objects.equals(current.get(parameter.getKey()), parameter.getValue()));
    }

    @Override
    public void dispose() {
    }

    @Override
    public Thing getThing() {
        return thing;
    }

    @Override
    public void thingUpdated(Thing thing) {
        throw new UnsupportedOperationException("BaseThingHandler.thingUpdated");
    }

    @Override
    public void setCallback(@Nullable ThingHandlerCallback thingHandlerCallback) {
        synchronized (this) {
            callback = thingHandlerCallback;
        }
    }

    private @Nullable ThingHandlerCallback callbackFor(String work) {
        ThingHandlerCallback callback = this.callback;
        if (callback == null) {
            logger.warn("Handler {} of thing {} is still {} although it was already disposed.",
                    getClass().getSimpleName(), thing.getUID(), work);
        }
        return callback;
    }

    @Override
    public void channelLinked(ChannelUID channelUID) {
        handleCommand(channelUID, RefreshType.REFRESH);
    }

    @Override
    public void channelUnlinked(ChannelUID channelUID) {
    }

    protected Configuration getConfig() {
        Configuration resolved = new Configuration();
        getThing().getConfiguration().getProperties().forEach((key, value) -> resolved.put(key, resolve(value)));
        return resolved;
    }

    private static Object resolve(Object value) {
        if (value instanceof String text) {
            return ENVIRONMENT.matcher(text).replaceAll(match -> {
                String found = System.getenv(match.group(1));
                if (found == null) {
                    throw new IllegalArgumentException("No environment variable '" + match.group(1) + "'");
                }
                return Matcher.quoteReplacement(found);
            });
        }
        return value;
    }

    protected <T> T getConfigAs(Class<T> configurationClass) {
        return getConfig().as(configurationClass);
    }

    protected void updateState(ChannelUID channelUID, State state) {
        synchronized (this) {
            ThingHandlerCallback callback = callbackFor("updating a channel");
            if (callback != null) {
                callback.stateUpdated(channelUID, state);
            }
        }
    }

    protected void updateState(String channelID, State state) {
        updateState(new ChannelUID(getThing().getUID(), channelID), state);
    }

    protected void triggerChannel(String channelID, String event) {
        synchronized (this) {
            ThingHandlerCallback callback = callbackFor("triggering a channel");
            if (callback != null) {
                callback.channelTriggered(getThing(), new ChannelUID(getThing().getUID(), channelID), event);
            }
        }
    }

    protected void updateStatus(ThingStatus status, ThingStatusDetail statusDetail, @Nullable String description) {
        synchronized (this) {
            ThingHandlerCallback callback = callbackFor("updating its status");
            if (callback != null) {
                callback.statusUpdated(thing, new ThingStatusInfo(status, statusDetail, description));
            }
        }
    }

    protected @Nullable ThingHandlerCallback getCallback() {
        return callback;
    }

    protected ThingBuilder editThing() {
        return ThingBuilder.create(thing);
    }

    protected void updateThing(Thing thing) {
        if (thing == this.thing) {
            throw new IllegalArgumentException("The given thing is the current one: change a copy (editThing())");
        }
        ThingHandlerCallback callback = callbackFor("updating its thing");
        if (callback != null) {
            callback.validateConfigurationParameters(thing, thing.getConfiguration().getProperties());
            synchronized (this) {
                this.thing = thing;
                callback.thingUpdated(thing);
            }
        }
    }

    protected Configuration editConfiguration() {
        return new Configuration(thing.getConfiguration());
    }

    protected void updateConfiguration(Configuration configuration) {
        ThingHandlerCallback callback = callbackFor("updating its configuration");
        if (callback == null) {
            return;
        }
        callback.validateConfigurationParameters(thing, configuration.getProperties());
        Configuration old = editConfiguration();
        try {
            thing.getConfiguration().setProperties(configuration.getProperties());
            synchronized (this) {
                callback.thingUpdated(thing);
            }
        } catch (RuntimeException e) {
            logger.warn("Configuration of thing {} could not be applied, the old one stays: {}", thing.getUID(),
                    e.getMessage());
            thing.getConfiguration().setProperties(old.getProperties());
            throw e;
        }
    }

    protected void updateProperties(@Nullable Map<String, String> properties) {
        boolean changed = false;
        if (properties == null) {
            changed = !thing.getProperties().isEmpty();
            thing.setProperties(Map.of());
        } else {
            for (Map.Entry<String, String> property : properties.entrySet()) {
                changed |= setProperty(property.getKey(), property.getValue());
            }
        }
        if (changed) {
            announceThing();
        }
    }

    private boolean setProperty(String name, @Nullable String value) {
        if (value != null && value.equals(thing.getProperties().get(name))) {
            return false;
        }
        thing.setProperty(name, value);
        return true;
    }

    private void announceThing() {
        synchronized (this) {
            ThingHandlerCallback callback = callbackFor("updating its properties");
            if (callback != null) {
                callback.thingUpdated(thing);
            }
        }
    }

    protected @Nullable Bridge getBridge() {
        ThingUID bridgeUID = thing.getBridgeUID();
        synchronized (this) {
            ThingHandlerCallback callback = callbackFor("asking for its bridge");
            return bridgeUID == null || callback == null ? null : callback.getBridge(bridgeUID);
        }
    }

    protected boolean isLinked(String channelId) {
        ThingHandlerCallback callback = callbackFor("asking for links");
        return callback != null && callback.isChannelLinked(new ChannelUID(getThing().getUID(), channelId));
    }

    protected boolean isInitialized() {
        ThingStatus status = getThing().getStatus();
        return status == ThingStatus.OFFLINE || status == ThingStatus.ONLINE || status == ThingStatus.UNKNOWN;
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        throw new UnsupportedOperationException("BaseThingHandler.bridgeStatusChanged");
    }
}
