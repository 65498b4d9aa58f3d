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
package org.openhab.binding.blink.internal.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;

/**
 * Storage as openHAB 5.2.1's JSON database behaves: each call of {@link #getStorage} makes an independent instance with
 * a copy of the file of that moment, and each instance writes its whole content some time after a change. Two instances
 * of one name therefore overwrite each other.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class FileStorageService implements StorageService {

    private static final Duration WRITE_DELAY = Duration.ofMillis(500);

    private final ManualTime time;
    private final Map<String, Map<String, Object>> files = new ConcurrentHashMap<>();
    private final Map<String, Long> opened = new ConcurrentHashMap<>();
    private final List<FileStorage<?>> changed = new ArrayList<>();

    /** @param time decides when an instance writes its file */
    public FileStorageService(ManualTime time) {
        this.time = time;
    }

    @Override
    public <T> Storage<T> getStorage(String name) {
        opened.merge(name, 1L, Long::sum);
        return new FileStorage<>(name);
    }

    @Override
    public <T> Storage<T> getStorage(String name, @Nullable ClassLoader classLoader) {
        return getStorage(name);
    }

    /** How many instances of that name were made. */
    public long opened(String name) {
        return opened.getOrDefault(name, 0L);
    }

    /** What the file of that name holds now. */
    public synchronized Map<String, Object> file(String name) {
        return new TreeMap<>(files.getOrDefault(name, Map.of()));
    }

    private synchronized void write(FileStorage<?> storage) {
        if (changed.remove(storage)) {
            files.put(storage.name, storage.content());
        }
    }

    private synchronized void changed(FileStorage<?> storage) {
        if (!changed.contains(storage)) {
            changed.add(storage);
            time.schedule(() -> write(storage), WRITE_DELAY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** openHAB goes down in order: every instance writes what it has. */
    public synchronized void stop() {
        List.copyOf(changed).forEach(this::write);
    }

    /** Power fails, or a backup is restored: no instance writes from now on, and the file holds {@code content}. */
    public synchronized void replaceFile(String name, Map<String, ?> content) {
        changed.clear();
        files.put(name, new TreeMap<>(content));
    }

    /** How many instances have not written their latest change yet. */
    public synchronized long writesWaiting() {
        return changed.size();
    }

    private final class FileStorage<T> implements Storage<T> {

        private final String name;
        private final Map<String, Object> content;

        FileStorage(String name) {
            this.name = name;
            this.content = file(name);
        }

        @Override
        @SuppressWarnings("unchecked")
        public synchronized @Nullable T put(String key, @Nullable T value) {
            T before = get(key);
            if (value == null) {
                content.remove(key);
            } else {
                content.put(key, value);
            }
            changed(this);
            return before;
        }

        synchronized Map<String, Object> content() {
            return new TreeMap<>(content);
        }

        @Override
        public @Nullable T remove(String key) {
            return put(key, null);
        }

        @Override
        public synchronized boolean containsKey(String key) {
            return content.containsKey(key);
        }

        @Override
        @SuppressWarnings("unchecked")
        public synchronized @Nullable T get(String key) {
            return (T) content.get(key);
        }

        @Override
        public synchronized Collection<String> getKeys() {
            return Set.copyOf(content.keySet());
        }

        @Override
        @SuppressWarnings("unchecked")
        public synchronized Collection<@Nullable T> getValues() {
            return content.values().stream().map(value -> (T) Objects.requireNonNull(value)).toList();
        }
    }
}
