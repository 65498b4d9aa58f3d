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
package org.openhab.binding.blink.internal.rules;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A place that breaks a rule.
 *
 * @param file path below the project
 * @param line counted from 1
 * @param what what is wrong there
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record Finding(String file, long line, String what) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + what;
    }
}
