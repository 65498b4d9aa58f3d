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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Semaphore;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A network between a client and a server that, once it is told to, gives the client single bytes and waits between two
 * of them until the client has tried to read in vain.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class PacedRelay implements AutoCloseable {

    private static final int TRIES = 6;

    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Semaphore tries = new Semaphore(0);
    private final int target;
    private volatile int pacedBytes;

    public PacedRelay(int target) throws IOException {
        this.target = target;
        start(this::serve);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** From now on that many bytes go one by one. */
    public void pace(int bytes) {
        pacedBytes = bytes;
    }

    /** The client is alive. */
    public void tick() {
        tries.release();
    }

    private void serve() {
        try (Socket client = listener.accept(); Socket server = new Socket(listener.getInetAddress(), target)) {
            start(() -> forward(client, server));
            copy(server.getInputStream(), client.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // one of them has closed
        }
    }

    private static void forward(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of them has closed
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException, InterruptedException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (pacedBytes > 0) {
                pacedBytes--;
                tries.drainPermits();
                tries.acquire(TRIES);
            }
            out.write(next);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
