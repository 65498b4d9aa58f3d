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
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Optional;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd.Reason;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * One connection to a live view server: a blocking loop that reads, and writes between two reads. Every method but
 * {@link #run} may be called from any thread.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ImmisConnection implements MediaConnector.MediaConnection {

    private static final int BUFFER = 16 * 1_024;

    private final ImmisAddress address;
    private final ImmisTls tls;
    private final ImmisTimes times;
    private final Ticker ticker;
    private final Conversation conversation;
    private final Socket socket = new Socket();
    private volatile boolean closed;

    ImmisConnection(ImmisAddress address, ImmisTls tls, ImmisTimes times, Ticker ticker) {
        this.address = address;
        this.tls = tls;
        this.times = times;
        this.ticker = ticker;
        this.conversation = new Conversation(times);
    }

    @Override
    public boolean send(InlineCommand command) {
        return !closed && conversation.add(command);
    }

    @Override
    public void close() {
        closed = true;
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed in any case
        }
    }

    /** Runs the connection to its end. */
    void run(Secret token, ConnectionListener listener) {
        ConnectionEnd end = new ConnectionEnd(Reason.LOST, "a bug");
        try {
            end = connectAndTalk(token, listener);
        } finally {
            boolean byUs = closed;
            close();
            listener.onEnd(byUs ? new ConnectionEnd(Reason.CLOSED, "") : end);
        }
    }

    private ConnectionEnd connectAndTalk(Secret token, ConnectionListener listener) {
        try {
            int patience = (int) times.connect().toMillis();
            socket.connect(new InetSocketAddress(address.host(), address.port()), patience);
            socket.setSoTimeout(patience);
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            return new ConnectionEnd(Reason.UNREACHABLE, "no connection: " + e.getMessage());
        }
        try {
            SSLSocket secure = tls.over(socket, address);
            secure.startHandshake();
            secure.setSoTimeout((int) times.read().toMillis());
            return talk(secure, ClientHello.of(address, token), listener);
        } catch (SSLException e) {
            return new ConnectionEnd(Reason.TLS_REFUSED, why(e));
        } catch (IOException e) {
            return new ConnectionEnd(Reason.UNREACHABLE, "no TLS: " + e.getMessage());
        }
    }

    private static String why(SSLException refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateRefusedException known) {
                return String.valueOf(known.getMessage());
            }
        }
        return String.valueOf(refusal.getMessage());
    }

    private ConnectionEnd talk(SSLSocket secure, byte[] hello, ConnectionListener listener) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = secure.getInputStream();
            OutputStream out = secure.getOutputStream();
            out.write(hello);
            conversation.begin(ticker.now());
            while (true) {
                for (byte[] frame : conversation.due(ticker.now())) {
                    out.write(frame);
                }
                int count = read(in, buffer);
                if (count < 0) {
                    return conversation.closed(Reason.ENDED, "");
                }
                conversation.received(ByteBuffer.wrap(buffer, 0, count), ticker.now(), listener);
                Optional<ConnectionEnd> overdue = conversation.overdue(ticker.now());
                if (overdue.isPresent()) {
                    return overdue.get();
                }
            }
        } catch (FrameTooLargeException e) {
            return new ConnectionEnd(Reason.PAYLOAD_TOO_LARGE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return conversation.closed(Reason.LOST, String.valueOf(e.getMessage()));
        }
    }

    /** The number of bytes; 0 when nothing came for a while, -1 at the end of the stream. */
    private static int read(InputStream in, byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }
}
