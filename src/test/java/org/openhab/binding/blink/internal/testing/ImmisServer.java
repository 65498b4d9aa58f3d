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

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A live view server on a loopback port for one connection; its script decides about every byte.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ImmisServer implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final @Nullable SSLContext tls;
    private final String[] protocols;
    private final Script script;
    private volatile @Nullable Socket open;

    /** What happens on the connection; it is closed afterwards. */
    @FunctionalInterface
    public interface Script {
        void run(Peer peer) throws IOException;
    }

    /** A server that begins at once; without a context it does not speak TLS. */
    public ImmisServer(@Nullable SSLContext tls, Script script, String... protocols) throws IOException {
        this.tls = tls;
        this.script = script;
        this.protocols = protocols;
        Thread thread = new Thread(this::serve, "immis-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        try (Socket socket = listener.accept()) {
            open = socket;
            SSLContext context = tls;
            if (context == null) {
                script.run(new Peer(socket, socket));
                return;
            }
            SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
            secure.setUseClientMode(false);
            if (protocols.length > 0) {
                secure.setEnabledProtocols(protocols);
            }
            script.run(new Peer(secure, socket));
            secure.close();
        } catch (IOException e) {
            // the client has closed, or the test is over
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        Socket socket = open;
        if (socket != null) {
            socket.close();
        }
    }

    /** The client, as the server sees it. */
    public static final class Peer {

        private final DataInputStream in;
        private final OutputStream out;
        private final Socket raw;

        Peer(Socket spoken, Socket raw) throws IOException {
            this.in = new DataInputStream(spoken.getInputStream());
            this.out = spoken.getOutputStream();
            this.raw = raw;
        }

        public byte[] read(int count) throws IOException {
            byte[] bytes = new byte[count];
            in.readFully(bytes);
            return bytes;
        }

        /** The next frame, header and payload. */
        public byte[] readFrame() throws IOException {
            byte[] header = read(9);
            byte[] payload = read(ByteBuffer.wrap(header).getInt(5));
            return ByteBuffer.allocate(9 + payload.length).put(header).put(payload).array();
        }

        public void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Ends the connection as a broken network does. */
        public void reset() throws IOException {
            raw.setSoLinger(true, 0);
            raw.close();
        }

        /** Waits until the client closes the connection. */
        public void awaitClose() throws IOException {
            while (in.read() >= 0) {
                // whatever it still sends
            }
        }
    }

    /** A frame that a server sends. */
    public static byte[] frame(int type, int value, byte... payload) {
        return ByteBuffer.allocate(9 + payload.length).put((byte) type).putInt(value).putInt(payload.length)
                .put(payload).array();
    }
}
