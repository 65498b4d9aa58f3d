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
 * What the cloud says of a battery: two words and nothing between them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum Battery {
    OK,
    LOW,
    /** No word from the cloud: a wired device, or a word we do not know. */
    UNKNOWN
}
