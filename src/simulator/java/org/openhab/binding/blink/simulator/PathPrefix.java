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
 * How the paths of several routes begin.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class PathPrefix {
    static final String PROGRAMS_OLD = "/api/v1/networks/{network}/programs";
    static final String PROGRAMS = "/api/v1/accounts/{account}/networks/{network}/programs";
    static final String DOORBELL = "/api/v1/accounts/{account}/networks/{network}/doorbells/{device}";
    static final String OLD_DOORBELL = "/api/v1/network/{network}/doorbell/{device}";
    static final String CAMERA = "/api/v1/accounts/{account}/networks/{network}/cameras/{device}";
    static final String CAMERA_ROOT = "/accounts/{account}/networks/{network}/cameras/{device}";
    static final String OLD_CAMERA = "/api/v1/network/{network}/camera/{device}";
    static final String MOUNT = "/api/v2/accounts/{account}/networks/{network}/cameras/{device}"
            + "/light_accessories/{accessory}/lights";
    static final String DRIVE = "/api/v1/accounts/{account}/networks/{network}/sync_modules/{device}/local_storage";

    private PathPrefix() {
    }
}
