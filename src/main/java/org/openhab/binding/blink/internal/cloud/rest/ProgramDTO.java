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
package org.openhab.binding.blink.internal.cloud.rest;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One of the list that {@code GET .../programs} answers; captured by third parties.
 *
 * @see "doc/protocol.md, section Schedules"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record ProgramDTO(@Nullable Long id, @Nullable String name, @Nullable String status) {
}
