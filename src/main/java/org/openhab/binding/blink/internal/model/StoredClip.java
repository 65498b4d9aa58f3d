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
 * A clip on a sync module's USB storage. The list does not name its kind: a press is not distinguished from motion.
 *
 * @param id the cloud's name of it
 * @param camera the device's name, as the storage spells it: letters and digits only
 * @param createdAt when it was recorded; null when the storage did not say
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record StoredClip(String id, String camera, @Nullable Instant createdAt) {
}
