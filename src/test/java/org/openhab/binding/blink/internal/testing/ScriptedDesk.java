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
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.SignIn;
import org.openhab.binding.blink.internal.cloud.SignInDesk;

/**
 * A desk that gives the outcomes a test lined up and counts what it is asked.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ScriptedDesk implements SignInDesk {

    /** What it was asked: {@code sign in}, {@code verify} with the code, {@code forget}. */
    public final List<String> asked = new ArrayList<>();
    public boolean session;
    private final Queue<Object> outcomes = new ArrayDeque<>();

    /** A desk that keeps a session. */
    public static ScriptedDesk withSession() {
        ScriptedDesk desk = new ScriptedDesk();
        desk.session = true;
        return desk;
    }

    public ScriptedDesk answer(SignIn outcome) {
        outcomes.add(outcome);
        return this;
    }

    public ScriptedDesk fail(CloudException failure) {
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
    public SignIn signIn(Credentials credentials) throws CloudException {
        asked.add("sign in");
        return next();
    }

    @Override
    public SignIn verify(PendingSignIn pending, Secret code) throws CloudException {
        asked.add("verify " + code.reveal());
        return next();
    }

    @Override
    public void forget() {
        asked.add("forget");
        session = false;
    }

    private SignIn next() throws CloudException {
        Object outcome = outcomes.poll();
        if (outcome instanceof CloudException failure) {
            throw failure;
        }
        if (!(outcome instanceof SignIn signIn)) {
            throw new AssertionError("Nobody expected " + asked);
        }
        session |= signIn instanceof SignIn.Done;
        return signIn;
    }
}
