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
package org.openhab.binding.blink.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;

import javax.servlet.Servlet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The HTTP server of the demonstration, on loopback only: its page, and below {@value #LIVE} what the bundle serves, as
 * openHAB's HTTP server would.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DemoPage implements AutoCloseable {

    private static final String LIVE = "/blink/live/*";
    private static final int MOST_THREADS = 24;

    private final Server server;
    private final ServerConnector connector;
    private final ServiceWatch<Servlet> servlets;

    private DemoPage(Demo demo, Server server, ServerConnector connector) throws IOException {
        this.server = server;
        this.connector = connector;
        ServletContextHandler handler = new ServletContextHandler();
        BundleServlet bundle = new BundleServlet();
        handler.addServlet(new ServletHolder(new PageServlet(new DemoCommands(demo), new PageState(demo))), "/");
        handler.addServlet(holder(bundle), LIVE);
        server.setHandler(handler);
        start(server);
        servlets = new ServiceWatch<>(demo.host().context(), Servlet.class, bundle::add, bundle::remove);
    }

    /** @param port 0 for any */
    static DemoPage start(Demo demo, int port) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("demo-page");
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        server.addConnector(connector);
        return new DemoPage(demo, server, connector);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    }

    @Override
    public void close() throws IOException {
        servlets.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("The page does not stop", e);
        }
    }

    private static ServletHolder holder(BundleServlet bundle) {
        ServletHolder holder = new ServletHolder(bundle);
        holder.setAsyncSupported(true);
        // its servlets are initialized with what it is initialized with
        holder.setInitOrder(0);
        return holder;
    }

    private static void start(Server server) throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The page does not start", e);
        }
    }
}
