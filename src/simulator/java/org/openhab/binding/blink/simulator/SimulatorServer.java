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
import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.simulator.live.LiveServer;

/**
 * A {@link SimulatedHouse} as HTTP on 127.0.0.1: sign-in host, REST host and the house's control API at one address,
 * and at another the media of live views.
 * <p>
 * Answers one request at a time and records what it was asked. Every mistake that a client makes against the protocol
 * becomes a sentence in {@link #mistakes()}.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class SimulatorServer implements AutoCloseable {
    private final SimulatedHouse house;
    private final Dispatcher dispatcher;
    private final LiveServer live;
    private final LoopbackHttp http;

    private SimulatorServer(SimulatedHouse house, int port) throws IOException {
        this.house = house;
        this.dispatcher = new Dispatcher(house, () -> baseUri().toString(), this::liveServer);
        this.live = new LiveServer(dispatcher.liveHost(), house);
        this.http = new LoopbackHttp(port, dispatcher::answer);
    }

    /** Starts on any free port. */
    public static SimulatorServer start(SimulatedHouse house) throws IOException {
        return start(house, 0);
    }

    public static SimulatorServer start(SimulatedHouse house, int port) throws IOException {
        return new SimulatorServer(house, port);
    }

    /** {@code http://127.0.0.1:port}, without a slash at the end. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + http.port());
    }

    public SimulatedHouse house() {
        return house;
    }

    /**
     * Plans a fault.
     *
     * @param route for which requests, null for all
     * @param times for how many of them, -1 until {@link #clearFaults()}
     */
    public void inject(Fault fault, @Nullable Route route, int times) {
        inject(fault, route, times, 0);
    }

    /**
     * Plans a fault that leaves alone the next {@code after} requests of the route.
     */
    public void inject(Fault fault, @Nullable Route route, int times, int after) {
        inject(fault, route, "", times, after);
    }

    /**
     * Plans a fault for those requests of a route only whose path contains something: {@code .mp4}, the id of a clip.
     */
    public void inject(Fault fault, @Nullable Route route, String within, int times, int after) {
        synchronized (house) {
            dispatcher.faults().add(fault, route, within, times, after, Instant.MAX);
        }
    }

    /**
     * Plans a fault for all requests of a route until a time of the house's clock.
     *
     * @param route for which requests, null for all
     */
    public void injectUntil(Fault fault, @Nullable Route route, Instant until) {
        synchronized (house) {
            dispatcher.faults().add(fault, route, "", FaultPlan.ALWAYS, 0, until);
        }
    }

    /**
     * Refuses everything until a time of the house's clock.
     *
     * @param retryAfter the form of the header {@code Retry-After}
     */
    public void outage(int status, Instant until, Fault.Outage.RetryAfter retryAfter) {
        injectUntil(new Fault.Outage(status, until, retryAfter), null, until);
    }

    public void clearFaults() {
        synchronized (house) {
            dispatcher.faults().clear();
        }
    }

    /** What the client did wrong: request line and sentence, each once, in order. */
    public List<String> mistakes() {
        synchronized (house) {
            return dispatcher.log().mistakes();
        }
    }

    /** The highest number of commands that were running at the same time. */
    public int mostParallelCommands() {
        synchronized (house) {
            return house.core().commands().mostParallel();
        }
    }

    /** How many POSTs came again within a minute although the answer to the first was lost. */
    public int repeatedPosts() {
        synchronized (house) {
            return dispatcher.log().repeatedPosts();
        }
    }

    /** How often a route was asked for. */
    public int count(Route route) {
        synchronized (house) {
            return dispatcher.log().count(route);
        }
    }

    /** The last 50 requests to the cloud, oldest first. */
    public List<RecordedRequest> lastRequests() {
        synchronized (house) {
            return dispatcher.log().last();
        }
    }

    /** Ends all connections, those too that a fault keeps waiting; the server goes on. */
    public void closeConnections() {
        http.closeConnections();
    }

    /**
     * SHA-256 of the certificate (DER) that issues those of the live view server, in hexadecimal digits. What accepts
     * it instead of Blink's is the system property {@code org.openhab.binding.blink.anchor}.
     */
    public String liveAnchor() {
        return live.anchor();
    }

    /** The last live views, oldest first. */
    public List<LiveRecord> liveViews() {
        synchronized (house) {
            return house.core().live().records(house.now());
        }
    }

    LiveServer liveServer() {
        return live;
    }

    /** Ends all connections, those too that a fault keeps waiting. */
    @Override
    public void close() {
        live.close();
        http.close();
    }
}
