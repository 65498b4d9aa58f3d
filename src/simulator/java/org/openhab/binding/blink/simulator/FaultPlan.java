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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The faults still to come. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class FaultPlan {
    /** For {@code times}: until cleared. */
    static final int ALWAYS = -1;

    private record Planned(Fault fault, @Nullable Route route, String within, int times, int after, Instant until) {
        boolean concerns(Route asked, String path) {
            return (route == null || route == asked) && path.contains(within);
        }

        Planned skipped() {
            return new Planned(fault, route, within, times, after - 1, until);
        }

        Planned used() {
            return new Planned(fault, route, within, times == ALWAYS ? ALWAYS : times - 1, after, until);
        }
    }

    private final List<Planned> plan = new ArrayList<>();

    /**
     * @param route null for every route
     * @param within what the path has to contain, empty for any
     * @param after so many requests are left alone first
     * @param until the time of the house at which it ends
     */
    void add(Fault fault, @Nullable Route route, String within, int times, int after, Instant until) {
        plan.add(new Planned(fault, route, within, times, after, until));
    }

    void clear() {
        plan.clear();
    }

    int size() {
        return plan.size();
    }

    /** The faults of this request, used up by it. */
    List<Fault> take(Route route, String path, Instant now) {
        plan.removeIf(planned -> !now.isBefore(planned.until()));
        List<Fault> due = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            Planned planned = plan.get(i);
            if (planned.concerns(route, path)) {
                if (planned.after() > 0) {
                    plan.set(i, planned.skipped());
                } else {
                    due.add(planned.fault());
                    plan.set(i, planned.used());
                }
            }
        }
        plan.removeIf(planned -> planned.times() == 0);
        return due;
    }
}
