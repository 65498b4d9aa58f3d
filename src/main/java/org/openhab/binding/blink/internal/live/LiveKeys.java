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
package org.openhab.binding.blink.internal.live;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The keys to live views, one for each Thing. They are secrets: 128 random bits, kept encrypted, never logged. Used on
 * the account's executor.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface LiveKeys {

    /** The key of a Thing; made when first asked for, and the same from then on. */
    String of(String thing);

    /** Another key for a Thing. */
    String renew(String thing);
}
