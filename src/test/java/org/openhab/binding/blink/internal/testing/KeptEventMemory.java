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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.event.EventMemory;
import org.openhab.binding.blink.internal.event.EventMemoryStore;

/**
 * A memory store that lasts as long as the test.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class KeptEventMemory implements EventMemoryStore {

    public EventMemory memory = EventMemory.NONE;
    /** How often a memory was saved. */
    public int saved;

    /** After a first list that was empty: what comes now is news. */
    public static KeptEventMemory primed() {
        KeptEventMemory kept = new KeptEventMemory();
        kept.memory = EventMemory.EMPTY;
        return kept;
    }

    @Override
    public EventMemory load() {
        return memory;
    }

    @Override
    public void save(EventMemory fresh) {
        memory = fresh;
        saved++;
    }
}
