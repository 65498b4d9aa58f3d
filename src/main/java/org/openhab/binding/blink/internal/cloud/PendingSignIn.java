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
package org.openhab.binding.blink.internal.cloud;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A sign-in that waits for the code: the cookies and keys without which the code is worth nothing. Lives in memory
 * only; an immutable value, so it survives a new handler of the same Thing.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface PendingSignIn {

    /** Where the code went. */
    CodeHint hint();

    /** When the cloud sent it, on our clock. */
    Instant sentAt();

    /**
     * Where a code was sent, in the cloud's words.
     *
     * @param channel {@code sms}, {@code email}, {@code whatsapp}, {@code voice}, {@code totp}; empty when not said
     * @param address the masked phone number or address; empty when not said
     * @param resendAfter how long to wait before another code may be requested
     */
    record CodeHint(String channel, String address, Duration resendAfter) {
    }
}
