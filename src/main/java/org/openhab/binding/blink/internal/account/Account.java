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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.EventPoll.Look;
import org.openhab.binding.blink.internal.account.PollSettings.PressPicture;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.EventHistory;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.event.PressDetector.Step;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.DoorbellMode;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One account at work: signs in, then looks at the account and at the media list in turns, and tells its listener.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class Account implements AutoCloseable, CommandExecutor.Report {

    /** The account is never looked at sooner than this after the last look, whoever asks. */
    private static final Duration SHORTEST_STATUS_INTERVAL = Duration.ofSeconds(5);
    /** For a device that events name and the account does not, it is looked at out of turn this often at most. */
    private static final Duration SHORTEST_SEARCH_INTERVAL = Duration.ofSeconds(60);
    private static final Duration SIGN_IN_RETRY = Duration.ofSeconds(10);

    private final Logger logger = LoggerFactory.getLogger(Account.class);
    private final SerialExecutor executor;
    private final AccountServices services;
    private final PollSettings settings;
    private final AccountListener listener;
    private final RandomGenerator random;
    private final Clock clock;

    private final TaskSlot nextTurn = new TaskSlot();
    private final CommandExecutor orders;
    private final EventPoll eventPoll;
    private final StorageStatusFetcher storageWatch;
    private final AdaptiveInterval cadence;
    private final ThumbnailFetcher pictures;
    private final ClipDownloader clips;
    private final StoredClipFetcher storage;
    private final DetailFetcher inquiries;
    private final List<Asked> asked = new ArrayList<>();
    private final EventHistory diary = new EventHistory();
    private final PressDelays pressTimes = new PressDelays();
    private final FailureCount statusFailures = new FailureCount();
    private final FailureCount eventFailures = new FailureCount();
    private final FailureCount signInFailures = new FailureCount();
    private AccountState state = new AccountState.Starting();
    private @Nullable AccountView view;
    private Map<DeviceKey, LastEvents> moments = Map.of();
    private Instant lastStatusAt = Instant.EPOCH;
    private Instant lastEventsAt = Instant.EPOCH;
    private Instant statusAt = Instant.EPOCH;
    private Instant eventsAt = Instant.EPOCH;
    private Instant seenAt = Instant.EPOCH;
    private Instant soughtAt = Instant.EPOCH;
    /** Before then the cloud wants to be left alone, whoever is curious. */
    private Instant quietUntil = Instant.EPOCH;
    private Duration toldInterval = Duration.ZERO;
    private boolean signedIn;
    private long lastSimulated;

    public Account(SerialExecutor executor, AccountServices services, PollSettings settings, AccountListener listener,
            RandomGenerator random, Clock clock) {
        this.executor = executor;
        this.services = services;
        this.settings = settings;
        this.listener = listener;
        this.random = random;
        this.clock = clock;
        this.orders = new CommandExecutor(executor, services.cloud(), clock, this);
        this.eventPoll = new EventPoll(services.cloud(), services.memory(), settings.pressMaxAge());
        this.pictures = new ThumbnailFetcher(services.cloud(), clock, listener::onPicture);
        this.clips = new ClipDownloader(executor, services.cloud(), services.clips(), settings.clipRetention(), clock);
        this.storage = new StoredClipFetcher(executor, services.cloud(), clips);
        this.inquiries = new DetailFetcher(services.cloud(), listener, clock);
        this.storageWatch = new StorageStatusFetcher(services.cloud());
        this.cadence = new AdaptiveInterval(settings.events(), clock.instant());
    }

    /** Begins. Returns at once. */
    public void start(SignInRequest wish) {
        executor.run(() -> enter(wish));
    }

    /** Somebody who waits for the end of an order. */
    private record Asked(DeviceCommand order, CompletableFuture<CommandResult> end) {
    }

    /**
     * Takes {@code order} on. Returns at once; how it ends is told by the listener, too, and shows in the next view.
     *
     * @return is completed in the executor; never when the account is closed before
     */
    public CompletableFuture<CommandResult> request(DeviceCommand order) {
        CompletableFuture<CommandResult> end = new CompletableFuture<>();
        executor.run(() -> {
            asked.add(new Asked(order, end));
            listener.onOrderRunning(order);
        });
        orders.take(order);
        return end;
    }

    /** Saves the recording of the last press or motion at {@code device}. Returns at once. */
    public CompletableFuture<CommandResult> saveLatestClip(DeviceView device, String name) {
        CompletableFuture<CommandResult> end = new CompletableFuture<>();
        executor.run(() -> clips.saveLatest(device, name, end));
        return end;
    }

    /** Lists what the USB storage of {@code hub} holds. Returns at once. */
    public CompletableFuture<CommandResult> listStoredClips(SyncModuleView hub) {
        CompletableFuture<CommandResult> end = new CompletableFuture<>();
        executor.run(() -> storage.list(hub, end));
        return end;
    }

    /** Saves a recording that the last list of the USB storage named. Returns at once. */
    public CompletableFuture<CommandResult> saveStoredClip(SyncModuleView hub, String id, String name) {
        CompletableFuture<CommandResult> end = new CompletableFuture<>();
        executor.run(() -> storage.save(hub, id, name, end));
        return end;
    }

    /**
     * Tries out what happens when somebody pushes the button of {@code device}: the whole way from the list of clips to
     * the trigger, without the cloud and without leaving a trace in what is remembered.
     *
     * @return whether it rang; completed in the executor
     */
    public CompletableFuture<Boolean> simulatePress(DeviceView device) {
        CompletableFuture<Boolean> rang = new CompletableFuture<>();
        executor.run(() -> {
            Instant now = services.cloud().cloudTime();
            Clip press = new Clip(new ClipId(--lastSimulated), device.key(), Kind.PRESS, now, now, Set.of(), null, null,
                    null);
            seenAt = clock.instant();
            rang.complete(tellAll(eventPoll.simulate(press)).isEmpty());
        });
        return rang;
    }

    /** All that there is to know; completed in the executor. */
    public CompletableFuture<AccountDiagnosis> diagnose() {
        CompletableFuture<AccountDiagnosis> diagnosis = new CompletableFuture<>();
        executor.run(() -> {
            AccountView current = view;
            diagnosis.complete(
                    new AccountDiagnosis(state, currentReport(), current == null ? AccountView.EMPTY : current,
                            eventsAt, statusAt, diary.entries(), services.cloud().unknownWords(), clock.instant()));
        });
        return diagnosis;
    }

    /** Somebody wants to see the settings of {@code doorbell}. Returns at once. */
    public void config(DoorbellView doorbell) {
        executor.run(() -> inquiries.config(doorbell));
    }

    /** Somebody wants to see the schedules of {@code network}. Returns at once. */
    public void schedules(NetworkId network) {
        executor.run(() -> inquiries.schedules(network));
    }

    /** Gets the picture that belongs to an event, as soon as there is one. Returns at once. */
    public void pictureOf(DeviceView device, Clip clip) {
        if (settings.pressPicture() != PressPicture.OFF) {
            executor.run(() -> pictures.want(device, clip));
        }
        if (settings.pressPicture() == PressPicture.SNAPSHOT && clip.thumbnail() == null) {
            request(new DeviceCommand.Snapshot(device));
        }
    }

    /**
     * Gets the still that the cloud has named {@code address}. Returns at once.
     *
     * @param failed is run in the executor when it cannot be had
     */
    public void picture(DeviceView device, String address, Runnable failed) {
        executor.run(() -> {
            if (!pictures.fetch(device, address, null)) {
                failed.run();
            }
        });
    }

    /** Looks at the account soon. Returns at once. */
    public void refresh() {
        executor.run(this::statusSoon);
    }

    /** Someone may be at the door: looks at the media list at once and more often for a while. Returns at once. */
    public void lookNow() {
        executor.run(() -> {
            cadence.stirred(clock.instant(), AdaptiveInterval.AFTER_HINT);
            eventsAt = latest(clock.instant(), lastEventsAt.plus(AdaptiveInterval.QUICK));
            arm();
        });
    }

    /** Tells whoever comes late what the others have been told: the latest moments and view, never old events. */
    public void replay(Consumer<Map<DeviceKey, LastEvents>> onMoments, Consumer<Map<DeviceKey, Clip>> onClips,
            Consumer<AccountView> onView) {
        executor.run(() -> {
            onMoments.accept(moments);
            onClips.accept(clips.latest());
            AccountView current = view;
            if (current != null) {
                onView.accept(current);
            }
        });
    }

    /** The time on the cloud's clock, as far as known. */
    public Instant cloudTime() {
        return services.cloud().cloudTime();
    }

    /** Runs {@code task} after {@code delay} unless the account is closed by then. */
    public void later(Duration delay, Runnable task) {
        executor.in(delay, task::run);
    }

    /** Ends everything. Returns at once; what was under way vanishes. */
    @Override
    public void close() {
        nextTurn.clear();
        executor.close(services.shutdown());
    }

    private void enter(SignInRequest wish) throws InterruptedException {
        signedIn = false; // until it is known again: the entry may ask for another session
        AccountState reached = services.signIn().advance(wish).state();
        if (wish.hasEntry()) {
            listener.onCodeUsed();
        }
        switch (reached) {
            case AccountState.Starting starting -> {
                signedIn = true;
                moments = eventPoll.memory().moments();
                listener.onMoments(moments);
                turn();
            }
            case AccountState.Trouble trouble -> {
                signInFailures.failure(trouble.failure(), clock.instant());
                tell(reached);
                nextTurn.replace(
                        executor.in(RetryDelay.after(trouble.failure(), signInFailures.count(), SIGN_IN_RETRY, random),
                                () -> enter(wish)));
            }
            default -> tell(reached);
        }
    }

    /** Does what is due and arms the next turn. */
    private void turn() throws InterruptedException {
        if (signedIn && !clock.instant().isBefore(statusAt)) {
            lookAtAccount();
        }
        if (signedIn && view != null && !clock.instant().isBefore(latest(eventsAt, quietUntil))) {
            lookAtEvents();
        }
        if (!cadence.interval(clock.instant()).equals(toldInterval)) {
            report();
        }
        arm();
    }

    private void report() {
        toldInterval = cadence.interval(clock.instant());
        listener.onReport(currentReport());
    }

    private AccountReport currentReport() {
        return new AccountReport(services.meter().lastHour(), services.meter().budget(),
                cadence.interval(clock.instant()), Duration.between(clock.instant(), services.cloud().cloudTime()),
                pressTimes.latest());
    }

    private void arm() {
        if (signedIn) {
            statusAt = latest(statusAt, quietUntil);
            eventsAt = latest(eventsAt, quietUntil);
            Instant next = view == null || statusAt.isBefore(eventsAt) ? statusAt : eventsAt;
            nextTurn.replace(executor.in(Duration.between(clock.instant(), next), this::turn));
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void lookAtAccount() throws InterruptedException {
        lastStatusAt = clock.instant();
        try {
            AccountView fetched = services.cloud().fetchAccount();
            statusFailures.success();
            statusAt = clock.instant().plus(settings.status());
            storageWatch.refresh(fetched, clock.instant());
            AccountView complete = storageWatch.complete(fetched);
            view = complete;
            services.signIn().sessionAccepted();
            tellHealth();
            listener.onView(complete);
            report();
        } catch (CloudException e) {
            statusAt = clock.instant().plus(failed(e, statusFailures, settings.status()));
        }
    }

    private void lookAtEvents() throws InterruptedException {
        lastEventsAt = clock.instant();
        try {
            Look look = eventPoll.look(key -> {
                AccountView known = view;
                return known == null ? key : known.resolve(key).map(DeviceView::key).orElseGet(() -> key);
            });
            Step step = look.step();
            seenAt = clock.instant();
            cadence.looked(seenAt);
            eventFailures.success();
            tellHealth();
            if (!step.memory().moments().equals(moments)) {
                moments = step.memory().moments();
                listener.onMoments(moments);
            }
            List<BlinkEvent> untold = tellAll(look);
            eventPoll.remember(step.memory().without(untold));
            pictures.look(look.clips()); // after the triggers: no press waits for a picture
            if (clips.look(look.clips())) {
                listener.onClips(clips.latest());
            }
            eventsAt = clock.instant().plus(cadence.interval(clock.instant()));
        } catch (CloudException e) {
            eventsAt = clock.instant().plus(failed(e, eventFailures, cadence.interval(clock.instant())));
        }
    }

    /** Tells what is news; what nobody took. */
    private List<BlinkEvent> tellAll(Look look) throws InterruptedException {
        List<BlinkEvent> untold = new ArrayList<>();
        for (BlinkEvent event : look.step().events()) {
            if (!tell(event)) {
                untold.add(event);
            }
        }
        diary.note(look.before(), look.list(), look.step().events(), untold);
        return untold;
    }

    /** Whether {@code event} need not be told again. */
    private boolean tell(BlinkEvent event) throws InterruptedException {
        Optional<DeviceView> device = findDevice(event.device());
        if (device.isEmpty() && !clock.instant().isBefore(
                latest(lastStatusAt.plus(SHORTEST_STATUS_INTERVAL), soughtAt.plus(SHORTEST_SEARCH_INTERVAL)))) {
            soughtAt = clock.instant();
            lookAtAccount(); // a doorbell that was added, or added again, since the last look
            device = findDevice(event.device());
        }
        if (device.isEmpty()) {
            logger.debug("An event of a device that the account does not list waits");
            return false; // it may be missing for a moment only; if not, the event grows old
        }
        try {
            boolean taken = listener.onEvent(device.get(), event, age(event));
            if (taken) {
                told(device.get(), event);
            }
            return taken;
        } catch (RuntimeException e) { // ours: one bad listener must neither silence nor repeat the others
            logger.warn("An event was not delivered, please report this", e);
            return true;
        }
    }

    /** Only doorbells have handlers that take events: whoever was seen at one will ring, who rang may ring again. */
    private void told(DeviceView device, BlinkEvent event) throws InterruptedException {
        switch (event) {
            case BlinkEvent.Motion motion -> cadence.stirred(clock.instant(), AdaptiveInterval.AFTER_MOTION);
            case BlinkEvent.Press press -> {
                cadence.stirred(clock.instant(), AdaptiveInterval.AFTER_PRESS);
                Duration told = Duration.between(seenAt, clock.instant());
                if (press.clip().id().value() < 0) {
                    return; // simulated: it took no time, and there is no recording
                }
                pressTimes.add(age(event).minus(told), told);
                if (settings.saveClips()) {
                    clips.want(device, press.clip());
                }
            }
        }
    }

    /** Never negative: an event from the future is one from a clock that is ahead. */
    private Duration age(BlinkEvent event) {
        Duration age = Duration.between(event.at(), services.cloud().cloudTime());
        return age.isNegative() ? Duration.ZERO : age;
    }

    private Optional<DeviceView> findDevice(DeviceKey id) {
        AccountView current = view;
        return current == null
                ? Optional.empty()
                : current.devices().filter(device -> device.key().equals(id)).findFirst();
    }

    /** Takes note of a failure and says how long to wait. */
    private Duration failed(CloudException failure, FailureCount failures, Duration interval) {
        logger.debug("Poll failed: {}", failure.getMessage());
        if (failure instanceof CloudException.Unauthorized unauthorized && unauthorized.isRevoked()) {
            signedIn = false;
            tell(services.signIn().sessionEnded());
            return interval;
        }
        if (failure instanceof CloudException.Unauthorized) {
            services.signIn().sessionRefused();
        }
        failures.failure(failure, clock.instant());
        Duration wait = RetryDelay.after(failure, failures.count(), interval, random);
        if (failure instanceof CloudException.RateLimited) {
            cadence.limited(clock.instant());
            quietUntil = clock.instant().plus(wait); // it is one cloud: the other poll keeps quiet, too
        }
        tellHealth();
        return wait;
    }

    /** Before the first answer every failure is told; later a single one is no outage. */
    private void tellHealth() {
        AccountState.Trouble trouble = statusFailures.trouble(view == null ? 0 : 1);
        if (trouble == null) {
            trouble = eventFailures.trouble(1);
        }
        if (trouble != null) {
            tell(trouble);
        } else if (view != null) {
            tell(new AccountState.Online());
        }
    }

    private void tell(AccountState reached) {
        if (!reached.equals(state)) {
            state = reached;
            listener.onState(reached);
        }
    }

    private void statusSoon() {
        statusAt = latest(clock.instant(), lastStatusAt.plus(SHORTEST_STATUS_INTERVAL));
        arm();
    }

    @Override
    public void done(DeviceCommand order) {
        boolean pending = order.isSetting() && order instanceof DeviceCommand.OfDevice of && sleeps(of.device());
        ended(order, pending ? new CommandResult.Pending() : new CommandResult.Done());
    }

    /** A device that sleeps takes a setting when it wakes up: until then it is not done. */
    private static boolean sleeps(DeviceView device) {
        return device instanceof DoorbellView doorbell && doorbell.mode() == DoorbellMode.STANDALONE;
    }

    @Override
    public void failed(DeviceCommand order, CloudException why) {
        logger.debug("DeviceCommand not carried out: {}", why.getMessage());
        ended(order, new CommandResult.Failed(why));
    }

    private void ended(DeviceCommand order, CommandResult outcome) {
        inquiries.forget();
        listener.onOrderEnded(order, outcome);
        asked.removeIf(each -> each.order() == order && each.end().complete(outcome));
        statusSoon();
    }
}
