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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where a session is got, kept and given up. Each {@link #signIn} is one interactive sign-in at the cloud and may cost
 * the person one text message: nobody may call it in a loop.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface Authenticator {

    /** Whether a session is kept, so that neither password nor code is needed. */
    boolean hasSession();

    /**
     * Presents e-mail and password.
     *
     * @return {@link SignInResult.Done} with the session kept, or what stands in the way
     */
    SignInResult signIn(Credentials credentials) throws CloudException, InterruptedException;

    /**
     * Presents the code that the cloud sent for {@code pending}.
     *
     * @return {@link SignInResult.Done} with the session kept, or {@link SignInResult.Refused}
     */
    SignInResult verify(PendingSignIn pending, Secret code) throws CloudException, InterruptedException;

    /** Forgets the session, which the cloud has ended. The identity of this installation stays. */
    void forget();
}
