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
package org.openhab.binding.blink.internal.cloud.rest;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.DeviceFamily;

/**
 * The routes of a device, which the family decides. Those of battery cameras have an older form.
 *
 * @see "doc/protocol.md, section Devices"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DeviceRoutes {

    static final String NETWORK = "/api/v1/accounts/{a}/networks/{n}";
    private static final String NETWORK_V2 = "/api/v2/accounts/{a}/networks/{n}";
    private static final String CAMERA = "/cameras/{c}";
    private static final String LIVE_VIEW = "/liveview";
    private static final String OLDER_CAMERA = "/network/{n}/camera/{c}";

    private DeviceRoutes() {
    }

    /** Commands and settings of one device. */
    static String device(DeviceFamily family) {
        return NETWORK + member(family);
    }

    private static String member(DeviceFamily family) {
        return switch (family) {
            case DOORBELL -> "/doorbells/{d}";
            case CAMERA -> CAMERA;
            case OWL -> "/owls/{o}";
            case SYNC_MODULE, UNKNOWN -> throw new IllegalArgumentException("No routes for a " + family.word());
        };
    }

    /** Snapshot, motion and status of a battery camera stand at the root of the host. */
    static String camera(String verb) {
        return "/accounts/{a}/networks/{n}" + CAMERA + verb;
    }

    /** The same as older clients ask for it. */
    static String olderCamera(String verb) {
        return OLDER_CAMERA + verb;
    }

    /** Config of a device, for reading and writing. */
    static String config(DeviceFamily family) {
        return family == DeviceFamily.CAMERA ? NETWORK_V2 + CAMERA + "/config" : device(family) + "/config";
    }

    /** The older form for reading; the same where there is none. */
    static String olderConfig(DeviceFamily family) {
        return family == DeviceFamily.CAMERA ? OLDER_CAMERA + "/config" : config(family);
    }

    /** The older form for writing; the same where there is none. */
    static String olderUpdate(DeviceFamily family) {
        return family == DeviceFamily.CAMERA ? OLDER_CAMERA + "/update" : config(family);
    }

    /** Starting a live view. */
    static String liveView(DeviceFamily family) {
        return (family == DeviceFamily.CAMERA ? "/api/v6/accounts/{a}/networks/{n}" : NETWORK_V2) + member(family)
                + LIVE_VIEW;
    }

    /** The older form for battery cameras; the same where there is none. */
    static String olderLiveView(DeviceFamily family) {
        return family == DeviceFamily.CAMERA
                ? "/api/v5/accounts/{a}/networks/{n}" + CAMERA + LIVE_VIEW
                : liveView(family);
    }

    /** The lamp of a light mount. */
    static String lightMount(boolean on) {
        return NETWORK_V2 + CAMERA + "/light_accessories/{acc}/lights/" + word(on);
    }

    /** The same as older clients ask for it. */
    static String olderLightMount(boolean on) {
        return NETWORK + CAMERA + "/accessories/storm/{acc}/lights/" + word(on);
    }

    private static String word(boolean on) {
        return on ? "on" : "off";
    }
}
