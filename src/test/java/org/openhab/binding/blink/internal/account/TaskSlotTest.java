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
package org.openhab.binding.blink.internal.account;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * One pending task at most.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class TaskSlotTest {

    private final TaskSlot slot = new TaskSlot();
    private final CompletableFuture<String> first = new CompletableFuture<>();
    private final CompletableFuture<String> second = new CompletableFuture<>();

    @Test
    void anotherTaskCancelsTheOneBefore() {
        slot.replace(first);
        slot.replace(second);

        assertThat(first.isCancelled(), is(true));
        assertThat(second.isDone(), is(false));
    }

    @Test
    void anEmptySlotHoldsNone() {
        slot.replace(first);
        slot.clear();
        slot.clear();
        slot.replace(second);

        assertThat(first.isCancelled(), is(true));
        assertThat(second.isDone(), is(false));
    }
}
