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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.TaskSlot;
import org.openhab.core.thing.CommonTriggerEvents;

/**
 * The button of a doorbell. The cloud tells of presses only; the release is ours, so that profiles which switch on and
 * off work.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class PressChannel {

    private static final Duration RELEASE_AFTER = Duration.ofMillis(500);

    private final ThingOutput output;
    private final DelayedTasks tasks;
    private final TaskSlot release = new TaskSlot();
    // both are touched within a call of the output only
    private boolean pressed;
    private int presses;

    PressChannel(ThingOutput output, DelayedTasks tasks) {
        this.output = output;
        this.tasks = tasks;
    }

    /**
     * Rings. States come first: a rule that runs on the trigger must see them.
     *
     * @param at when the button was pushed, on the cloud's clock
     * @param age how long ago
     */
    void ring(Instant at, Duration age) {
        output.show(CHANNEL_LAST_PRESS, States.time(at));
        output.show(CHANNEL_PRESS_DELAY, States.seconds(age));
        output.run(() -> {
            release(); // two presses of one list: each has its own beginning and end
            pressed = true;
            int number = ++presses;
            output.trigger(CHANNEL_PRESS, CommonTriggerEvents.PRESSED);
            release.replace(tasks.schedule(RELEASE_AFTER, () -> output.run(() -> {
                if (number == presses) {
                    release();
                }
            })));
        });
    }

    private void release() {
        if (pressed) {
            pressed = false;
            output.trigger(CHANNEL_PRESS, CommonTriggerEvents.RELEASED);
        }
    }

    /** Releases at once: nobody would do it later. */
    void end() {
        release.clear();
        output.run(this::release);
    }
}
