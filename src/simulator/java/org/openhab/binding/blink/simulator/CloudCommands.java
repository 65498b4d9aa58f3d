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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The cloud commands given so far and their effects to come. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CloudCommands {
    private static final int REMEMBERED = 500;
    /**
     * A sync module gives up on a command after this, so a command that never completes does not block it permanently.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Timeline timeline;
    private final Map<Long, SimulatedCommand> commands = new LinkedHashMap<>();
    private final List<CommandFate> fates = new ArrayList<>();
    private final Map<Long, Instant> occupied = new HashMap<>();
    private long lastId = 670557343L;
    private int mostParallel;

    CloudCommands(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The next command to be given ends like this. */
    void nextEnds(CommandFate fate) {
        fates.add(fate);
    }

    SimulatedCommand start(String word, SimulatedDevice target, Duration length, Instant now,
            Consumer<Instant> effect) {
        return start(word, target, length, now, (command, at) -> effect.accept(at));
    }

    /** A command whose effect sets a result of the command, for example the id of the recording. */
    SimulatedCommand start(String word, SimulatedDevice target, Duration length, Instant now,
            BiConsumer<SimulatedCommand, Instant> effect) {
        return start(word, target.networkId(), target, List.of(), length, now, effect);
    }

    /** A command to a whole network, with one child for each device concerned. */
    SimulatedCommand startOnNetwork(String word, long networkId, List<SimulatedDevice> devices, Duration length,
            Instant now, Consumer<Instant> effect) {
        List<SimulatedCommand> children = new ArrayList<>();
        for (SimulatedDevice device : devices) {
            SimulatedCommand child = new SimulatedCommand(++lastId, "config_lfr", networkId, device, now,
                    length.multipliedBy(2).dividedBy(3), CommandFate.SUCCEEDS, List.of());
            remember(child);
            children.add(child);
        }
        return start(word, networkId, null, children, length, now, (command, at) -> effect.accept(at));
    }

    Optional<SimulatedCommand> find(long id) {
        return Optional.ofNullable(commands.get(id));
    }

    /** The hub of the network works for another client until then. */
    void occupy(long networkId, Instant until) {
        occupied.put(networkId, until);
    }

    /** Whether anything of the account is being executed. */
    boolean isBusy(Instant now) {
        return occupied.values().stream().anyMatch(now::isBefore)
                || commands.values().stream().anyMatch(command -> isRunning(command, now));
    }

    /** Whether the hub of the network is executing something: it takes one command at a time. */
    boolean isBusy(long networkId, Instant now) {
        return now.isBefore(occupied.getOrDefault(networkId, Instant.MIN)) || commands.values().stream()
                .anyMatch(command -> command.networkId() == networkId && isRunning(command, now));
    }

    /** The highest number of commands that were running at the same time; live views do not count. */
    int mostParallel() {
        return mostParallel;
    }

    private static boolean isRunning(SimulatedCommand command, Instant now) {
        return !command.isLiveView() && !command.isComplete(now) && now.isBefore(command.createdAt().plus(PATIENCE));
    }

    private SimulatedCommand start(String word, long networkId, @Nullable SimulatedDevice target,
            List<SimulatedCommand> children, Duration length, Instant now,
            BiConsumer<SimulatedCommand, Instant> effect) {
        CommandFate fate = fates.isEmpty() ? CommandFate.SUCCEEDS : fates.removeFirst();
        SimulatedCommand command = new SimulatedCommand(++lastId, word, networkId, target, now, length, fate, children);
        children.forEach(child -> child.parentId(command.id()));
        mostParallel = Math.max(mostParallel,
                1 + (int) commands.values().stream().filter(other -> !children.contains(other))
                        .filter(other -> other.parentId() == null && isRunning(other, now)).count());
        remember(command);
        if (command.hasEffect()) {
            timeline.at(command.dueAt(), at -> effect.accept(command, at));
        }
        return command;
    }

    private void remember(SimulatedCommand command) {
        commands.put(command.id(), command);
        if (commands.size() > REMEMBERED) {
            commands.remove(commands.keySet().iterator().next());
        }
    }
}
