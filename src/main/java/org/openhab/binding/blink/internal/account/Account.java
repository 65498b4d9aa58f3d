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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.CommandResult.Reason;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.SyncModuleView;

/**
 * One Blink login, for the life of the bundle: what handlers, actions, discovery and console talk to.
 * <p>
 * Sessions come and go with each save of the configuration; subscriptions stay. All work is done on one serial
 * executor, the end of a session before the begin of the next. Methods may be called from any thread and return at
 * once; what they ask for ends with a future that always completes.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class Account {

    private static final CommandResult NOT_THERE = new CommandResult.Refused(Reason.NOT_THERE);
    private static final CommandResult CLOSED = new CommandResult.Refused(Reason.ACCOUNT_CLOSED);

    private final SerialExecutor executor;
    private final SessionFactory sessions;
    private final Parts parts;
    private final LiveAccess live;
    private final Subscriptions subscriptions = new Subscriptions();
    /** What was asked of the session and may not have ended; used on the executor only. */
    private final List<CompletableFuture<CommandResult>> open = new ArrayList<>();
    /** Written on the executor; others read it. */
    private volatile @Nullable Session session;
    /** Stands for the session asked for last, null after its end: one that ended before its turn came never begins. */
    private volatile @Nullable Object wanted;

    /**
     * @param executor of this account alone
     * @param parts time and chance
     */
    public Account(SerialExecutor executor, SessionFactory sessions, Parts parts) {
        this.executor = executor;
        this.sessions = sessions;
        this.parts = parts;
        this.live = new LiveAccess(this, sessions, executor, parts.pool());
    }

    /** Begins a session, after the end of the one before. */
    public void begin(AccountSettings settings, SignInRequest request, AccountListener listener) {
        end();
        Object mine = new Object();
        wanted = mine;
        executor.run(() -> {
            if (wanted == mine) {
                Session next = open(settings, listener);
                session = next;
                next.begin(request);
            }
        });
    }

    private Session open(AccountSettings settings, AccountListener listener) {
        try {
            return new Session(executor, sessions.open(settings), settings, subscriptions, listener, parts);
        } catch (RuntimeException | Error e) { // a bug; nobody else would report that there is no session
            subscriptions.guard(() -> listener.onState(
                    new AccountState.SignInFailed(new CloudException.Malformed("Session", "it cannot be opened"))));
            throw e;
        }
    }

    /** Ends the session. What is under way is cut short, except an exchange of tokens; all futures complete. */
    public void end() {
        wanted = null;
        Session current = session;
        try {
            if (current != null) {
                current.abort();
            }
        } finally {
            executor.run(this::closeSession);
        }
    }

    /** Ends the session and deletes all that is kept about the account. */
    public void forget() {
        end();
        executor.run(sessions::forget);
    }

    private void closeSession() {
        Session current = session;
        session = null;
        try {
            if (current != null) {
                current.close();
            }
        } finally {
            open.forEach(end -> end.complete(CLOSED));
            open.clear();
        }
    }

    /** Takes what a person has just entered, outside of the configuration. The account's state says what came of it. */
    public CompletableFuture<CommandResult> signIn(SignInRequest request) {
        return inSession((current, end) -> end.complete(current.signIn(request)));
    }

    /**
     * Calls {@code listener} with what is new of {@code subject}, beginning with what is known. A listener has one
     * subscription: another call replaces it, for instance when other details are wanted.
     */
    public void subscribe(Subject subject, Set<Detail> details, DeviceListener listener) {
        subscriptions.put(subject, details, listener); // at once: a task could come after the listener has left again
        executor.run(() -> {
            Session current = session;
            if (current != null) {
                current.replay(subject, listener);
            }
        });
    }

    /** Ends the calls of {@code listener}: none begins after this has returned, except one that is under way. */
    public void unsubscribe(DeviceListener listener) {
        subscriptions.remove(listener);
    }

    /** The account as last fetched in this session; empty before. */
    public Optional<AccountView> findView() {
        Session current = session;
        return current == null ? Optional.empty() : current.findView();
    }

    /** Whether the door is watched. */
    public boolean isOnline() {
        Session current = session;
        return current != null && current.isOnline();
    }

    /** Has a device or a network do something, and follows it to its end. */
    public CompletableFuture<CommandResult> execute(DeviceCommand command) {
        return inSession((current, end) -> current.execute(command, end));
    }

    /** Fetches the state of the account soon. */
    public CompletableFuture<CommandResult> refresh() {
        return inSession((current, end) -> end.complete(current.refresh()));
    }

    /** Reads the event list at once and more often for a minute: someone may be at the door. */
    public CompletableFuture<CommandResult> pollEventsNow() {
        return inSession((current, end) -> end.complete(current.pollEventsNow()));
    }

    /**
     * Saves the clip of the last press or motion.
     *
     * @param name of the file, relative to the folder for clips; blank for one that tells device, time and kind
     */
    public CompletableFuture<CommandResult> saveLatestClip(DeviceView device, String name) {
        return inSession((current, end) -> current.saveLatestClip(device, name, end));
    }

    /** Lists what the USB storage of {@code hub} holds. */
    public CompletableFuture<CommandResult> listStoredClips(SyncModuleView hub) {
        return inSession((current, end) -> current.listStoredClips(hub, end));
    }

    /** Saves a clip that the last list of the USB storage named. */
    public CompletableFuture<CommandResult> saveStoredClip(SyncModuleView hub, String id, String name) {
        return inSession((current, end) -> current.saveStoredClip(hub, id, name, end));
    }

    /**
     * Plays a press at {@code device}: the whole way from the event list to the trigger, without a request and without
     * leaving a trace in what is remembered.
     *
     * @return done when it rang, not-there when nothing listens to that device
     */
    public CompletableFuture<CommandResult> simulatePress(DeviceView device) {
        return inSession((current, end) -> end.complete(current.simulatePress(device)));
    }

    /** The live views of the devices. */
    public LiveAccess live() {
        return live;
    }

    /** All that there is to know; empty without a session. */
    public CompletableFuture<Optional<AccountDiagnosis>> diagnose() {
        CompletableFuture<Optional<AccountDiagnosis>> diagnosis = new CompletableFuture<>();
        executor.run(() -> {
            Session current = session;
            diagnosis.complete(current == null ? Optional.empty() : Optional.of(current.diagnose()));
        });
        return diagnosis;
    }

    /** Runs {@code task} on the account's executor after {@code delay}, whatever becomes of the session. */
    public Future<?> schedule(Duration delay, Runnable task) {
        return executor.schedule(delay, task::run);
    }

    /** Something asked of a session. */
    @FunctionalInterface
    interface Ask {
        void of(Session session, CompletableFuture<CommandResult> end) throws InterruptedException;
    }

    CompletableFuture<CommandResult> inSession(Ask ask) {
        CompletableFuture<CommandResult> end = new CompletableFuture<>();
        executor.run(() -> {
            Session current = session;
            if (current == null) {
                end.complete(NOT_THERE);
            } else {
                open.removeIf(CompletableFuture::isDone);
                open.add(end);
                try {
                    ask.of(current, end);
                } catch (InterruptedException e) {
                    end.complete(CLOSED);
                    throw e;
                } catch (RuntimeException | Error e) { // a bug
                    end.completeExceptionally(e);
                    throw e;
                }
            }
        });
        return end;
    }
}
