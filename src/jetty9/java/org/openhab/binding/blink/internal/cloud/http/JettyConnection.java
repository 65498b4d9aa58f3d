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

import java.nio.ByteBuffer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpDestination;
import org.eclipse.jetty.client.HttpExchange;
import org.eclipse.jetty.client.SendFailure;
import org.eclipse.jetty.client.api.Connection;
import org.eclipse.jetty.client.http.HttpChannelOverHTTP;
import org.eclipse.jetty.client.http.HttpConnectionOverHTTP;
import org.eclipse.jetty.client.http.HttpReceiverOverHTTP;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.Promise;

/**
 * A connection that bounds what a response may hold besides its body, and that knows whether a request may have been
 * sent over it. Jetty's own parser reads a header line of any length.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault({})
final class JettyConnection extends HttpConnectionOverHTTP {

    /** The session of an engine whose first handshake is not complete, as JSSE defines it. */
    private static final String NO_CIPHER_SUITE = "SSL_NULL_WITH_NULL_NULL";

    private long bytesWithoutContent;

    JettyConnection(EndPoint endPoint, HttpDestination destination, Promise<Connection> promise) {
        super(endPoint, destination, promise);
    }

    @Override
    protected HttpChannelOverHTTP newHttpChannel() {
        return new Channel(this);
    }

    /** Every request passes here before anything of it is written. */
    @Override
    protected SendFailure send(HttpExchange exchange) {
        bytesWithoutContent = 0;
        if (exchange.getRequest().getAttributes().get(JettyExchange.ATTRIBUTE) instanceof JettyExchange carried) {
            carried.onConnection(this);
        }
        return super.send(exchange);
    }

    /** Without TLS, once a request was handed over; with TLS only after the handshake. */
    boolean maySend() {
        return !(getEndPoint() instanceof SslConnection.DecryptedEndPoint tls)
                || !NO_CIPHER_SUITE.equals(tls.getSslConnection().getSSLEngine().getSession().getCipherSuite());
    }

    @Override
    protected void addBytesIn(long bytes) {
        super.addBytesIn(bytes);
        bytesWithoutContent += bytes;
        // a read that ends the header fields may hold the beginning of the body as well
        if (bytesWithoutContent > TransportLimits.MOST_HEADER_BYTES
                + getHttpDestination().getHttpClient().getResponseBufferSize()) {
            close(ResponseBody.TooLarge.headerFields());
        }
    }

    private static final class Channel extends HttpChannelOverHTTP {

        Channel(JettyConnection connection) {
            super(connection);
        }

        @Override
        protected HttpReceiverOverHTTP newHttpReceiver() {
            return new Receiver(this);
        }
    }

    private static final class Receiver extends HttpReceiverOverHTTP {

        Receiver(Channel channel) {
            super(channel);
        }

        /** Jetty would hand a cookie to the JDK's cookie manager, which logs what it cannot read. */
        @Override
        public void parsedHeader(HttpField field) {
            super.parsedHeader(field.getHeader() == HttpHeader.SET_COOKIE
                    ? new HttpField(null, field.getName(), field.getValue())
                    : field);
        }

        @Override
        public boolean content(ByteBuffer buffer) {
            if (getHttpChannel().getHttpConnection() instanceof JettyConnection connection) {
                connection.bytesWithoutContent = 0;
            }
            return super.content(buffer);
        }
    }
}
