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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.io.console.Console;

/**
 * A console that keeps what is printed on it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class RecordingConsole implements Console {

    /** What was printed, line by line. */
    public final List<String> lines = new ArrayList<>();

    @Override
    public void print(String s) {
        lines.add(s);
    }

    @Override
    public void println(String s) {
        lines.add(s);
    }

    @Override
    public void printUsage(String s) {
        lines.add("Usage: " + s);
    }

    public String text() {
        return String.join("\n", lines);
    }
}
