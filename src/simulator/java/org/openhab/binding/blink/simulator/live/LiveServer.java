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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLSocket;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The live view server on a port of 127.0.0.1. It listens from the first question for its port on.
 * <p>
 * Each connection has a thread that reads and one that writes, all of them daemons. The host and its conversations are
 * called with the lock held, sockets are used without it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class LiveServer implements AutoCloseable {
    /** A ticker that a test moves wakes nobody, so it is looked at this often. */
    private static final long LOOK_MILLIS = 20;

    private final LiveHost host;
    private final Object lock;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable ServerSocket listener;
    private @Nullable LiveCertificates certificates;

    /** @param lock guards the host */
    public LiveServer(LiveHost host, Object lock) {
        this.host = host;
        this.lock = lock;
    }

    /** Where it listens. */
    public int port() {
        synchronized (lock) {
            ServerSocket open = listener;
            if (open == null) {
                open = listen();
                listener = open;
            }
            return open.getLocalPort();
        }
    }

    /** SHA-256 of the DER form of the authority's certificate, in hexadecimal digits. */
    public String anchor() {
        return certificates().anchor();
    }

    /** Ends all connections. */
    @Override
    public void close() {
        closed.countDown();
        synchronized (lock) {
            ServerSocket open = listener;
            if (open != null) {
                closeQuietly(open);
            }
        }
        connections.forEach(LiveServer::closeQuietly);
    }

    LiveCertificates certificates() {
        synchronized (lock) {
            LiveCertificates made = certificates;
            if (made == null) {
                made = new LiveCertificates();
                certificates = made;
            }
            return made;
        }
    }

    private ServerSocket listen() {
        try {
            ServerSocket open = new ServerSocket();
            open.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), 0));
            start("simulated-live-accept", () -> accept(open));
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                Socket connection = open.accept();
                connections.add(connection);
                start("simulated-live-read", () -> serve(connection));
            } catch (IOException e) {
                // The listener was closed, or this one connection did not come about: the loop condition decides.
                continue;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            converse(secured(connection));
        } catch (IOException | GeneralSecurityException e) {
            // The client went away or refused the certificate; there is no one to answer.
            return;
        } finally {
            connections.remove(connection);
        }
    }

    private Socket secured(Socket connection) throws GeneralSecurityException, IOException {
        TlsMode mode;
        synchronized (lock) {
            mode = host.tls();
        }
        if (mode == TlsMode.PLAIN) {
            return connection;
        }
        SSLSocket secure = (SSLSocket) certificates().context(mode).getSocketFactory().createSocket(connection, null,
                true);
        secure.setUseClientMode(false);
        if (mode == TlsMode.TLS_1_2) {
            secure.setEnabledProtocols(new String[]{"TLSv1.2"});
        } else if (mode == TlsMode.TLS_1_3) {
            secure.setEnabledProtocols(new String[]{"TLSv1.3"});
        }
        secure.startHandshake();
        return secure;
    }

    private void converse(Socket spoken) throws IOException {
        try (spoken) {
            DataInputStream in = new DataInputStream(spoken.getInputStream());
            Optional<Conversation> opened = open(in.readNBytes(HelloCheck.LENGTH));
            if (opened.isPresent()) {
                Conversation conversation = opened.get();
                start("simulated-live-write", () -> write(conversation, spoken));
                read(conversation, in);
            }
        }
    }

    private Optional<Conversation> open(byte[] hello) {
        synchronized (lock) {
            if (hello.length == HelloCheck.LENGTH) {
                return host.open(hello);
            }
            if (hello.length > 0) {
                host.onHalfHello(hello.length);
            }
            return Optional.empty();
        }
    }

    /** Until the connection ends, from either side. */
    private void read(Conversation conversation, DataInputStream in) {
        try {
            while (true) {
                Frame frame = Frame.read(in);
                synchronized (lock) {
                    conversation.onFrame(frame, host.now());
                }
            }
        } catch (ProtocolException e) {
            synchronized (lock) {
                conversation.onGarbage(Objects.requireNonNullElse(e.getMessage(), "garbage"));
            }
        } catch (IOException e) {
            synchronized (lock) {
                conversation.close("the client closed");
            }
        } finally {
            synchronized (lock) {
                host.onClosed(conversation);
            }
        }
    }

    private void write(Conversation conversation, Socket spoken) {
        try (spoken) {
            OutputStream out = spoken.getOutputStream();
            Step step = next(conversation);
            while (!(step instanceof Step.Close) && closed.getCount() > 0) {
                switch (step) {
                    case Step.Write write -> {
                        for (byte[] part : write.writes()) {
                            out.write(part);
                        }
                    }
                    case Step.Wait wait -> pause(wait.duration().toMillis());
                    case Step.Close close -> {
                        return;
                    }
                }
                step = next(conversation);
            }
        } catch (IOException e) {
            // The client has closed; the thread that reads notices it as well.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Step next(Conversation conversation) {
        synchronized (lock) {
            return conversation.next(host.now());
        }
    }

    private void pause(long millis) throws InterruptedException {
        closed.await(Math.clamp(millis, 1, LOOK_MILLIS), TimeUnit.MILLISECONDS);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
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
