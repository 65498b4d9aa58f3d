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
package org.openhab.binding.blink.internal.handler;

import static org.openhab.binding.blink.internal.BlinkBindingConstants.CHANNEL_MOTION;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.TaskSlot;
import org.openhab.core.library.types.OnOffType;

/**
 * Motion at a device. The cloud tells when it begins and never when it ends, so that it is shown for a fixed time.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MotionChannel {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final ThingOutput output;
    private final DelayedTasks tasks;
    private final TaskSlot off = new TaskSlot();
    // both are touched within a call of the output only
    private boolean on;
    private int motions;

    MotionChannel(ThingOutput output, DelayedTasks tasks) {
        this.output = output;
        this.tasks = tasks;
    }

    /** Shows motion for {@code rest}, at least for a second. */
    void begin(Duration rest) {
        output.run(() -> {
            on = true;
            int number = ++motions;
            show();
            off.replace(tasks.schedule(rest.compareTo(SHORTEST) < 0 ? SHORTEST : rest, () -> output.run(() -> {
                if (number == motions) {
                    on = false;
                    show();
                }
            })));
        });
    }

    /** Shows whether there is motion now. */
    void show() {
        output.run(() -> output.show(CHANNEL_MOTION, OnOffType.from(on)));
    }

    /** Shows motion no more: nobody would end it later. */
    void end() {
        off.clear();
        output.run(() -> {
            if (on) {
                on = false;
                show();
            }
        });
    }
}
