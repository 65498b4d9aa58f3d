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
package org.openhab.binding.blink.simulator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The one login of the simulated cloud. All of it is invented.
 *
 * @param id the account id in paths
 * @param userId the person
 * @param clientId the number that the cloud gives to an installation of an app
 * @param email name to sign in with
 * @param password password to sign in with
 * @param tier the shard that holds the account
 * @param phoneHint the phone number as the sign-in page shows it
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record SimulatedAccount(long id, long userId, long clientId, String email, String password, String tier,
        String phoneHint) {

    /** The owner of every simulated house. */
    public static final SimulatedAccount EXAMPLE = new SimulatedAccount(400123, 188000042, 2080001,
            "someone@example.org", "Corr3ct&horse=battery", "e002", "+33xxxxxxxx31");

    public SimulatedAccount withTier(String moved) {
        return new SimulatedAccount(id, userId, clientId, email, password, moved, phoneHint);
    }

    @Override
    public String toString() {
        return "account " + id + " on " + tier;
    }
}
