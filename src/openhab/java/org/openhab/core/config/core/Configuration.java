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
package org.openhab.core.config.core;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The settings of a Thing or a channel.
 *
 * @author The Blink binding team - Initial contribution
 */
public class Configuration {

    private final Map<String, Object> properties = Collections.synchronizedMap(new HashMap<>());

    public Configuration() {
    }

    public Configuration(@Nullable Configuration configuration) {
        this(configuration == null ? null : configuration.getProperties());
    }

    public Configuration(@Nullable Map<String, Object> properties) {
        if (properties != null) {
            setProperties(properties);
        }
    }

    public <T> T as(Class<T> configurationClass) {
        return ConfigurationReader.read(getProperties(), configurationClass);
    }

    public Object get(String key) {
        return properties.get(key);
    }

    public Object put(String key, @Nullable Object value) {
        return properties.put(key, normalize(value));
    }

    public Map<String, Object> getProperties() {
        synchronized (properties) {
            return Collections.unmodifiableMap(new HashMap<>(properties));
        }
    }

    public void setProperties(Map<String, Object> newProperties) {
        Map<String, Object> normalized = new HashMap<>();
        newProperties.forEach((key, value) -> normalized.put(key, normalize(value)));
        synchronized (properties) {
            properties.clear();
            properties.putAll(normalized);
        }
    }

    private static @Nullable Object normalize(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String || value instanceof BigDecimal) {
            return value;
        } else if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        } else if (value instanceof Collection<?> collection) {
            return collection.stream().map(Configuration::normalize).toList();
        }
        throw new IllegalArgumentException("A configuration cannot hold a " + value.getClass().getName());
    }

    @Override
    public int hashCode() {
        return getProperties().hashCode();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return this == obj || obj instanceof Configuration other && getProperties().equals(other.getProperties());
    }

    @Override
    public String toString() {
        return "Configuration" + new TreeMap<>(getProperties());
    }
}
