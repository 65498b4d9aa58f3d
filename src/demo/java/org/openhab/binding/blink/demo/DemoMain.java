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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.osgi.OsgiRuntime;
import org.osgi.framework.BundleException;

/**
 * The demonstration as a program: {@code mvn -Pdemo}. With system property {@code demo.seconds} it plays a scripted
 * visit and ends; without it takes commands until {@code quit}.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class DemoMain {

    private DemoMain() {
    }

    public static void main(String[] arguments) throws IOException, BundleException, InterruptedException {
        int seconds = number("demo.seconds");
        boolean fine = true;
        print("The Blink binding in an OSGi framework, beside a simulated Blink house.");
        try (Demo demo = Demo.start(OsgiRuntime.packagedJar(), number("demo.port"), DemoMain::print,
                Clock.systemDefaultZone()); DemoPage page = DemoPage.start(demo, number("demo.page"))) {
            print("The house, the channels and a button to press: " + page.address());
            print("The simulated Blink cloud: " + demo.address() + "/house");
            if (seconds > 0) {
                fine = new HouseVisit(demo, DemoMain::print).play(Duration.ofSeconds(seconds));
            } else {
                demo.addAccount();
                converse(new DemoCommands(demo));
            }
        }
        System.exit(fine ? 0 : 1);
    }

    /** Until somebody says quit; the end of the input is no reason to go. */
    private static void converse(DemoCommands commands) throws IOException, InterruptedException {
        print("When the phone shows the code, type: code 123456. For everything else: help");
        BufferedReader in = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(System.in), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (DemoCommands.QUIT.equals(line.strip())) {
                return;
            }
            String answer = commands.run(line);
            if (!answer.isEmpty()) {
                print(answer);
            }
        }
        new CountDownLatch(1).await();
    }

    /** A number out of a system property, 0 without it. */
    private static int number(String property) {
        String text = System.getProperty(property);
        return text == null || !text.matches("\\d{1,6}") ? 0 : Integer.parseInt(text);
    }

    private static void print(String line) {
        PrintStream out = Objects.requireNonNull(System.out);
        out.println(line);
        out.flush();
    }
}
