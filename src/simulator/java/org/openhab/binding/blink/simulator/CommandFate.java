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
 * How a cloud command ends.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum CommandFate {
    /** Completes after the usual time and has its effect. */
    SUCCEEDS,
    /** Never completes. */
    NEVER_COMPLETES,
    /** Completes after the usual time as if it had succeeded, but has no effect. */
    IGNORED,
    /** Completes with a {@code status} other than 0 and without effect. */
    FAILS
}
