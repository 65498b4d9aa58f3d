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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.CommandResult.Reason;
import org.openhab.binding.blink.internal.account.SignInOutcome.Effect;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.live.immis.InlineCommand.Plain;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.ClipId;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An account from one save of its configuration to the next: signs in, then polls and delivers, and carries out
 * commands. Everything but {@link #abort} runs on the account's executor.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Session implements Poller.Polls {

    private final Logger logger = LoggerFactory.getLogger(Session.class);
    private final AccountServices services;
    private final AccountSettings settings;
    private final Subscriptions subscriptions;
    private final AccountListener listener;
    private final Parts parts;
    private final SessionExecutor executor;
    private final BlinkCloud cloud;
    private final Watchdog watchdog;
    private final Poller poller;
    private final EventPoll eventPoll;
    private final DeviceDirectory directory;
    private final EventDelivery delivery;
    private final ViewKeeper viewKeeper = new ViewKeeper();
    private final DetailFetcher details;
    private final CommandExecutor commands;
    private final AccountMedia media;
    private final LiveViews live;
    private final EventFollowUp followUp;
    private final TaskSlot signInAgain = new TaskSlot();
    private volatile @Nullable AccountView view;
    private int signInFailures;
    private long lastSimulated;

    Session(SerialExecutor account, AccountServices services, AccountSettings settings, Subscriptions subscriptions,
            AccountListener listener, Parts parts) {
        this.services = services;
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.listener = listener;
        this.parts = parts;
        this.executor = new SessionExecutor(account);
        this.cloud = services.cloud();
        this.watchdog = new Watchdog(parts, settings.eventInterval(), this::restart, this::onState);
        this.poller = new Poller(executor, parts, settings, this, watchdog, services.budget()::ages);
        this.eventPoll = new EventPoll(cloud, settings.pressMaxAge(), parts.ticker());
        this.directory = new DeviceDirectory();
        this.details = new DetailFetcher(cloud, subscriptions, directory, parts.ticker());
        this.commands = new CommandExecutor(executor,
                new CommandRunner(executor, cloud, details::known, parts.ticker()), parts.ticker(), this::commandEnded);
        this.media = new AccountMedia(executor, cloud, services.clips(), settings.clipRetention(), parts.ticker(),
                (key, thumbnail) -> callListeners(key, each -> each.onThumbnail(thumbnail)));
        this.followUp = new EventFollowUp(executor, settings, subscriptions, directory, poller, media, commands,
                services.connection()::keep, parts.ticker());
        this.delivery = new EventDelivery(services.memory(), settings.pressMaxAge(), subscriptions, directory,
                followUp);
        this.live = new LiveViews(executor, cloud, services.live(), settings, parts.ticker(), this::callListeners);
    }

    private void callListeners(DeviceKey device, Consumer<DeviceListener> call) {
        subscriptions.callEach(subject -> directory.isAt(device, subject), call);
    }

    private void restart() {
        poller.restart();
    }

    private void onState(AccountState state) {
        subscriptions.guard(() -> listener.onState(state));
    }

    /** Comes as near to polling as it may. */
    void begin(SignInRequest request) throws InterruptedException {
        signIn(request);
    }

    /** What a person has entered has its effect. */
    CommandResult signIn(SignInRequest request) throws InterruptedException {
        signInAgain.clear();
        SignInOutcome outcome = advance(request);
        if (request.hasEntry()) {
            subscriptions.guard(listener::onEntryUsed);
        }
        if (outcome.effect() == Effect.NOT_NEEDED && poller.isRunning()) {
            return new CommandResult.Refused(Reason.NOT_NEEDED);
        }
        if (outcome.effect() == Effect.OTHER_ACCOUNT) {
            delivery.forgetAll();
        }
        switch (outcome.state()) {
            case AccountState.Starting starting -> {
                signInFailures = 0;
                cloud.knownSerials(directory.serials());
                poller.start();
            }
            case AccountState.Trouble trouble -> {
                signInFailures++;
                poller.stop();
                watchdog.stop(trouble);
                signInAgain.replace(executor.schedule(wait(trouble.failure()), () -> begin(request)));
            }
            default -> {
                poller.stop();
                watchdog.stop(outcome.state());
            }
        }
        return new CommandResult.Done();
    }

    private SignInOutcome advance(SignInRequest request) throws InterruptedException {
        try {
            return services.signIn().advance(request);
        } catch (RuntimeException | Error e) { // a bug: logged, and never repeated, because that may lock the account
            logger.warn("The sign-in of a Blink account failed, please report this", e);
            return new SignInOutcome(
                    new AccountState.SignInFailed(new CloudException.Malformed("Sign-in", "unexpected answer")));
        }
    }

    private Duration wait(CloudException failure) {
        return failure instanceof CloudException.OutOfBudget spent
                ? spent.again()
                : Retries.SIGN_IN.wait(signInFailures, parts.random());
    }

    /** Cuts short what is under way. May be called on any thread. */
    void abort() {
        services.connection().abort();
    }

    void close() {
        watchdog.end();
        poller.stop();
        signInAgain.clear();
        commands.close();
        media.close();
        live.close();
        executor.close();
        services.connection().close();
    }

    boolean isOnline() {
        return watchdog.isOnline();
    }

    Optional<AccountView> findView() {
        return Optional.ofNullable(view);
    }

    /** Delivers to a new listener what is known, never old events. */
    void replay(Subject subject, DeviceListener of) {
        AccountView known = view;
        delivery.replay(subject, of);
        media.clips().latest().forEach((key, clip) -> {
            if (directory.isAt(key, subject)) {
                subscriptions.call(of, each -> each.onClip(clip));
            }
        });
        media.thumbnails().latest().forEach((key, thumbnail) -> {
            if (directory.isAt(key, subject)) {
                subscriptions.call(of, each -> each.onThumbnail(thumbnail));
            }
        });
        if (known != null) {
            details.replay(known, subject, of);
            known.videoDevices().map(VideoDevice::key).filter(key -> directory.isAt(key, subject))
                    .forEach(key -> subscriptions.call(of, each -> each.onLive(live.status(key))));
            subscriptions.call(of, each -> each.onView(known));
        }
        poller.detailsChanged();
    }

    @Override
    public void pollEvents() throws CloudException, InterruptedException {
        ClipList list = delivery.resolve(reportingRefusal(eventPoll::fetch));
        services.signIn().sessionAccepted();
        followUp.listRead();
        delivery.deliver(list);
        Map<DeviceKey, Clip> before = new HashMap<>(media.clips().latest());
        media.thumbnails().onClips(list.clips());
        if (media.clips().onClips(list.clips())) {
            media.clips().latest().forEach((key, clip) -> {
                if (!clip.equals(before.get(key))) {
                    callListeners(key, each -> each.onClip(clip));
                }
            });
        }
    }

    /** A question to the cloud. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws CloudException, InterruptedException;
    }

    /** A session that the cloud refuses although it was renewed may be replaced by a person. */
    private <T> T reportingRefusal(Question<T> question) throws CloudException, InterruptedException {
        try {
            return question.ask();
        } catch (CloudException.Unauthorized e) {
            if (!e.isRevoked()) {
                services.signIn().sessionRefused();
            }
            throw e;
        }
    }

    @Override
    public void pollStatus() throws CloudException, InterruptedException {
        AccountView fetched = viewKeeper.next(reportingRefusal(cloud::fetchAccount), parts.ticker().now());
        directory.update(fetched);
        delivery.rememberDevices();
        view = fetched;
        subscriptions.callAll(each -> each.onView(fetched));
        fetched.devices().filter(device -> followUp.isThumbnailWanted(device.key()))
                .forEach(media.thumbnails()::wanted);
        report();
    }

    @Override
    public Optional<Duration> pollDetail() throws InterruptedException {
        AccountView known = view;
        return known == null ? Optional.empty() : details.fetchNext(known);
    }

    @Override
    public void silence(Duration time) {
        services.budget().silence(time);
        services.connection().keep();
    }

    @Override
    public void sessionEnded() {
        watchdog.stop(services.signIn().sessionEnded());
    }

    @Override
    public void intervalChanged() {
        report();
    }

    private void report() {
        AccountReport report = currentReport();
        subscriptions.guard(() -> listener.onReport(report));
    }

    private AccountReport currentReport() {
        return new AccountReport(services.budget().lastHour(), services.budget().limits().total(),
                poller.eventInterval(), Duration.between(parts.clock().instant(), cloud.cloudTime()),
                followUp.pressDelays());
    }

    void execute(DeviceCommand command, CompletableFuture<CommandResult> end) {
        if (command instanceof DeviceCommand.Arm arm && !arm.armed() && !settings.mayDisarm()) {
            end.complete(new CommandResult.Refused(Reason.NOT_ALLOWED));
        } else if (command instanceof DeviceCommand.SwitchLight light) {
            live.findRunning(light.device().key()).ifPresentOrElse(
                    view -> view.perform(light.on() ? Plain.LIGHTS_ON : Plain.LIGHTS_OFF)
                            .thenAccept(none -> end.complete(LiveAccess.result(none))),
                    () -> commands.execute(command, end));
        } else {
            commands.execute(command, end);
        }
    }

    private void commandEnded(DeviceCommand command) {
        command.changedDetails().ifPresent(details::outdated);
        poller.pollStatusSoon();
        poller.detailsChanged();
    }

    LiveViews live() {
        return live;
    }

    /** The live view of the device with that serial number; empty while the account has none. */
    Optional<LiveView> findLiveView(SerialNumber serial) {
        return findView().flatMap(known -> known.findDevice(serial)).filter(VideoDevice.class::isInstance)
                .map(VideoDevice.class::cast).map(live::of);
    }

    CommandResult refresh() {
        return poller.pollStatusSoon();
    }

    CommandResult pollEventsNow() {
        return poller.pollEventsNow();
    }

    void saveLatestClip(DeviceView device, String name, CompletableFuture<CommandResult> end) {
        media.clips().saveLatest(device, name, end);
    }

    void listStoredClips(SyncModuleView hub, CompletableFuture<CommandResult> end) {
        commands.execute(hub.network(), end, () -> media.storedClips().list(hub, end));
    }

    void saveStoredClip(SyncModuleView hub, String id, String name, CompletableFuture<CommandResult> end) {
        commands.execute(hub.network(), end, () -> media.storedClips().save(hub, id, name, end));
    }

    CommandResult simulatePress(DeviceView device) {
        Instant now = cloud.cloudTime();
        Clip press = new Clip(new ClipId(--lastSimulated), device.key(), Kind.PRESS, now, now, Set.of(), null, null,
                null);
        return delivery.simulate(press) ? new CommandResult.Done() : new CommandResult.Refused(Reason.NOT_THERE);
    }

    AccountDiagnosis diagnose() {
        AccountView known = view;
        return new AccountDiagnosis(watchdog.state(), currentReport(), known == null ? AccountView.EMPTY : known,
                poller.untilEvents(), poller.untilStatus(), delivery.history(cloud.cloudTime()), cloud.wireProblems(),
                parts.clock().instant());
    }
}
