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

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.live.LiveAnswer;
import org.openhab.binding.blink.internal.live.LiveEnd;
import org.openhab.binding.blink.internal.live.LiveKeys;
import org.openhab.binding.blink.internal.live.LiveSource;
import org.openhab.binding.blink.internal.live.immis.InlineCommand;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.VideoDevice;

/**
 * The live views of an account, over all its sessions: what handlers and readers ask for.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class LiveAccess {

    private final Account account;
    private final SessionFactory sessions;
    private final SerialExecutor executor;
    private final Executor readers;

    /** @param readers runs what readers do with what they get: it may take a while */
    LiveAccess(Account account, SessionFactory sessions, SerialExecutor executor, Executor readers) {
        this.account = account;
        this.sessions = sessions;
        this.executor = executor;
        this.readers = readers;
    }

    /** Begins a live view without a reader, or ends it for all. Done when there is a picture, or none any longer. */
    public CompletableFuture<CommandResult> turn(VideoDevice device, boolean on) {
        return account.inSession((session, end) -> {
            LiveView view = session.live().of(device);
            if (on) {
                view.switchOn().thenAccept(none -> end.complete(result(none)));
            } else {
                view.switchOff();
                end.complete(new CommandResult.Done());
            }
        });
    }

    /** Has the device do something that it does only while it streams; begins a live view if need be. */
    public CompletableFuture<CommandResult> send(VideoDevice device, InlineCommand command) {
        return account.inSession((session, end) -> session.live().of(device).perform(command)
                .thenAccept(none -> end.complete(result(none))));
    }

    static CommandResult result(Optional<LiveEnd> none) {
        return none.<CommandResult>map(CommandResult.NotLive::new).orElseGet(CommandResult.Done::new);
    }

    /** The live view of the device with that serial number, whatever sessions there are. */
    public LiveSource source(SerialNumber serial) {
        return new SharedLiveView(this, serial, readers);
    }

    /** Something that a reader wants of a live view. */
    @FunctionalInterface
    interface Question {
        CompletableFuture<LiveAnswer> of(LiveView view);
    }

    /** Asks something of the live view of a device; {@code none} while there is no such device. */
    CompletableFuture<LiveAnswer> ask(SerialNumber serial, Question question, LiveAnswer none) {
        CompletableFuture<LiveAnswer> answer = new CompletableFuture<>();
        account.inSession((session, end) -> {
            session.findLiveView(serial).map(question::of).orElseGet(() -> CompletableFuture.completedFuture(none))
                    .thenAccept(answer::complete);
            end.complete(new CommandResult.Done());
        }).whenComplete((result, failure) -> {
            if (!(result instanceof CommandResult.Done)) {
                answer.complete(none);
            }
        });
        return answer;
    }

    /** Runs {@code task} on the account's executor. */
    void run(SerialExecutor.Task task) {
        executor.run(task);
    }

    /**
     * The key to the live view of a Thing: anyone who knows it may watch.
     *
     * @param thing UID of the Thing
     * @param fresh whether the old one is of no use any longer
     */
    public CompletableFuture<String> key(String thing, boolean fresh) {
        CompletableFuture<String> key = new CompletableFuture<>();
        executor.run(() -> {
            try {
                LiveKeys keys = sessions.liveKeys();
                key.complete(fresh ? keys.renew(thing) : keys.of(thing));
            } catch (RuntimeException | Error e) { // a bug
                key.completeExceptionally(e);
                throw e;
            }
        });
        return key;
    }
}
