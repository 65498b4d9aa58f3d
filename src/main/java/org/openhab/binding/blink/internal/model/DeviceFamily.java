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
 * The class of a device. It follows from the list of the account in which the cloud names the device, never from its
 * product code: new codes appear with every product year.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum DeviceFamily {
    SYNC_MODULE, DOORBELL, CAMERA, MINI
}
