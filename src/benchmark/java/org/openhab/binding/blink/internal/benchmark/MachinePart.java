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
package org.openhab.binding.blink.internal.benchmark;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where and when it was measured.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MachinePart implements Part {

    @Override
    public String name() {
        return "machine";
    }

    @Override
    public List<String> measure() {
        return new Table("", "")
                .row("Processors",
                        "%d, %s".formatted(Runtime.getRuntime().availableProcessors(), System.getProperty("os.arch")))
                .row("System", System.getProperty("os.name"))
                .row("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"))
                .row("Date", LocalDate.now(ZoneOffset.UTC).toString()).lines();
    }
}
