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
package org.openhab.binding.blink.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A minimal HTTP/1.1 server on 127.0.0.1 only.
 * <p>
 * Not the JDK's {@code HttpServer}, because that one overwrites the {@code Date} header (seen with 17 and 25), and the
 * date is how a client learns the cloud's time; it also cannot reset a connection or stop within a body.
 * <p>
 * One virtual thread per connection reads and writes; what is answered is decided elsewhere.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LoopbackHttp implements AutoCloseable {
    /** Finds answers; called from many threads. */
    @FunctionalInterface
    interface Responder {
        Answer answer(HttpMessage message);
    }

    private final ServerSocket listener = new ServerSocket();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Responder responder;

    /**
     * @param port 0 for any free one
     * @param responder finds the answers
     */
    LoopbackHttp(int port, Responder responder) throws IOException {
        this.responder = responder;
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), port));
        Thread.ofVirtual().name("simulated-blink-accept").start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        closed.countDown();
        closeQuietly(listener);
        connections.forEach(LoopbackHttp::closeQuietly);
    }

    /** Closes the connections that there are; new ones are accepted as before. */
    void closeConnections() {
        connections.forEach(LoopbackHttp::closeQuietly);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                connections.add(connection);
                Thread.ofVirtual().name("simulated-blink").start(() -> serve(connection));
            } catch (IOException e) {
                // The listener was closed, or this one connection did not come about: the loop condition decides.
                continue;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            // Without this every answer waits for the client's delayed acknowledgement, 40 ms.
            connection.setTcpNoDelay(true);
            HttpConnection http = new HttpConnection(connection, closed);
            boolean goesOn = true;
            while (goesOn && closed.getCount() > 0) {
                goesOn = http.serveOne(responder);
            }
        } catch (IOException e) {
            // The client went away or sent something that is not HTTP; either way there is no one to answer.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // Closing is all that was wanted.
            return;
        }
    }
}
