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
package org.openhab.binding.blink.internal.live.immis;

import java.util.concurrent.Executor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * Opens connections to live view servers.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ImmisConnector implements MediaConnector {

    private final ImmisTls tls;
    private final ImmisTimes times;
    private final Executor executor;
    private final Ticker ticker;

    /**
     * Opens connections.
     *
     * @param executor each connection occupies one of its threads until it ends
     */
    public ImmisConnector(ImmisTls tls, ImmisTimes times, Executor executor, Ticker ticker) {
        this.tls = tls;
        this.times = times;
        this.executor = executor;
        this.ticker = ticker;
    }

    @Override
    public ImmisConnection connect(ImmisAddress address, Secret token, ConnectionListener listener) {
        ImmisConnection connection = new ImmisConnection(address, tls, times, ticker);
        executor.execute(() -> connection.run(token, listener));
        return connection;
    }
}
