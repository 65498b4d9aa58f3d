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

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;

/**
 * A channel of a device: what it shows, what is to be fetched for it, and what a command to it asks of the cloud.
 *
 * @param <R> what is known of such a device
 * @param id the channel
 * @param state its state out of what is known; null as long as nothing is known
 * @param command the cloud's command for what a person or a rule sends; empty when that means nothing here
 * @param detail what is fetched while the channel is linked; null where views of the account tell all
 * @param isAlwaysFetched false where it is fetched only while views lack something
 * @param isThere whether the device has it, for a channel that not every device of its kind has; null for others
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record DeviceChannel<R>(String id, Function<R, @Nullable State> state,
        BiFunction<R, Command, Optional<? extends DeviceCommand>> command, @Nullable Detail detail,
        boolean isAlwaysFetched, @Nullable Predicate<R> isThere) {

    /** A channel that shows something and takes no commands. */
    static <R> DeviceChannel<R> shows(String id, Function<R, @Nullable State> state) {
        return new DeviceChannel<>(id, state, (reading, command) -> Optional.empty(), null, false, null);
    }

    /** A channel whose state is not one of the device as a whole: it is shown when it comes, or there is none. */
    static <R> DeviceChannel<R> of(String id) {
        return shows(id, reading -> null);
    }

    /** The same with commands. */
    DeviceChannel<R> takes(BiFunction<R, Command, Optional<? extends DeviceCommand>> meaning) {
        return new DeviceChannel<>(id, state, meaning, detail, isAlwaysFetched, isThere);
    }

    /** The same with something that is fetched while it is linked. */
    DeviceChannel<R> fetches(Detail fetched) {
        return new DeviceChannel<>(id, state, command, fetched, true, isThere);
    }

    /** The same with something that is fetched while it is linked and views lack something. */
    DeviceChannel<R> completedBy(Detail fetched) {
        return new DeviceChannel<>(id, state, command, fetched, false, isThere);
    }

    /** The same for a channel that not every device has. */
    DeviceChannel<R> where(Predicate<R> has) {
        return new DeviceChannel<>(id, state, command, detail, isAlwaysFetched, has);
    }
}
