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
package org.openhab.binding.blink.internal.cloud.http;

import java.nio.channels.WritableByteChannel;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;

/**
 * Sends single requests. Follows no redirect, keeps no cookie, repeats nothing.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface HttpTransport {

    /**
     * Sends a request and waits for the whole response.
     *
     * @return the response, whatever its status
     * @throws CloudException.Unreachable when no whole response arrived in time
     * @throws CloudException.Malformed when the response is larger than the request allows
     */
    HttpResponse send(HttpRequest request) throws CloudException, InterruptedException;

    /**
     * Begins a request whose response body is written as it arrives. Returns at once. Only a body with status 200 is
     * written.
     *
     * @param maxBytes the largest body that is accepted
     * @param into receives the body, on a thread of the HTTP client; not closed here
     * @param ended called once, on any thread, unless this method throws
     * @throws CloudException when the request was not begun
     */
    void stream(HttpRequest request, long maxBytes, WritableByteChannel into, Consumer<StreamEnd> ended)
            throws CloudException;

    /**
     * Ends every request under way and sends no more, except those of class {@code SESSION}: a sign-in or an exchange
     * of tokens that is interrupted may lose the session.
     */
    void abort();
}
