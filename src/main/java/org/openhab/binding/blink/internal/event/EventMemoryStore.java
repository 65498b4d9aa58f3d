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
package org.openhab.binding.blink.internal.event;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Keeps one account's memory over restarts.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface EventMemoryStore {

    /** The memory as last kept; {@link EventMemory#NONE} when there is none or it cannot be read. */
    EventMemory load();

    /** Keeps {@code memory} instead of the one kept before. */
    void save(EventMemory memory);
}
