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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.model.TypedText;
import org.openhab.binding.blink.internal.model.VerificationCode;

/**
 * What a person has entered for the sign-in. The e-mail address is brought into its one form here; the password is
 * taken as it is.
 *
 * @param credentials e-mail and password
 * @param entry a verification code, the word {@code new} (or {@code new2}, ...) for another one, or nothing
 * @param source where the entry comes from
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record SignInRequest(Credentials credentials, Secret entry, Source source) {

    private static final String NEW = "NEW[0-9]*+";

    public SignInRequest {
        credentials = new Credentials(new Secret(TypedText.trimmed(credentials.email().reveal())),
                credentials.password());
    }

    /** Where an entry comes from. */
    public enum Source {
        /** The configuration of the Thing: the entry may stand there long after it was used, as in a text file. */
        CONFIGURATION,
        /** The configuration, into which it was entered just now: an act of its own, even when it was there before. */
        FORM,
        /** A console command or an action: each one is an act of its own. */
        DIRECT
    }

    /** What an entry asks for. */
    enum Kind {
        NOTHING,
        NEW_CODE,
        CODE,
        /** Neither a code nor the word for another one: never sent to the cloud. */
        UNREADABLE
    }

    /** The same for every spelling of one account's e-mail address. */
    String account() {
        return credentials.email().reveal().toLowerCase(Locale.ROOT);
    }

    String password() {
        return credentials.password().reveal();
    }

    boolean hasPassword() {
        return !TypedText.packed(password()).isEmpty();
    }

    /** The entry in one form, for comparison. */
    String typed() {
        return TypedText.packed(entry.reveal()).toUpperCase(Locale.ROOT);
    }

    Kind kind() {
        String typed = typed();
        if (typed.isEmpty()) {
            return Kind.NOTHING;
        }
        if (code().isPresent()) {
            return Kind.CODE;
        }
        return typed.replaceAll("[^\\p{L}\\p{N}]", "").matches(NEW) ? Kind.NEW_CODE : Kind.UNREADABLE;
    }

    Optional<VerificationCode> code() {
        return VerificationCode.parse(entry.reveal());
    }

    /** Whether anything was entered at all. */
    boolean hasEntry() {
        return !typed().isEmpty();
    }
}
