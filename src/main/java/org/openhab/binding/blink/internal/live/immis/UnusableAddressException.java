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
package org.openhab.binding.blink.internal.live.immis;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The address of a live view names another protocol or cannot be understood. The message says why and does not repeat
 * the address.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class UnusableAddressException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableAddressException(String why) {
        super(why);
    }
}
