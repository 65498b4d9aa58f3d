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

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Constants as users, rules and logs read them: {@code SYNC_MODULE} as {@code sync-module}.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class EnumWord {

    private EnumWord() {
    }

    /** The name of {@code constant} in lower case with hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
