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
 * How the config of a camera is wrapped.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum CameraWrapper {
    /** {@code camera} is a list with one object. */
    LIST,
    /** {@code camera} is the object. */
    OBJECT,
    /** There is no {@code camera}: the members stand at the top. */
    BARE
}
