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
package org.openhab.binding.blink.simulator.live;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A client of the live view server that trusts one authority and does what the protocol says, no more.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class LiveClient implements AutoCloseable {
    /** A safety net only: the server answers at once. */
    private static final int TIMEOUT_MILLIS = 20_000;

    private final SSLSocket socket;
    private final DataInputStream in;
    private final OutputStream out;

    private LiveClient(int port, KeyStore trusted) throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        Socket raw = new Socket(InetAddress.getLoopbackAddress(), port);
        raw.setSoTimeout(TIMEOUT_MILLIS);
        socket = (SSLSocket) context.getSocketFactory().createSocket(raw, "127.0.0.1", port, true);
        try {
            socket.startHandshake();
        } catch (IOException e) {
            raw.close();
            throw e;
        }
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Connects and makes the handshake. */
    static LiveClient connect(LiveServer server) throws IOException, GeneralSecurityException {
        return new LiveClient(server.port(), server.certificates().authority().trust());
    }

    /** Connects to the address in the answer to a live view request, and sends its client hello. */
    public static LiveClient watch(LiveServer server, String address, String token)
            throws IOException, GeneralSecurityException {
        URI uri = URI.create(address);
        LiveClient client = new LiveClient(uri.getPort(), server.certificates().authority().trust());
        client.send(hello(uri, token));
        return client;
    }

    /** The client hello for an address. */
    public static byte[] hello(URI address, String token) {
        String path = address.getPath();
        int mark = path.indexOf("__IMDS_");
        return ByteBuffer.allocate(122).putInt(0x28).putInt(16).put(text(path.substring(mark + 7), 16))
                .putInt(Integer.parseUnsignedInt(address.getQuery().substring("client_id=".length()))).put((byte) 1)
                .put((byte) 8).putInt(64).put(text(token, 64)).putInt(16).put(text(path.substring(1, mark), 16))
                .putInt(1).array();
    }

    private static byte[] text(String text, int length) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), length);
    }

    public void send(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    public void send(int type, int value, byte... payload) throws IOException {
        send(new Frame(type, value, payload).bytes());
    }

    /** Reads a frame: type and value as numbers, the payload with its length. */
    Frame read() throws IOException {
        return Frame.read(in);
    }

    /** Reads to the first frame of a type and returns its value. */
    public int readValue(int type) throws IOException {
        Frame frame = read();
        while (frame.type() != type) {
            frame = read();
        }
        return frame.value();
    }

    /** Reads to the end; a broken connection throws. */
    public void readToEnd() throws IOException {
        in.readAllBytes();
    }

    String protocol() {
        return socket.getSession().getProtocol();
    }

    X509Certificate[] presented() throws IOException {
        return Arrays.copyOf(socket.getSession().getPeerCertificates(),
                socket.getSession().getPeerCertificates().length, X509Certificate[].class);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
