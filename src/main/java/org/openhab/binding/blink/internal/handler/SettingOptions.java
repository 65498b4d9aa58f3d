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
package org.openhab.binding.blink.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.core.thing.Thing;

/**
 * Takes the values that a device offers for its settings, so that Main UI offers no others.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface SettingOptions {

    void show(Thing thing, DeviceConfig config);
}
