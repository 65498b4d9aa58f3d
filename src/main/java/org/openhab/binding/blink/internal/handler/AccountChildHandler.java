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
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;

/**
 * A Thing that the account knows about: finds itself in each view of the account and shows what it finds.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public abstract class AccountChildHandler extends BaseThingHandler implements AccountObserver {

    public static final CommandResult NOT_THERE = new CommandResult.Refused(CommandResult.Reason.NOT_THERE);

    private volatile boolean disposed;

    AccountChildHandler(Thing thing) {
        super(thing);
    }

    /**
     * Reads the parameters.
     *
     * @return the text of what is wrong with them; empty when nothing is
     */
    abstract Optional<String> configure();

    /** Shows the states found in {@code view} and says how the Thing is. */
    abstract Health show(AccountView view);

    /** Carries a command out; not a refresh. */
    abstract void command(ChannelUID channel, Command command);

    /** Whether an order concerns this Thing. */
    abstract boolean isMine(DeviceCommand order);

    @Override
    public final void initialize() {
        disposed = false;
        Optional<String> wrong = configure();
        if (wrong.isPresent()) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR, wrong.get());
            return;
        }
        Optional<AccountHandler> account = findAccount();
        if (account.isEmpty()) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR,
                    StatusText.of("offline.account-missing"));
            return;
        }
        update(isBridgeOffline() ? Health.BRIDGE_OFFLINE : Health.UNKNOWN);
        account.get().add(this);
    }

    @Override
    public void dispose() {
        disposed = true;
        findAccount().ifPresent(account -> account.remove(this));
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        if (disposed || configure().isPresent()) {
            return;
        }
        if (isBridgeOffline()) {
            update(Health.BRIDGE_OFFLINE);
        } else if (bridgeStatusInfo.getStatus() == ThingStatus.ONLINE) {
            replay();
        } else {
            update(Health.UNKNOWN);
        }
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        if (command instanceof RefreshType) {
            replay();
        } else {
            command(channelUID, command);
        }
    }

    @Override
    public void onView(AccountView view) {
        if (!disposed) {
            Health health = show(view);
            if (findAccount().filter(AccountHandler::isOnline).isPresent()) {
                update(health);
            }
        }
    }

    final boolean isDisposed() {
        return disposed;
    }

    final Optional<AccountHandler> findAccount() {
        Bridge bridge = getBridge();
        return bridge != null && bridge.getHandler() instanceof AccountHandler account
                ? Optional.of(account)
                : Optional.empty();
    }

    /** Writes properties only when they changed: each write is stored and told to everybody. */
    final void showProperties(Map<String, String> shown) {
        Map<String, String> known = getThing().getProperties();
        boolean changed = shown.entrySet().stream()
                .anyMatch(property -> !property.getValue().equals(known.get(property.getKey())));
        if (changed && !disposed) {
            updateProperties(shown);
        }
    }

    @Override
    public void onOrderRunning(DeviceCommand order) {
        if (isMine(order)) {
            showResult(CommandResultText.RUNNING);
        }
    }

    @Override
    public void onOrderEnded(DeviceCommand order, CommandResult outcome) {
        if (isMine(order)) {
            showResult(CommandResultText.of(outcome));
            replay(); // an Item may show what was wanted instead of what is
        }
    }

    final void showResult(String result) {
        updateState(CHANNEL_REQUEST_RESULT, new StringType(result));
    }

    /** Shows again what is known: a command may have changed what an Item shows. */
    final void replay() {
        findAccount().ifPresent(account -> account.replay(this));
    }

    /** Gives an order; its end is told to {@link #onOrderEnded}. */
    public final CompletableFuture<CommandResult> request(DeviceCommand order) {
        return findAccount().map(account -> account.request(order))
                .orElseGet(() -> CompletableFuture.completedFuture(NOT_THERE));
    }

    private boolean isBridgeOffline() {
        Bridge bridge = getBridge();
        return bridge == null || bridge.getStatus() == ThingStatus.OFFLINE;
    }

    private void update(Health health) {
        if (!disposed) {
            updateStatus(health.status(), health.detail(), health.text());
        }
    }

    /** Whether an Item shows {@code channel}. */
    final boolean isShown(String channel) {
        Channel known = getThing().getChannel(channel);
        return known == null ? isLinked(channel) : isLinked(known.getUID());
    }

    /** The executor may be in the middle of a view while openHAB disposes of this handler. */
    @Override
    protected void updateState(String channel, State state) {
        if (!disposed) {
            Channel known = getThing().getChannel(channel);
            if (known == null) {
                super.updateState(channel, state);
            } else { // makes no new UID, of which a view would need dozens
                super.updateState(known.getUID(), state);
            }
        }
    }
}
