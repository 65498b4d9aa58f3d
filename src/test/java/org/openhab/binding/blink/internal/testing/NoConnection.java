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
package org.openhab.binding.blink.internal.testing;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountServices.Connection;

/**
 * Holds nothing open, and records whether it was closed.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class NoConnection implements Connection {

    public int aborted;
    public int kept;
    public int closed;

    @Override
    public void abort() {
        aborted++;
    }

    @Override
    public void keep() {
        kept++;
    }

    @Override
    public void close() {
        closed++;
    }
}
