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

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.account.DeviceListener;
import org.openhab.binding.blink.internal.account.Subject;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.AccountView;
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
    private final AccountSubscription subscription = new AccountSubscription(this);
    private final ThingCommands commands = new ThingCommands(output, subscription, this::onResult);
    private volatile Health health = Health.UNKNOWN;
    /** What this Thing is; null while the configuration does not say. */
    private volatile @Nullable Subject subject;

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
            subscription.end();
            show(Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, missing()));
        } else {
            showHealth();
            subscribe();
        }
    }

    @Override
    public void dispose() {
        subscription.end();
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
        Account account = findAccount().orElse(null);
        if (wanted != null && account != null) {
            subscription.begin(account, wanted);
        }
    }

    /** Subscribes again where other details are needed than before. */
    final void updateDetails() {
        if (output.isOpen()) {
            subscription.update();
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
            if (subscription.findAccount().isEmpty()) {
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

    /** What has the account carry commands out. */
    public final ThingCommands commands() {
        return commands;
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

    final AccountSubscription subscription() {
        return subscription;
    }

    final ThingOutput output() {
        return output;
    }

    /** Whether {@code channel} is linked to an Item. */
    final boolean isChannelLinked(String channel) {
        return output.ask(() -> isLinked(channel)).filter(Boolean::booleanValue).isPresent();
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
