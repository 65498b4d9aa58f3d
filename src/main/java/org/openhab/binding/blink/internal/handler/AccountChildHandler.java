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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.account.DeviceListener;
import org.openhab.binding.blink.internal.account.Subject;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;

/**
 * A Thing that the account knows about: subscribes to it, finds itself in each view and shows what it finds.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public abstract class AccountChildHandler extends BaseThingHandler implements DeviceListener {

    private final ThingOutput output = new ThingOutput(this::showState, this::triggerChannel);
    private volatile Health health = Health.UNKNOWN;
    /** What this Thing is; null while the configuration does not say. */
    private volatile @Nullable Subject subject;
    /** Where this is subscribed. */
    private volatile @Nullable Account account;
    private volatile Set<Detail> details = Set.of();

    AccountChildHandler(Thing thing) {
        super(thing);
    }

    /** Reads the parameters; empty when they do not say what this Thing is. */
    abstract Optional<Subject> configure();

    /** The key of the text that says what {@link #configure()} misses. */
    abstract String missing();

    /** What is to be fetched for the channels that are linked now. */
    abstract Set<Detail> details();

    /** Shows the states found in {@code view} and says how the Thing is. */
    abstract Health show(AccountView view);

    /** Carries a command out; not a refresh. */
    abstract void command(String channel, Command command);

    /** This Thing is something else from now on: what was heard before is of no use. */
    void forget() {
    }

    /** What follows from how {@code command} ended, besides its result being shown. */
    void onResult(DeviceCommand command, String result) {
    }

    /** The last that is done before this handler is disposed of. */
    void beforeDispose() {
    }

    @Override
    public final void initialize() {
        output.open();
        health = Health.UNKNOWN;
        Subject before = subject;
        Subject now = configure().orElse(null);
        subject = now;
        if (before != null && !before.equals(now)) {
            output.forget();
            forget();
        }
        if (now == null) {
            unsubscribe();
            show(Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, missing()));
        } else {
            showHealth();
            subscribe();
        }
    }

    @Override
    public void dispose() {
        unsubscribe();
        output.close(this::beforeDispose);
        super.dispose();
    }

    @Override
    public void handleConfigurationUpdate(Map<String, Object> configurationParameters) {
        output.reconfigure(() -> super.handleConfigurationUpdate(configurationParameters), this::isInitialized,
                this::initialize);
    }

    private void subscribe() {
        Subject wanted = subject;
        Account target = findAccount().orElse(null);
        if (wanted != null && target != null) {
            Set<Detail> needed = details();
            account = target;
            details = needed;
            target.subscribe(wanted, needed, this);
        }
    }

    private void unsubscribe() {
        Account current = account;
        account = null;
        if (current != null) {
            current.unsubscribe(this);
        }
    }

    /** Subscribes again where other details are needed than before. */
    final void updateDetails() {
        if (output.isOpen() && account != null && !details().equals(details)) {
            subscribe();
        }
    }

    @Override
    public void channelLinked(ChannelUID channelUID) {
        super.channelLinked(channelUID);
        updateDetails();
    }

    @Override
    public void channelUnlinked(ChannelUID channelUID) {
        super.channelUnlinked(channelUID);
        updateDetails();
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        if (subject != null && output.isOpen()) {
            showHealth();
            if (account == null) {
                subscribe();
            }
        }
    }

    @Override
    public final void onView(AccountView view) {
        change(show(view));
    }

    /** The Thing stands like this from now on. */
    final void change(Health now) {
        health = now;
        showHealth();
    }

    /** A Thing is as well as its device, as long as the account is ONLINE. */
    private void showHealth() {
        Bridge bridge = output.ask(this::getBridge).orElse(null);
        if (bridge == null) {
            show(Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.account-missing"));
            return;
        }
        show(switch (bridge.getStatus()) {
            case ONLINE -> health;
            case OFFLINE -> Health.BRIDGE_OFFLINE;
            default -> Health.UNKNOWN;
        });
    }

    private void show(Health shown) {
        output.run(() -> {
            ThingStatusInfo info = new ThingStatusInfo(shown.status(), shown.detail(), shown.text());
            if (!info.equals(getThing().getStatusInfo())) {
                updateStatus(shown.status(), shown.detail(), shown.text());
            }
        });
    }

    /** Writes properties only when they changed: each write is stored and announced. */
    final void showProperties(Map<String, String> shown) {
        output.run(() -> {
            Map<String, String> known = getThing().getProperties();
            if (!known.entrySet().containsAll(shown.entrySet())) {
                updateProperties(shown);
            }
        });
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        String channel = channelUID.getId();
        if (!(command instanceof RefreshType)) {
            if (output.isOpen()) {
                command(channel, command);
            }
        } else if (!CHANNEL_PRESS.equals(channel)) { // a trigger channel has no state
            output.answer(channel);
        }
    }

    /** Has the account carry {@code command} out and tells request-result how it goes. */
    public final CompletableFuture<CommandResult> execute(DeviceCommand command) {
        Account current = account;
        if (current == null) {
            showResult(CommandResultText.NOT_THERE);
            return CompletableFuture.completedFuture(CommandResultText.NOBODY);
        }
        showResult(CommandResultText.RUNNING);
        return current.execute(command).whenComplete((result, failure) -> {
            String word = failure == null ? CommandResultText.of(result) : CommandResultText.FAILED;
            showResult(word);
            onResult(command, word);
        });
    }

    /** Does the same for a command to {@code channel}. */
    final void execute(String channel, DeviceCommand command) {
        execute(command).thenAccept(result -> {
            if (!(result instanceof CommandResult.Done) && !(result instanceof CommandResult.Pending)) {
                output.repeat(channel); // the Item may show what was wanted instead of what is
            }
        });
    }

    /** A command to {@code channel} is not carried out. */
    final void refuse(String channel, String result) {
        showResult(result);
        output.repeat(channel);
    }

    private void showResult(String result) {
        output.show(CHANNEL_REQUEST_RESULT, new StringType(result));
    }

    /** The account that this Thing belongs to; empty without a bridge. */
    public final Optional<Account> findAccount() {
        return findAccountHandler().map(AccountHandler::account);
    }

    final Optional<AccountHandler> findAccountHandler() {
        return output.ask(this::getBridge)
                .flatMap(bridge -> bridge.getHandler() instanceof AccountHandler handler
                        ? Optional.of(handler)
                        : Optional.empty());
    }

    /** Runs {@code task} on the account's executor after {@code delay}. */
    final Future<?> schedule(Duration delay, Runnable task) {
        Account current = account;
        return current == null ? CompletableFuture.completedFuture(null) : current.schedule(delay, task);
    }

    final ThingOutput output() {
        return output;
    }

    /** Whether any of {@code channels} is linked to an Item. */
    final boolean isAnyLinked(String... channels) {
        for (String channel : channels) {
            if (output.ask(() -> isLinked(channel)).filter(Boolean::booleanValue).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void showState(String channel, State state) {
        Channel known = getThing().getChannel(channel);
        if (known == null) {
            updateState(channel, state);
        } else { // makes no new UID, of which a view would need dozens
            updateState(known.getUID(), state);
        }
    }
}
