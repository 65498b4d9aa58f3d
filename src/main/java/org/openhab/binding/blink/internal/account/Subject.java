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
package org.openhab.binding.blink.internal.account;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.SerialNumber;

/**
 * What a listener wants to hear about.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface Subject {

    /** The device with that serial number. Its number at the cloud may change at any time. */
    record Device(SerialNumber serial) implements Subject {
    }

    /** A network and what is decided for the whole of it. */
    record Network(NetworkId id) implements Subject {
    }

    /** The account's views only. */
    record Views() implements Subject {
    }
}
