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
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.simulator.SimulatedAccount;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.binding.blink.simulator.SimulatorServer;
import org.osgi.framework.BundleException;

/**
 * The simulated house, and a host with the packaged bundle that is connected to it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class Demo implements AutoCloseable {

    private static final String CLOUD = "org.openhab.binding.blink.cloud";
    private static final String ANCHOR = "org.openhab.binding.blink.anchor";
    /** Shorter than the 10 to 12 s of real cameras, long enough to be seen. */
    private static final Duration START_UP = Duration.ofSeconds(2);

    private final SimulatorServer server;
    private final DemoHost host;

    private Demo(SimulatorServer server, DemoHost host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Opens the house and starts the host. The account is not added yet.
     *
     * @param port of the house, 0 for any
     * @param printer gets one line for each thing that happens
     * @param clock its zone is the one of the lines
     */
    public static Demo start(Path jar, int port, Consumer<String> printer, Clock clock)
            throws IOException, BundleException {
        SimulatedHouse house = SimulatedHouse.exampleBuilder(clock).seed(System.nanoTime()).build();
        house.cloud(cloud -> cloud.live.startUp = START_UP);
        house.listen(line -> printer.accept(line.contains("verification code")
                ? "[phone] Blink verification code: " + house.currentCode()
                : "[house] " + line));
        SimulatorServer server = SimulatorServer.start(house, port);
        try {
            System.setProperty(CLOUD, server.baseUri().toString());
            System.setProperty(ANCHOR, server.liveAnchor());
            return new Demo(server, DemoHost.start(jar, new EventLog(clock, printer)));
        } catch (IOException | BundleException | RuntimeException e) {
            forget();
            server.close();
            throw e;
        }
    }

    public SimulatedHouse house() {
        return server.house();
    }

    public DemoHost host() {
        return host;
    }

    /** Where the house is. */
    public URI address() {
        return server.baseUri();
    }

    /** What the binding did wrong in the eyes of the house. */
    public List<String> mistakes() {
        return server.mistakes();
    }

    /** Adds the account with its right e-mail address and password. */
    public void addAccount() {
        SimulatedAccount account = house().account();
        host.addAccount(account.email(), account.password());
    }

    @Override
    public void close() throws IOException, BundleException {
        try {
            host.close();
        } finally {
            server.close();
            forget();
        }
    }

    private static void forget() {
        System.clearProperty(CLOUD);
        System.clearProperty(ANCHOR);
    }
}
