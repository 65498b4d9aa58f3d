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

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;
import org.openhab.binding.blink.internal.cloud.json.TypeMismatch;

import com.google.gson.JsonElement;
import com.google.gson.annotations.SerializedName;

/**
 * Every JSON object that the sign-in host answers: tokens, the second factor's hint, errors. No member is certain.
 *
 * @see "doc/protocol.md, section Sign-in"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record SignInAnswer(@Nullable String accessToken, @Nullable String refreshToken, @Nullable Long expiresIn,
        @Nullable String tsvState, @Nullable JsonElement tsvMethods, @Nullable String phone,
        @Nullable Long nextTimeInSecs, @Nullable String status, @Nullable String error, @Nullable String errorCause,
        @SerializedName("csrf-token") @Nullable String csrf) {

    private static final SignInAnswer NOTHING = new SignInAnswer(null, null, null, null, null, null, null, null, null,
            null, null);

    /** The object in {@code json}; without any member when it is something else. */
    static SignInAnswer of(String json, Consumer<TypeMismatch> mismatches) {
        SignInAnswer answer = TolerantJson.read(json, SignInAnswer.class, mismatches);
        return answer == null ? NOTHING : answer;
    }

    /** Whether it says how a code was sent. */
    boolean namesSecondFactor() {
        return tsvState != null || tsvMethods != null || nextTimeInSecs != null || phone != null;
    }

    @Override
    public String toString() {
        return "SignInAnswer";
    }
}
