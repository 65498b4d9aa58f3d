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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.Secret;

/**
 * The proof key against RFC 7636.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class PkceTest {

    @Test
    void theVectorOfAppendixBHolds() {
        Pkce pkce = new Pkce(new Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

        assertThat(pkce.challenge(), is("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    }

    @Test
    void aVerifierIsThirtyTwoBytesInBase64Url() {
        assertThat(Pkce.create().verifier().reveal(), matchesPattern("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void everySignInHasItsOwn() {
        assertThat(Pkce.create(), is(not(Pkce.create())));
    }

    @Test
    void theVerifierIsNotPrinted() {
        Pkce pkce = Pkce.create();

        assertThat(pkce.toString(), not(containsString(pkce.verifier().reveal())));
    }
}
