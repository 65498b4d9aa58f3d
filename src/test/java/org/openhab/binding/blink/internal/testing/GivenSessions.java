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

import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountServices;
import org.openhab.binding.blink.internal.account.AccountSettings;
import org.openhab.binding.blink.internal.account.SessionFactory;
import org.openhab.binding.blink.internal.live.LiveKeys;

/**
 * Opens what the test gives; counts what is forgotten.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class GivenSessions implements SessionFactory {

    private final Supplier<AccountServices> services;
    /** The settings of the session opened last. */
    private @NonNullByDefault({}) AccountSettings settings;
    private final LiveKeys keys = new MemoryLiveKeys();
    private int forgotten;

    public GivenSessions(Supplier<AccountServices> services) {
        this.services = services;
    }

    @Override
    public AccountServices open(AccountSettings given) {
        settings = given;
        return services.get();
    }

    @Override
    public LiveKeys liveKeys() {
        return keys;
    }

    @Override
    public void forget() {
        forgotten++;
    }

    public AccountSettings settings() {
        return settings;
    }

    public int forgotten() {
        return forgotten;
    }
}
