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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.account.Subject;
import org.openhab.binding.blink.internal.action.BlinkNetworkActions;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.config.NetworkConfiguration;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.NetworkView;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
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

    private static final int MOST_NAMED = 5;
    private static final int LONGEST_NAME = 40;

    private volatile @Nullable NetworkId network;
    /** Null until they were fetched once. */
    private volatile @Nullable List<Schedule> schedules;

    public NetworkHandler(Thing thing) {
        super(thing);
    }

    @Override
    Optional<Subject> configure() {
        Optional<NetworkId> configured = getConfigAs(NetworkConfiguration.class).network();
        network = configured.orElse(null);
        return configured.map(Subject.Network::new);
    }

    @Override
    String missing() {
        return "offline.network-id";
    }

    @Override
    void forget() {
        schedules = null;
    }

    /** Once at least, for rules that name a schedule. */
    @Override
    Set<Detail> details() {
        return schedules == null || isChannelLinked(CHANNEL_SCHEDULE) || isChannelLinked(CHANNEL_SCHEDULES)
                ? Set.of(Detail.SCHEDULES)
                : Set.of();
    }

    @Override
    Health show(AccountView view) {
        NetworkId id = network;
        Optional<NetworkView> found = id == null ? Optional.empty() : view.findNetwork(id);
        if (found.isEmpty()) {
            return unknown(view);
        }
        showProperties(Map.of(PROPERTY_NETWORK, PlainText.of(found.get().name()), CONFIG_NETWORK_ID,
                found.get().id().toString()));
        output().show(CHANNEL_ARMED, States.onOff(found.get().armed()));
        output().show(CHANNEL_SNOOZE, States.minutes(snoozed(view, found.get().id())));
        return Health.ONLINE;
    }

    private Health unknown(AccountView view) {
        String wanted = String.valueOf(network);
        if (wanted.equals(getThing().getProperties().get(CONFIG_NETWORK_ID))) {
            return Health.offline(ThingStatusDetail.GONE, "offline.network-gone");
        }
        String known = view.networks().stream().limit(MOST_NAMED)
                .map(each -> PlainText.of(each.name(), LONGEST_NAME) + " " + each.id())
                .collect(Collectors.joining(StatusText.SEPARATOR));
        int more = view.networks().size() - MOST_NAMED;
        return Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.network-unknown", wanted,
                known.isEmpty() ? StatusText.NONE : more > 0 ? known + " and " + more + " more" : known);
    }

    /** A network does not tell itself: the longest of its devices; null when none of them tells. */
    private static @Nullable Duration snoozed(AccountView view, NetworkId network) {
        return view.videoDevices().filter(device -> device.network().equals(network)).map(VideoDevice::snoozed)
                .filter(Objects::nonNull).map(Objects::requireNonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    @Override
    public void onSchedules(List<Schedule> fetched) {
        boolean first = schedules == null;
        schedules = List.copyOf(fetched);
        output().show(CHANNEL_SCHEDULE,
                fetched.isEmpty() ? UnDefType.UNDEF : OnOffType.from(fetched.stream().anyMatch(Schedule::enabled)));
        output().show(CHANNEL_SCHEDULES,
                new StringType(fetched.stream()
                        .map(each -> PlainText.of(each.name(), LONGEST_NAME) + (each.enabled() ? " (on)" : " (off)"))
                        .collect(Collectors.joining(", "))));
        if (first) { // from now on they are fetched only where a channel is linked
            subscription().schedule(Duration.ZERO, this::updateDetails);
        }
    }

    @Override
    void command(String channel, Command command) {
        NetworkId id = network;
        if (id == null) {
            commands().refuse(channel, CommandResultText.NOT_THERE);
            return;
        }
        Optional<Boolean> on = CommandValue.onOff(command);
        Optional<? extends DeviceCommand> wanted = switch (channel) {
            case CHANNEL_ARMED -> on.map(arm -> new DeviceCommand.Arm(id, arm));
            case CHANNEL_SNOOZE -> CommandValue.snooze(command).map(time -> new DeviceCommand.SnoozeNetwork(id, time));
            default -> Optional.empty();
        };
        if (CHANNEL_SCHEDULE.equals(channel) && on.isPresent()) {
            switchSchedules(on.get());
        } else if (wanted.isPresent()) {
            commands().execute(channel, wanted.get());
        } else {
            commands().refuse(channel, CommandResultText.NOT_VALID);
        }
    }

    /** Off are all of them; on is the one there is, or the first of several. */
    private void switchSchedules(boolean on) {
        List<Schedule> known = known();
        List<Schedule> switched = on
                ? known.stream().limit(1).toList()
                : known.stream().filter(Schedule::enabled).toList();
        if (known.isEmpty()) {
            commands().refuse(CHANNEL_SCHEDULE, CommandResultText.NOT_THERE);
        } else if (switched.isEmpty()) {
            commands().refuse(CHANNEL_SCHEDULE, CommandResultText.DONE); // off already
        } else {
            switched.forEach(each -> commands().execute(CHANNEL_SCHEDULE, new DeviceCommand.EnableSchedule(each, on)));
        }
    }

    private List<Schedule> known() {
        List<Schedule> known = schedules;
        return known == null ? List.of() : known;
    }

    /** Starts or stops the schedule of that name. */
    public CompletableFuture<CommandResult> switchSchedule(String name, boolean enabled) {
        return known().stream().filter(each -> each.name().strip().equalsIgnoreCase(name.strip())).findFirst()
                .map(each -> commands().execute(new DeviceCommand.EnableSchedule(each, enabled)))
                .orElseGet(() -> CompletableFuture.completedFuture(CommandResultText.NOBODY));
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of(BlinkNetworkActions.class);
    }

    /** The network that this Thing is; empty while its number is missing. */
    public Optional<NetworkId> findNetwork() {
        return Optional.ofNullable(network);
    }
}
