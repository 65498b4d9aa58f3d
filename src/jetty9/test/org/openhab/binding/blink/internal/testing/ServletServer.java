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

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.openhab.binding.blink.internal.web.LivePages;
import org.openhab.binding.blink.internal.web.LiveServlet;

/**
 * openHAB's HTTP server with the servlet, on a loopback port. It has so few threads that a request which holds one is
 * noticed.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ServletServer implements AutoCloseable {

    /** One accepts, one selects, one serves, one is reserved. */
    private static final int THREADS = 4;

    private final Server server = new Server(new QueuedThreadPool(THREADS, THREADS));
    private final ServerConnector connector;

    /**
     * Starts it, with the servlet where openHAB's server puts it.
     *
     * @param idleTimeout after which it closes a connection that waits for nothing but the reader
     */
    public ServletServer(LiveServlet servlet, Duration idleTimeout) throws Exception {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendDateHeader(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setIdleTimeout(idleTimeout.toMillis());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        context.addServlet(holder, LivePages.PATH + "/*");
        server.setHandler(context);
        server.start();
    }

    /** @param receiveBuffer what the reader's side of the connection may hold back, in bytes */
    public Socket connect(int receiveBuffer) throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), connector.getLocalPort()));
        return socket;
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
