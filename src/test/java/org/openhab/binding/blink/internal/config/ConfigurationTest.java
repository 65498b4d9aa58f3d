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
package org.openhab.binding.blink.internal.config;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.model.NetworkId;

/**
 * What a person fills in, as it is taken.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ConfigurationTest {

    private static AccountConfiguration account(String email, String clipFolder) {
        AccountConfiguration account = new AccountConfiguration();
        account.email = email;
        account.clipFolder = clipFolder;
        return account;
    }

    @ParameterizedTest
    @ValueSource(strings = {"me@example.org ", "\u00a0me@example.org", "me@example.org\u200b", "me@exam\u00adple.org"})
    void theAddressIsTakenWithoutWhatCannotBeSeen(String email) {
        assertThat(account(email, "blink").email(), is("me@example.org"));
        assertThat(account(email, "blink").hasEmail(), is(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "me", "me@", "@example.org", "me@example@org", "me at@example.org",
            "me@exam\u00a0ple.org"})
    void anAddressHasTwoPartsAndNoBlank(String email) {
        assertThat(account(email, "blink").hasEmail(), is(false));
    }

    @Test
    void theFolderIsTakenWithoutWhatCannotBeSeen() {
        assertThat(account("", "\ufeffblink/front\u00a0door\u3000").clipFolder(), is("blink/front door"));
        assertThat(account("", "\ufeffblink/front\u00a0door\u3000").hasClipFolder(), is(true));
        assertThat(account("", "../blink").hasClipFolder(), is(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", " 4711\u00a0", "\u0664\u0667\u0661\u0661", "4 711", "47\u200b11"})
    void aNetworkIsANumber(String typed) {
        NetworkConfiguration network = new NetworkConfiguration();
        network.networkId = typed;

        assertThat(network.network(), is(Optional.of(new NetworkId(4711))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Home", "-4711", "47.11", "1234567890123456789"})
    void whatIsNoNumberIsNoNetwork(String typed) {
        NetworkConfiguration network = new NetworkConfiguration();
        network.networkId = typed;

        assertThat(network.network(), is(Optional.empty()));
    }
}
