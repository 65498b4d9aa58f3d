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
 * Whether signing in needs a verification code, and which HTTP status says so.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum SecondFactor {
    NONE(302),
    /** The answer since about June 2026. */
    ACCEPTED_202(202),
    /** The older answer, still given in some regions. */
    PRECONDITION_412(412);

    private final int status;

    SecondFactor(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
