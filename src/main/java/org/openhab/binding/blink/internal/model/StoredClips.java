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
package org.openhab.binding.blink.internal.model;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a sync module's USB storage holds.
 *
 * @param manifest the cloud's name of this list; the next one makes it void
 * @param clips in the cloud's order
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record StoredClips(String manifest, List<StoredClip> clips) {

    public StoredClips {
        clips = List.copyOf(clips);
    }
}
