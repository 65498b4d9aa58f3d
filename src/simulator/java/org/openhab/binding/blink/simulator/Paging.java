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
package org.openhab.binding.blink.simulator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the media lists are divided into pages.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum Paging {
    /** List v4 has numbers as keys. */
    NUMBERS,
    /** List v4 has keys such as {@code k-1}. */
    TEXTS,
    /** List v4 has keys whose characters must be encoded in a query. */
    TEXTS_TO_ENCODE,
    /** Every page has the same items, and the next page has always the same key. */
    SAME_KEY,
    /** Every page has the same items, and the next page has always a new key. */
    NEW_KEYS;

    boolean isEndless() {
        return this == SAME_KEY || this == NEW_KEYS;
    }
}
