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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.SignInHistory;

/**
 * A sign-in history in memory. Its marks are readable.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class MemorySignInHistory implements SignInHistory {

    public @Nullable Entry last;

    /** How far the last sign-in came. */
    public Stage outcome() {
        return findLast().orElseThrow().outcome();
    }

    @Override
    public Optional<Entry> findLast() {
        return Optional.ofNullable(last);
    }

    @Override
    public void write(Entry entry) {
        last = entry;
    }

    @Override
    public void erase() {
        last = null;
    }

    @Override
    public String mark(String text) {
        return "mark of " + text;
    }
}
