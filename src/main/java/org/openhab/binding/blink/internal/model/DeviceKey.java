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
 * How the cloud names a device. Numbers of different families may be equal, so neither part means anything alone.
 *
 * @param family the family of the device
 * @param id the cloud's number of it within its family
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record DeviceKey(DeviceFamily family, long id) {

    @Override
    public String toString() {
        return family.word() + " " + id;
    }
}
