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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A server on a loopback port whose script decides about every byte of its connections, with TLS or without.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class RawServer implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final @Nullable SSLContext tls;
    private final Script script;
    /** What arrived, one request an entry: header fields and body. */
    public final List<String> requests = new CopyOnWriteArrayList<>();

    /** What happens on one connection; it is closed afterwards. */
    @FunctionalInterface
    public interface Script {
        void run(Exchange exchange) throws IOException;
    }

    private RawServer(@Nullable SSLContext tls, Script script) throws IOException {
        this.tls = tls;
        this.script = script;
        Thread thread = new Thread(this::accept, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    public static RawServer plain(Script script) throws IOException {
        return new RawServer(null, script);
    }

    public static RawServer tls(SSLContext context, Script script) throws IOException {
        return new RawServer(context, script);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(listener.getInetAddress(), port());
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                open.add(socket);
                Thread thread = new Thread(() -> serve(socket), "raw-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        SSLContext context = tls;
        try (socket) {
            Socket spoken = socket;
            if (context != null) {
                SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
                secured.setUseClientMode(false);
                spoken = secured;
            }
            script.run(new Exchange(socket, spoken));
        } catch (IOException e) {
            // the client has closed the connection, or the test is over
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** One connection. */
    public final class Exchange {

        private final Socket raw;
        private final InputStream in;
        private final OutputStream out;

        Exchange(Socket raw, Socket spoken) throws IOException {
            this.raw = raw;
            this.in = new BufferedInputStream(spoken.getInputStream());
            this.out = spoken.getOutputStream();
        }

        /** Reads a whole request, its body as long as it says. */
        public String read() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("No request");
                }
                head.append((char) next);
            }
            int length = 0;
            for (String line : head.toString().split("\r\n")) {
                if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            String request = head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
            requests.add(request);
            return request;
        }

        public void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        public void write(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Writes past TLS. */
        public void writeRaw(String text) throws IOException {
            raw.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            raw.getOutputStream().flush();
        }

        /** Waits until the client closes the connection. */
        public void awaitClose() throws IOException {
            while (in.read() >= 0) {
                // whatever it still sends
            }
        }
    }
}
