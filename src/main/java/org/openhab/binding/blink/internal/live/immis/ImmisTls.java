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

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * TLS to a live view server whose identity is verified: a host with a name by the public roots and that name, a bare
 * address by the one pinned anchor and the name of the service.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ImmisTls {

    /** SHA-256 of the certificate that Blink's live view servers are known to chain to. */
    public static final String BLINK_ANCHOR = "b1bfa71ba445f0de14172a1382db19e8848f93b850eb78bd13fdabc1be7e2481";

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final PinnedAnchor anchor;
    private final @Nullable KeyStore roots;

    /**
     * Trusts the public roots of this machine's Java, and one anchor.
     *
     * @param anchor SHA-256 of the anchor's DER form, in hexadecimal digits: {@link #BLINK_ANCHOR}, or that of a
     *            simulated house
     * @param clock tells which certificates are valid now
     */
    public ImmisTls(String anchor, Clock clock) {
        this(anchor, clock, null);
    }

    /** With other roots than the public ones. */
    ImmisTls(String anchor, Clock clock, @Nullable KeyStore roots) {
        this.anchor = new PinnedAnchor(anchor, ServiceName.BLINK, clock);
        this.roots = roots;
    }

    /** A TLS socket over a connected one, before its handshake; closing it closes the other, too. */
    SSLSocket over(Socket connected, ImmisAddress address) throws IOException {
        SSLContext context = context(address.isIp());
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(connected, address.host(),
                address.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(PROTOCOLS);
        if (!address.isIp()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        socket.setSSLParameters(parameters);
        return socket;
    }

    private SSLContext context(boolean ip) throws SSLException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, ip ? new TrustManager[]{new AnchorTrustManager(anchor)} : publicRoots(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new SSLException("TLS is not available", e);
        }
    }

    private TrustManager[] publicRoots() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(roots);
        return factory.getTrustManagers();
    }
}
