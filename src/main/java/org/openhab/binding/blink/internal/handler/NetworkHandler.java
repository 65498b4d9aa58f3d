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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.action.BlinkNetworkActions;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.config.NetworkConfiguration;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.NetworkView;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.UnDefType;

/**
 * A network: can be armed.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class NetworkHandler extends AccountChildHandler {

    private volatile @Nullable NetworkId network;
    private boolean asked;
    private volatile List<Schedule> schedules = List.of();

    public NetworkHandler(Thing thing) {
        super(thing);
    }

    @Override
    Optional<String> configure() {
        NetworkConfiguration config = getConfigAs(NetworkConfiguration.class);
        network = config.network().orElse(null);
        return network == null ? Optional.of(StatusText.of("offline.network-id")) : Optional.empty();
    }

    @Override
    Health show(AccountView view) {
        NetworkId id = network;
        Optional<NetworkView> found = id == null ? Optional.empty() : view.findNetwork(id);
        if (found.isEmpty()) {
            return unknown(view);
        }
        showProperties(Map.of(PROPERTY_NETWORK, found.get().name()));
        updateState(CHANNEL_ARMED, States.onOff(found.get().armed()));
        updateState(CHANNEL_SNOOZE, States.minutes(snoozed(view, found.get().id())));
        if (!asked || isShown(CHANNEL_SCHEDULE) || isShown(CHANNEL_SCHEDULES)) {
            asked = true; // once, for rules that name one
            findAccount().ifPresent(account -> account.schedules(found.get().id()));
        }
        return Health.ONLINE;
    }

    private Health unknown(AccountView view) {
        String known = view.networks().stream().map(each -> each.name() + " " + each.id())
                .collect(Collectors.joining(StatusText.SEPARATOR));
        boolean wasThere = getThing().getProperties().containsKey(PROPERTY_NETWORK);
        return wasThere
                ? Health.offline(ThingStatusDetail.GONE, "offline.network-gone")
                : Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.network-unknown",
                        String.valueOf(network), known.isEmpty() ? "-" : known);
    }

    /** A network does not tell itself: the longest of its doorbells; null when none of them tells. */
    private static @Nullable Duration snoozed(AccountView view, NetworkId network) {
        return view.doorbells().stream().filter(doorbell -> doorbell.network().equals(network))
                .map(DoorbellView::snoozed).filter(Objects::nonNull).map(Objects::requireNonNull)
                .max(Comparator.naturalOrder()).orElse(null);
    }

    @Override
    public void onSchedules(NetworkId of, List<Schedule> told) {
        if (!isDisposed() && of.equals(network)) {
            schedules = List.copyOf(told);
            updateState(CHANNEL_SCHEDULE,
                    told.isEmpty() ? UnDefType.UNDEF : OnOffType.from(told.stream().anyMatch(Schedule::enabled)));
            updateState(CHANNEL_SCHEDULES,
                    new StringType(told.stream().map(each -> each.name() + (each.enabled() ? " (on)" : " (off)"))
                            .collect(Collectors.joining(", "))));
        }
    }

    @Override
    void command(ChannelUID channel, Command command) {
        NetworkId id = network;
        if (id == null) {
            return;
        }
        switch (channel.getId()) {
            case CHANNEL_ARMED -> {
                if (command instanceof OnOffType wanted) {
                    request(new DeviceCommand.Arm(id, wanted == OnOffType.ON));
                }
            }
            case CHANNEL_SCHEDULE -> {
                if (command instanceof OnOffType wanted) {
                    switchSchedules(wanted == OnOffType.ON);
                }
            }
            case CHANNEL_SNOOZE ->
                DoorbellCommands.time(command, Duration.ofMinutes(1), DoorbellCommands.LONGEST_SNOOZE)
                        .ifPresent(time -> request(new DeviceCommand.SnoozeNetwork(id, time)));
            default -> {
                // the others only show
            }
        }
    }

    /** Off are all of them; on is the one there is, or the first of several. */
    private void switchSchedules(boolean on) {
        List<Schedule> known = schedules;
        if (known.isEmpty()) {
            showResult(CommandResultText.of(NOT_THERE));
        } else if (on) {
            request(new DeviceCommand.EnableSchedule(known.get(0), true));
        } else {
            known.stream().filter(Schedule::enabled)
                    .forEach(each -> request(new DeviceCommand.EnableSchedule(each, false)));
        }
    }

    /** Puts the schedule of that name into force or out of it. */
    public CompletableFuture<CommandResult> switchSchedule(String name, boolean enabled) {
        return schedules.stream().filter(each -> each.name().equalsIgnoreCase(name.strip())).findFirst()
                .map(each -> request(new DeviceCommand.EnableSchedule(each, enabled)))
                .orElseGet(() -> CompletableFuture.completedFuture(NOT_THERE));
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of(BlinkNetworkActions.class);
    }

    /** The network that this Thing is; empty while its number is missing. */
    public Optional<NetworkId> findNetwork() {
        return Optional.ofNullable(network);
    }

    @Override
    boolean isMine(DeviceCommand order) {
        return !(order instanceof DeviceCommand.OfDevice) && order.network().equals(network);
    }
}
