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

/**
 * A schedule of the app, which arms and disarms a network at certain times.
 *
 * @param network the network it belongs to
 * @param id the cloud's number of it
 * @param name the name given in the app
 * @param enabled whether the schedule is active
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record Schedule(NetworkId network, long id, String name, boolean enabled) {
}
