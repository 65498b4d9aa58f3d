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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.Secret;

/**
 * One sign-in under way: without these four the code is worth nothing.
 *
 * @param cookies what the cloud knows this sign-in by
 * @param csrf from the sign-in page; the same for all its forms
 * @param pkce the proof key that the authorization code is bound to
 * @param hint where the code went
 * @param sentAt when
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record WebSignIn(CookieJar cookies, Secret csrf, Pkce pkce, CodeHint hint, Instant sentAt) implements PendingSignIn {

    @Override
    public String toString() {
        return "WebSignIn";
    }
}
