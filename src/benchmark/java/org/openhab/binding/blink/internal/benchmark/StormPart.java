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

import java.io.IOException;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.hostile.HangingAccounts;
import org.openhab.binding.blink.internal.hostile.StormRun;
import org.openhab.binding.blink.internal.hostile.StormRun.Figures;

/**
 * Whether the door stays watched while something eats up requests. In virtual time, so the figures are exact.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StormPart implements Part {

    @Override
    public String name() {
        return "storms";
    }

    @Override
    public List<String> measure() throws IOException {
        Table table = new Table("For two hours", "longest time without a poll", "presses that rang",
                "requests in the busiest hour");
        for (StormRun storm : StormRun.values()) {
            Figures figures = storm.play();
            table.row(storm.label(), figures.longestUnwatched().toSeconds() + " s",
                    figures.rings() + " of " + figures.presses(), Integer.toString(figures.busiestHour()));
        }
        table.row("five other accounts whose cloud never answers",
                new HangingAccounts().longestUnwatched().toSeconds() + " s", "", "");
        return table.lines();
    }
}
