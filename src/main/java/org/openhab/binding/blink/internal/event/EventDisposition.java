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
package org.openhab.binding.blink.internal.event;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What we made of an item of the media list.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum EventDisposition {
    /** A press that rang. */
    RANG,
    /** Motion that was told. */
    TOLD,
    /** Neither a press nor motion. */
    NEITHER,
    /** Known before, for instance from before a restart, or from the first list ever. */
    SEEN_BEFORE,
    /** It became known too late to be news. */
    TOO_OLD,
    /** News, but no Thing took it. */
    NO_THING
}
