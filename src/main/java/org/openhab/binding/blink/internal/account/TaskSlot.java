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
package org.openhab.binding.blink.internal.account;

import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Holds at most one pending task; whatever was in the slot before is canceled.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class TaskSlot {

    private final AtomicReference<@Nullable Future<?>> pending = new AtomicReference<>();

    public void replace(Future<?> next) {
        cancel(pending.getAndSet(next));
    }

    public void clear() {
        cancel(pending.getAndSet(null));
    }

    private static void cancel(@Nullable Future<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }
}
