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
package org.openhab.binding.blink.simulator.live;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the live view server presents to the next connection (protocol, section 7.3, and section 9, item 24).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum TlsMode {
    /** A certificate that the authority has issued, and the authority after it. */
    ISSUED,
    /** The authority itself. */
    AUTHORITY,
    /** As {@link #ISSUED}, but the name is in the subject only. */
    SUBJECT_ONLY,
    /** As {@link #ISSUED}, with TLS 1.2 only. */
    TLS_1_2,
    /** As {@link #ISSUED}, with TLS 1.3 only. */
    TLS_1_3,

    /** A client must refuse this one and those after it: issued for another name. */
    WRONG_NAME,
    /** Issued by another authority of the same name. */
    FOREIGN_AUTHORITY,
    EXPIRED,
    NOT_YET_VALID,
    /** No TLS at all. */
    PLAIN
}
