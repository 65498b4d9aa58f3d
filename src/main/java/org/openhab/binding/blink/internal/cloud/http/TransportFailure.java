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

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;

/**
 * What an exception of the HTTP client means. Whether something was sent is never concluded from it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class TransportFailure {

    private TransportFailure() {
    }

    /** @param neverSent whether it is certain that no byte of the request has left */
    static CloudException of(String what, @Nullable Throwable cause, boolean neverSent) {
        return switch (cause) {
            case ResponseBody.TooLarge e -> new CloudException.Malformed(what, e.why());
            case ResponseBody.NotWritten e -> new CloudException.Malformed(what, "it could not be written");
            case null, default -> new CloudException.Unreachable(what, reason(cause), neverSent);
        };
    }

    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case UnknownHostException e -> "host name not found";
            case UnresolvedAddressException e -> "host name not found";
            case NoRouteToHostException e -> "no route to host";
            case SocketTimeoutException e -> "connection timed out";
            case ConnectException e -> "connection refused";
            case SSLException e -> "TLS failed";
            case TimeoutException e -> "no answer in time";
            case CancellationException e -> "aborted";
            case null, default -> "connection lost";
        };
    }
}
