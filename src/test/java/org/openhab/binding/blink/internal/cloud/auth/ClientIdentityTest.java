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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The one form of hardware id that the cloud accepts.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ClientIdentityTest {

    @Test
    void aNewOneIsAnUpperCaseUuidOfVersionFour() {
        String id = ClientIdentity.create().hardwareId();

        assertThat(id, matchesPattern("[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}"));
        assertThat(UUID.fromString(id).version(), is(4));
    }

    @Test
    void twoAreDifferent() {
        assertThat(ClientIdentity.create(), is(not(ClientIdentity.create())));
    }

    @Test
    void lowerCaseIsRaised() {
        assertThat(new ClientIdentity("0f8fad5b-d9cb-469f-a165-70867728950e").hardwareId(),
                is("0F8FAD5B-D9CB-469F-A165-70867728950E"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "openHAB", "BlinkCamera_1234", "0F8FAD5BD9CB469FA16570867728950E"})
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new ClientIdentity(text));
    }

    @Test
    void itIsNotPrinted() {
        ClientIdentity identity = ClientIdentity.create();

        assertThat(identity.toString(), is("ClientIdentity"));
    }
}
