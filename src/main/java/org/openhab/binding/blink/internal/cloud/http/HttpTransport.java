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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;

/**
 * Sends one request and waits for its whole answer. Follows no redirect, keeps no cookie, repeats nothing.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface HttpTransport {

    /**
     * Sends {@code call}.
     *
     * @return the answer, whatever its status
     * @throws CloudException.Unreachable when no whole answer arrived in time
     * @throws CloudException.Malformed when the answer is larger than the call allows
     */
    HttpResponse send(HttpRequest call) throws CloudException, InterruptedException;
}
