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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One cloud command. Where it stands follows from the clock.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SimulatedCommand {
    /** The stages that a command runs through, in order. */
    static final List<String> STAGES = List.of("rest", "cs_db", "cs_sent", "sm", "dev", "is", "lv", "vs");

    private final long id;
    private final String word;
    private final long networkId;
    private final @Nullable SimulatedDevice target;
    private final Instant createdAt;
    private final Duration length;
    private final CommandFate fate;
    private final List<SimulatedCommand> children;
    private @Nullable Instant endedAt;
    private boolean reportedComplete;
    private @Nullable Long mediaId;
    private @Nullable Long parentId;

    SimulatedCommand(long id, String word, long networkId, @Nullable SimulatedDevice target, Instant createdAt,
            Duration length, CommandFate fate, List<SimulatedCommand> children) {
        this.id = id;
        this.word = word;
        this.networkId = networkId;
        this.target = target;
        this.createdAt = createdAt;
        this.length = length;
        this.fate = fate;
        this.children = List.copyOf(children);
    }

    long id() {
        return id;
    }

    String word() {
        return word;
    }

    long networkId() {
        return networkId;
    }

    @Nullable
    SimulatedDevice target() {
        return target;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<SimulatedCommand> children() {
        return children;
    }

    /** When it ended, or will end unless the client ends it before. */
    Instant finishedAt() {
        Instant ended = endedAt;
        return ended == null ? dueAt() : ended;
    }

    Instant dueAt() {
        return createdAt.plus(length);
    }

    /** The recording that came of it, null when there is none (yet). */
    @Nullable
    Long mediaId() {
        return mediaId;
    }

    void mediaId(long id) {
        mediaId = id;
    }

    boolean isLiveView() {
        return "liveview".equals(word);
    }

    /** The command that this one is a part of, null when it is none. */
    @Nullable
    Long parentId() {
        return parentId;
    }

    void parentId(long id) {
        parentId = id;
    }

    /** When it reached a stage. */
    Instant stageAt(int index) {
        return createdAt.plus(length.multipliedBy(index).dividedBy(STAGES.size() - 1));
    }

    boolean hasEffect() {
        return fate == CommandFate.SUCCEEDS;
    }

    boolean isComplete(Instant now) {
        return endedAt != null || fate != CommandFate.NEVER_COMPLETES && !now.isBefore(dueAt());
    }

    boolean hasFailed(Instant now) {
        return fate == CommandFate.FAILS && isComplete(now);
    }

    /** The index in {@link #STAGES} of the last stage reached. */
    int stage(Instant now) {
        if (isComplete(now)) {
            return STAGES.size() - 1;
        }
        long total = Math.max(1, length.toMillis());
        long passed = Math.max(0, Duration.between(createdAt, now).toMillis());
        return (int) Math.min(STAGES.size() - 2, passed * (STAGES.size() - 1) / total);
    }

    /** The client says that it is done with it. Returns false when it had ended before. */
    boolean end(Instant now) {
        boolean running = !isComplete(now);
        if (running) {
            endedAt = now;
        }
        return running;
    }

    boolean wasReportedComplete() {
        return reportedComplete;
    }

    void reportedComplete() {
        reportedComplete = true;
    }
}
