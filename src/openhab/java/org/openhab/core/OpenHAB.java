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
package org.openhab.core;

import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where openHAB keeps its files.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class OpenHAB {

    public static final String RUNTIME_DIR_PROG_ARGUMENT = "openhab.runtime";
    public static final String USERDATA_DIR_PROG_ARGUMENT = "openhab.userdata";
    public static final String CONFIG_DIR_PROG_ARGUMENT = "openhab.conf";
    public static final String DEFAULT_RUNTIME_FOLDER = "runtime";
    public static final String DEFAULT_CONFIG_FOLDER = "conf";
    public static final String DEFAULT_USERDATA_FOLDER = "userdata";
    public static final String SERVICE_CONTEXT = "openhab.servicecontext";
    public static final String SERVICE_CONTEXT_MARKER = "#";
    public static final String ADDONS_SERVICE_PID = "org.openhab.addons";
    public static final String CFG_PACKAGE = "package";

    public static String getRuntimeFolder() {
        return folder(RUNTIME_DIR_PROG_ARGUMENT, DEFAULT_RUNTIME_FOLDER);
    }

    public static String getConfigFolder() {
        return folder(CONFIG_DIR_PROG_ARGUMENT, DEFAULT_CONFIG_FOLDER);
    }

    public static String getUserDataFolder() {
        return folder(USERDATA_DIR_PROG_ARGUMENT, DEFAULT_USERDATA_FOLDER);
    }

    private static String folder(String property, String fallback) {
        return Objects.requireNonNullElse(System.getProperty(property), fallback);
    }
}
