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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A network ("system" in the app) at one instant: the devices that are armed together.
 *
 * @param id the cloud's number; what a network Thing is recognized by
 * @param name the name given in the app
 * @param armed whether it watches; null when the cloud did not say
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record NetworkView(NetworkId id, String name, @Nullable Boolean armed) {
}
