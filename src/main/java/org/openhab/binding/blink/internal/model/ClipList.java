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

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One complete answer of the media list, all pages of it.
 *
 * @param clips what it lists, in no particular order, perhaps with repetitions
 * @param cloudTime the cloud's clock when it answered: what ages are measured against
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record ClipList(List<Clip> clips, Instant cloudTime) {

    public ClipList {
        clips = List.copyOf(clips);
    }
}
