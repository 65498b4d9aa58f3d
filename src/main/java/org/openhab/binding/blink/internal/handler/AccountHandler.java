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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.AccountDiagnosis;
import org.openhab.binding.blink.internal.account.AccountListener;
import org.openhab.binding.blink.internal.account.AccountReport;
import org.openhab.binding.blink.internal.account.AccountState;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.PollSettings;
import org.openhab.binding.blink.internal.account.PollSettings.PressPicture;
import org.openhab.binding.blink.internal.account.SignInRequest;
import org.openhab.binding.blink.internal.account.SignInRequest.Source;
import org.openhab.binding.blink.internal.action.BlinkAccountActions;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.config.AccountConfiguration;
import org.openhab.binding.blink.internal.discovery.BlinkDiscoveryService;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.DoorbellConfig;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.binding.blink.internal.model.Thumbnail;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;

/**
 * An account: runs its loop, shows its health, and passes on what it hears.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class AccountHandler extends BaseBridgeHandler implements AccountListener {

    private static final String NEW_CODE = "new";

    private final Accounts accounts;
    private final AccountHealth health;
    /** Outlives a new configuration: children and discovery stay when the loop is replaced. */
    private final List<AccountObserver> observers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Account loop;
    private volatile @Nullable AccountReport report;
    private volatile boolean online;
    private volatile boolean mayDisarm;
    /** The verification code was entered into the configuration since the account was last started. */
    private volatile boolean codeEntered;

    public AccountHandler(Bridge bridge, Accounts accounts, AccountHealth health) {
        super(bridge);
        this.accounts = accounts;
        this.health = health;
    }

    @Override
    public void initialize() {
        AccountConfiguration config = getConfigAs(AccountConfiguration.class);
        if (!config.hasEmail()) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR,
                    StatusText.of("offline.email-missing"));
            return;
        }
        if (!config.hasClipFolder()) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR,
                    StatusText.of("offline.clip-folder"));
            return;
        }
        updateStatus(ThingStatus.UNKNOWN);
        mayDisarm = config.allowDisarm;
        Account started = accounts.open(getThing().getUID(), settings(config), this, scheduler);
        loop = started;
        Source source = codeEntered ? Source.FORM : Source.CONFIGURATION;
        codeEntered = false;
        started.start(wish(config, config.verificationCode, source));
    }

    private static PollSettings settings(AccountConfiguration config) {
        return new PollSettings(config.eventInterval(), config.statusInterval(), config.pressMaxAge(),
                pressPicture(config.pressPicture), config.saveClips, config.clipRetention(), config.clipFolder());
    }

    private static SignInRequest wish(AccountConfiguration config, String entry, Source source) {
        return new SignInRequest(new Credentials(new Secret(config.email()), new Secret(config.password)),
                new Secret(entry), source);
    }

    @Override
    public void dispose() {
        Account current = loop;
        loop = null;
        online = false;
        if (current != null) {
            current.close();
        }
    }

    @Override
    public void handleConfigurationUpdate(Map<String, Object> configurationParameters) {
        Object typed = configurationParameters.get(CONFIG_VERIFICATION_CODE);
        if (typed != null && !typed.equals(getConfig().get(CONFIG_VERIFICATION_CODE))) {
            codeEntered = true;
        }
        super.handleConfigurationUpdate(configurationParameters);
    }

    @Override
    public void handleRemoval() {
        dispose();
        accounts.remove(getThing().getUID());
        super.handleRemoval();
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        if (command instanceof RefreshType) {
            findReport().ifPresent(this::onReport);
        }
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of(BlinkDiscoveryService.class, BlinkAccountActions.class);
    }

    /** Lets {@code observer} know from now on, beginning with what is known already. */
    public void add(AccountObserver observer) {
        observers.add(observer);
        replay(observer);
    }

    /** Lets {@code observer} know no more. */
    public void remove(AccountObserver observer) {
        observers.remove(observer);
    }

    /** Tells {@code observer} again what was last known. Returns at once. */
    public void replay(AccountObserver observer) {
        withLoop(current -> current.replay(observer::onMoments, observer::onClips, observer::onView));
    }

    /** Takes {@code order} on. Returns at once; the end is told to observers, too. */
    public CompletableFuture<CommandResult> request(DeviceCommand order) {
        if (order instanceof DeviceCommand.Arm arm && !arm.armed() && !mayDisarm) {
            CommandResult refused = new CommandResult.Refused(CommandResult.Reason.NOT_ALLOWED);
            onOrderEnded(order, refused);
            return CompletableFuture.completedFuture(refused);
        }
        return asking(current -> current.request(order));
    }

    /** Saves the recording of the last press or motion. Returns at once. */
    public CompletableFuture<CommandResult> saveLatestClip(DeviceView device, String name) {
        return asking(current -> current.saveLatestClip(device, name));
    }

    /** Lists what a USB storage holds. Returns at once. */
    public CompletableFuture<CommandResult> listStoredClips(SyncModuleView hub) {
        return asking(current -> current.listStoredClips(hub));
    }

    /** Saves a recording from a USB storage. Returns at once. */
    public CompletableFuture<CommandResult> saveStoredClip(SyncModuleView hub, String id, String name) {
        return asking(current -> current.saveStoredClip(hub, id, name));
    }

    /** Something that the loop is asked for. */
    @FunctionalInterface
    private interface Ask {
        CompletableFuture<CommandResult> of(Account loop);
    }

    /** Tries out a press at {@code device}; whether it rang. Empty while the account is not running. */
    public Optional<CompletableFuture<Boolean>> simulatePress(DeviceView device) {
        return Optional.ofNullable(loop).map(current -> current.simulatePress(device));
    }

    /** All that the account knows of itself. Empty while it is not running. */
    public Optional<CompletableFuture<AccountDiagnosis>> diagnose() {
        return Optional.ofNullable(loop).map(Account::diagnose);
    }

    private CompletableFuture<CommandResult> asking(Ask ask) {
        Account current = loop;
        return current == null
                ? CompletableFuture.completedFuture(new CommandResult.Refused(CommandResult.Reason.NOT_THERE))
                : ask.of(current);
    }

    /** Has Blink send a new code. Returns at once; the status tells what to do next. */
    public void requestNewCode() {
        enter(NEW_CODE);
    }

    /** Takes a code, or the word that asks for another one. Returns at once; the status tells what came of it. */
    public void enter(String entry) {
        withLoop(current -> current.start(wish(getConfigAs(AccountConfiguration.class), entry, Source.DIRECT)));
    }

    /** Somebody wants to see the settings of {@code doorbell}. Returns at once. */
    void config(DoorbellView doorbell) {
        withLoop(current -> current.config(doorbell));
    }

    /** Somebody wants to see the schedules of {@code network}. Returns at once. */
    void schedules(NetworkId network) {
        withLoop(current -> current.schedules(network));
    }

    /** Looks at the account soon. Returns at once. */
    public void refresh() {
        withLoop(Account::refresh);
    }

    /** Someone may be at the door: looks for presses at once, and more often for a minute. Returns at once. */
    public void lookNow() {
        withLoop(Account::lookNow);
    }

    /** Runs {@code task} in the executor after {@code delay}, unless the account is closed by then. */
    void later(Duration delay, Runnable task) {
        withLoop(current -> current.later(delay, task));
    }

    /** Gets the picture that belongs to an event. Returns at once. */
    void pictureOf(DeviceView device, Clip clip) {
        withLoop(current -> current.pictureOf(device, clip));
    }

    /** Gets a still that the cloud has named. Returns at once. */
    void picture(DeviceView device, String address, Runnable failed) {
        withLoop(current -> current.picture(device, address, failed));
    }

    private static PressPicture pressPicture(String word) {
        return switch (word) {
            case "off" -> PressPicture.OFF;
            case "snapshot" -> PressPicture.SNAPSHOT;
            default -> PressPicture.ITEM;
        };
    }

    /** Whether views can be trusted to be fresh. */
    boolean isOnline() {
        return online;
    }

    private void withLoop(Consumer<Account> action) {
        Account current = loop;
        if (current != null) {
            action.accept(current);
        }
    }

    @Override
    public void onState(AccountState state) {
        if (loop == null) {
            return; // disposed in the meantime
        }
        online = state instanceof AccountState.Online;
        Health now = health.of(state);
        updateStatus(now.status(), now.detail(), now.text());
    }

    @Override
    public void onCodeUsed() {
        if (loop != null) {
            Configuration config = editConfiguration();
            config.put(CONFIG_VERIFICATION_CODE, "");
            updateConfiguration(config);
        }
    }

    @Override
    public void onView(AccountView view) {
        observers.forEach(observer -> observer.onView(view));
    }

    @Override
    public void onMoments(Map<DeviceKey, LastEvents> moments) {
        observers.forEach(observer -> observer.onMoments(moments));
    }

    @Override
    public boolean onEvent(DeviceView device, BlinkEvent event, Duration age) {
        boolean taken = false;
        for (AccountObserver observer : observers) {
            taken |= observer.onEvent(device, event, age);
        }
        return taken;
    }

    @Override
    public void onPicture(DeviceView device, Thumbnail picture) {
        observers.forEach(observer -> observer.onPicture(device, picture));
    }

    @Override
    public void onOrderRunning(DeviceCommand order) {
        observers.forEach(observer -> observer.onOrderRunning(order));
    }

    @Override
    public void onOrderEnded(DeviceCommand order, CommandResult outcome) {
        observers.forEach(observer -> observer.onOrderEnded(order, outcome));
    }

    @Override
    public void onClips(Map<DeviceKey, Clip> latest) {
        observers.forEach(observer -> observer.onClips(latest));
    }

    @Override
    public void onConfig(DoorbellView doorbell, DoorbellConfig config) {
        observers.forEach(observer -> observer.onConfig(doorbell, config));
    }

    @Override
    public void onSchedules(NetworkId network, List<Schedule> schedules) {
        observers.forEach(observer -> observer.onSchedules(network, schedules));
    }

    @Override
    public void onReport(AccountReport now) {
        report = now;
        updateState(CHANNEL_REQUESTS_LAST_HOUR, new DecimalType(now.requestsLastHour()));
        updateState(CHANNEL_EVENT_INTERVAL, new QuantityType<>(now.eventInterval().toMillis() / 1000.0, Units.SECOND));
    }

    /** The time on the cloud's clock; empty before there is an account. */
    Optional<Instant> cloudTime() {
        return Optional.ofNullable(loop).map(Account::cloudTime);
    }

    /** What the account does at the moment; empty before it was signed in. */
    public Optional<AccountReport> findReport() {
        return Optional.ofNullable(report);
    }
}
