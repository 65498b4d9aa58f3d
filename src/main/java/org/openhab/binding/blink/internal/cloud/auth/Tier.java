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
package org.openhab.binding.blink.internal.cloud.auth;

import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where an account lives: the regional prefix of its REST host, and its number there.
 *
 * @param name four letters or digits; becomes part of a host name
 * @param account the account's number
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record Tier(String name, long account) {

    private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9]{4}");

    public Tier {
        if (!isName(name)) {
            throw new IllegalArgumentException("Not a tier");
        }
    }

    /** Whether {@code text} may become part of a host name. */
    public static boolean isName(String text) {
        return FORM.matcher(text).matches();
    }
}
