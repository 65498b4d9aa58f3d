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
package org.openhab.binding.blink.internal.cloud.rest;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;

/**
 * Routes that the cloud has in two forms. The newer one is asked first, and the older one after a 404; the form that
 * answered is asked first from then on, for as long as the session lasts.
 *
 * @see "doc/protocol.md, section Twins (a guess: both forms are believed to answer)"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Twins {

    /** The newer forms whose older twin was the one that answered. */
    private final Set<String> replaced = new HashSet<>();

    /** A request by one of the two forms. */
    @FunctionalInterface
    interface Request<T> {

        T send(String template) throws CloudException, InterruptedException;
    }

    /**
     * Sends {@code request}, by the other form where one answers 404.
     *
     * @throws CloudException.Rejected with status 404 when both do
     */
    <T> T send(String newer, String older, Request<T> request) throws CloudException, InterruptedException {
        boolean olderFirst = replaced.contains(newer);
        try {
            return request.send(olderFirst ? older : newer);
        } catch (CloudException.Rejected e) {
            if (e.status() != 404 || older.equals(newer)) {
                throw e;
            }
        }
        T answer = request.send(olderFirst ? newer : older);
        if (olderFirst) {
            replaced.remove(newer);
        } else {
            replaced.add(newer);
        }
        return answer;
    }
}
