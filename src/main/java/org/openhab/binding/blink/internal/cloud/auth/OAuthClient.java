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

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The client that we present ourselves as: what the sign-in of the phone app sends. All texts that the cloud may one
 * day ask to be changed stand here.
 *
 * @see "doc/protocol.md, section Sign-in (seen in several clients in production, November 2026)"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class OAuthClient {

    static final String CLIENT_ID = "ios";
    static final String SCOPE = "client";
    static final String REDIRECT_URI = "immedia-blink://applinks.blink.com/signin/callback";

    /** For the pages of the sign-in, which are made for a browser. */
    static final Map<String, String> BROWSER = Map.of("User-Agent",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                    + "Version/26.1 Mobile/15E148 Safari/604.1",
            "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "Accept-Language",
            "en-US,en;q=0.9");

    /** For the token endpoint, which the app calls itself. */
    static final Map<String, String> APP = Map.of("User-Agent", "Blink/2511191620 CFNetwork/3860.200.71 Darwin/25.1.0",
            "Accept", "*/*");

    private static final String APP_VERSION = "50.1";
    private static final String BRAND = "blink";

    private OAuthClient() {
    }

    static Map<String, String> authorize(ClientIdentity identity, Pkce pkce) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("app_brand", BRAND);
        query.put("app_version", APP_VERSION);
        query.put("client_id", CLIENT_ID);
        query.put("code_challenge", pkce.challenge());
        query.put("code_challenge_method", "S256");
        query.put("device_brand", "Apple");
        query.put("device_model", "iPhone16,1");
        query.put("device_os_version", "26.1");
        query.put("hardware_id", identity.hardwareId());
        query.put("redirect_uri", REDIRECT_URI);
        query.put("response_type", "code");
        query.put("scope", SCOPE);
        return query;
    }

    static Map<String, String> redeem(ClientIdentity identity, Pkce pkce, String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("app_brand", BRAND);
        form.put("client_id", CLIENT_ID);
        form.put("code", code);
        form.put("code_verifier", pkce.verifier().reveal());
        form.put("grant_type", "authorization_code");
        form.put("hardware_id", identity.hardwareId());
        form.put("redirect_uri", REDIRECT_URI);
        form.put("scope", SCOPE);
        return form;
    }

    static Map<String, String> renew(ClientIdentity identity, String refreshToken) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken);
        form.put("client_id", CLIENT_ID);
        form.put("scope", SCOPE);
        form.put("hardware_id", identity.hardwareId());
        return form;
    }
}
