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
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The simulated house as a program, to try a real openHAB against. Runs until it is killed or its input ends.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class SimulatorMain {
    private static final int DEFAULT_PORT = 8085;

    private SimulatorMain() {
    }

    /**
     * @param arguments {@code --port <number>}, 0 for any free one; {@code --everything} for a device of every product,
     *            as a flag or with {@code =true} or {@code =false}
     */
    public static void main(String[] arguments) throws IOException {
        int port = DEFAULT_PORT;
        boolean everything = false;
        for (int i = 0; i < arguments.length; i++) {
            if ("--port".equals(arguments[i]) && i + 1 < arguments.length && arguments[i + 1].matches("\\d{1,5}")) {
                port = Integer.parseInt(arguments[++i]);
            } else if (arguments[i].matches("--everything(=true|=false)?")) {
                everything = !arguments[i].endsWith("=false");
            } else {
                out().println("Usage: SimulatorMain [--port <number>] [--everything[=true|=false]]");
                return;
            }
        }
        Clock clock = Clock.systemUTC();
        HouseBuilder builder = everything
                ? SimulatedHouse.everythingBuilder(clock)
                : SimulatedHouse.exampleBuilder(clock);
        SimulatedHouse house = builder.seed(System.nanoTime()).build();
        house.listen(out()::println);
        try (SimulatorServer server = SimulatorServer.start(house, port)) {
            welcome(house, server);
            waitForEnd();
        }
    }

    private static void welcome(SimulatedHouse house, SimulatorServer server) {
        String base = server.baseUri().toString();
        out().printf(Locale.ROOT, """
                The simulated Blink house is open at %1$s
                  openHAB:   start it with -Dorg.openhab.binding.blink.cloud=%1$s
                             -Dorg.openhab.binding.blink.anchor=%5$s
                  e-mail:    %2$s
                  password:  %3$s
                  code:      appears here when somebody signs in
                Try:
                  curl %1$s/house
                  curl -X POST %1$s/house/doorbells/%4$s/press
                  curl -X POST -d '{"battery":"low"}' %1$s/house/units/%4$s
                  curl -X POST -d '{"fault":"status","status":500,"route":"GET homescreen","times":2}' %1$s/house/faults
                  curl -X POST -d '{"type":"superior","name":"Yard"}' %1$s/house/units
                  curl -X POST -d '{"busyStatus":200,"oneAtATime":"account"}' %1$s/house/settings
                  curl -X POST -d '{"fault":"outage","status":503,"lastsSeconds":300}' %1$s/house/faults
                  curl -X POST -d '{"liveEnd":"eof","liveEndAfterSeconds":20}' %1$s/house/settings
                  curl %1$s/house/live
                  curl %1$s/house/requests
                """, base, house.account().email(), house.account().password(), SimulatedHouse.FRONT_DOOR,
                server.liveAnchor());
    }

    private static void waitForEnd() throws IOException {
        InputStream in = Objects.requireNonNull(System.in);
        while (in.read() >= 0) {
            // Typing does nothing; the end of the input ends the house.
            continue;
        }
    }

    private static PrintStream out() {
        return Objects.requireNonNull(System.out);
    }
}
