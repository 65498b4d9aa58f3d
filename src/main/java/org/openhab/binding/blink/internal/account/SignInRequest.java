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
package org.openhab.binding.blink.internal.account;

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.Secret;

/**
 * What a person has entered for the sign-in.
 *
 * @param credentials e-mail and password
 * @param entry what stands in the field for the code: a code, the word {@code new} (or {@code new2}, ...) for another
 *            one, or nothing
 * @param byPerson whether a person has typed {@code entry} just now; false when it stands in the configuration
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record SignInRequest(Credentials credentials, Secret entry, boolean byPerson) {

    private static final String NEW = "NEW";

    String email() {
        return credentials.email().reveal().strip();
    }

    String password() {
        return credentials.password().reveal();
    }

    /** The entry without what people put between groups of digits. */
    String typed() {
        return entry.reveal().replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether a new code is wanted. */
    boolean isForNewCode() {
        return typed().startsWith(NEW);
    }

    /** Whether a code was entered. */
    boolean isCode() {
        return !typed().isEmpty() && !isForNewCode();
    }

    Secret code() {
        return new Secret(typed());
    }

    /** Whether anything was entered at all. */
    boolean hasEntry() {
        return !typed().isEmpty();
    }
}
