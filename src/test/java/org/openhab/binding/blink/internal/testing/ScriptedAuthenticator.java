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
package org.openhab.binding.blink.internal.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.Authenticator;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.SignInResult;

/**
 * An authenticator that gives the outcomes a test lined up and counts what it is asked.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ScriptedAuthenticator implements Authenticator {

    /** What it was asked: {@code sign in}, {@code verify} with the code, {@code forget}. */
    public final List<String> asked = new ArrayList<>();
    public boolean session;
    private final Queue<Object> outcomes = new ArrayDeque<>();

    /** An authenticator that has a session. */
    public static ScriptedAuthenticator withSession() {
        ScriptedAuthenticator authenticator = new ScriptedAuthenticator();
        authenticator.session = true;
        return authenticator;
    }

    public ScriptedAuthenticator answer(SignInResult outcome) {
        outcomes.add(outcome);
        return this;
    }

    public ScriptedAuthenticator fail(CloudException failure) {
        outcomes.add(failure);
        return this;
    }

    /** How many sign-ins were begun. */
    public long signIns() {
        return asked.stream().filter("sign in"::equals).count();
    }

    @Override
    public boolean hasSession() {
        return session;
    }

    @Override
    public SignInResult signIn(Credentials credentials) throws CloudException {
        asked.add("sign in");
        return next();
    }

    @Override
    public SignInResult verify(PendingSignIn pending, Secret code) throws CloudException {
        asked.add("verify " + code.reveal());
        return next();
    }

    @Override
    public void forget() {
        asked.add("forget");
        session = false;
    }

    private SignInResult next() throws CloudException {
        Object outcome = outcomes.poll();
        if (outcome instanceof CloudException failure) {
            throw failure;
        }
        if (!(outcome instanceof SignInResult signIn)) {
            throw new AssertionError("Nobody expected " + asked);
        }
        session |= signIn instanceof SignInResult.Done;
        return signIn;
    }
}
