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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a sync module says of copying clips from the cloud to its USB storage.
 *
 * @param enabled whether it does; null when it did not say
 * @param running whether it does just now
 * @param completedAt when it last finished; null when it did not say
 * @param result the cloud's word for how that ended; null when it said none
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record StorageBackup(@Nullable Boolean enabled, boolean running, @Nullable Instant completedAt,
        @Nullable String result) {

    /** Nothing said. */
    public static final StorageBackup UNKNOWN = new StorageBackup(null, false, null, null);
}
