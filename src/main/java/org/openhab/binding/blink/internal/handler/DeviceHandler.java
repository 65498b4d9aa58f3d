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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.account.Subject;
import org.openhab.binding.blink.internal.config.DeviceConfiguration;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceFacts;
import org.openhab.binding.blink.internal.model.DeviceKind;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.ProductName;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;

/**
 * A Thing that is a device with a serial number. The serial number decides which one; numbers that the cloud gives may
 * change at any time. Its channels are a table: what each shows, needs and takes.
 *
 * @param <V> the view of such a device
 * @param <R> all that is known of such a device
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
abstract class DeviceHandler<V extends DeviceView, R> extends AccountChildHandler {

    private final DeviceKind kind;
    private final List<DeviceChannel<R>> channels;
    private volatile DeviceConfiguration config = new DeviceConfiguration();
    private volatile @Nullable SerialNumber serial;
    private volatile @Nullable V latest;
    private volatile boolean wasFound;
    /** The views of the account lack something that may be fetched. */
    private volatile boolean incomplete;

    DeviceHandler(Thing thing, DeviceKind kind, List<DeviceChannel<R>> channels) {
        super(thing);
        this.kind = kind;
        this.channels = channels;
    }

    /** The devices of the kind of this Thing. */
    abstract List<V> devices(AccountView view);

    /** Adds what was fetched about {@code device} to its view. */
    abstract R reading(V device);

    /** Whether details may tell what the view of a device lacks. */
    boolean isIncomplete(R reading) {
        return false;
    }

    /** Says how the device is. */
    abstract Health health(V device);

    @Override
    Optional<Subject> configure() {
        config = getConfigAs(DeviceConfiguration.class);
        SerialNumber now = config.serial().orElse(null);
        if (now == null || !now.equals(serial)) {
            latest = null;
            wasFound = false;
        }
        serial = now;
        return now == null ? Optional.empty() : Optional.of(new Subject.Device(now));
    }

    @Override
    String missing() {
        return "offline.serial-missing";
    }

    @Override
    Health show(AccountView view) {
        SerialNumber wanted = serial;
        if (wanted == null) {
            return Health.UNKNOWN;
        }
        Optional<V> found = devices(view).stream().filter(device -> device.answersTo(wanted))
                .min(Comparator.comparing((V device) -> !device.serial().equals(wanted)));
        latest = found.orElse(null);
        if (found.isEmpty()) {
            boolean wasHere = wasFound
                    || wanted.value().equals(getThing().getProperties().get(Thing.PROPERTY_SERIAL_NUMBER));
            return wasHere && view.findDevice(wanted).isEmpty()
                    ? Health.offline(ThingStatusDetail.GONE, "offline.gone")
                    : SerialAdvice.of(wanted, kind, view);
        }
        wasFound = true;
        showProperties(properties(found.get().facts(), view));
        R reading = reading(found.get());
        show(reading);
        if (incomplete != isIncomplete(reading)) {
            incomplete = !incomplete;
            subscription().schedule(Duration.ZERO, this::updateDetails);
        }
        return health(found.get());
    }

    /** Shows what is known of the device. */
    void show(R reading) {
        for (DeviceChannel<R> channel : channels) {
            State state = channel.state().apply(reading);
            if (state != null) {
                output().show(channel.id(), state);
            }
        }
    }

    /** Something was fetched: shows what is known now. */
    final void showAgain() {
        findDevice().map(this::reading).ifPresent(this::show);
    }

    /** Removes the channels that the device lacks, and adds those that it turns out to have. */
    final void adaptChannels() {
        findDevice().map(this::reading).ifPresent(reading -> output().run(() -> {
            Set<String> lacking = channels.stream().filter(each -> isMissing(each, false, reading))
                    .map(DeviceChannel::id).collect(Collectors.toSet());
            List<String> found = channels.stream().filter(each -> isMissing(each, true, reading)).map(DeviceChannel::id)
                    .toList();
            if (!lacking.isEmpty() || !found.isEmpty()) {
                ThingBuilder changed = editThing().withoutChannels(getThing().getChannels().stream()
                        .filter(each -> lacking.contains(each.getUID().getId())).toList());
                found.forEach(id -> newChannel(id).ifPresent(changed::withChannel));
                updateThing(changed.build());
            }
        }));
    }

    /** Whether {@code channel} stands on the wrong side: at the device and not at the Thing, or the other way round. */
    private boolean isMissing(DeviceChannel<R> channel, boolean atThing, R reading) {
        Predicate<R> isThere = channel.isThere();
        boolean isShown = getThing().getChannel(channel.id()) != null;
        return isThere != null && isThere.test(reading) == atThing && isShown != atThing;
    }

    /** A channel whose type has its name. */
    private Optional<Channel> newChannel(String id) {
        ThingHandlerCallback openhab = getCallback();
        return openhab == null
                ? Optional.empty()
                : Optional.of(openhab.createChannelBuilder(new ChannelUID(getThing().getUID(), id),
                        new ChannelTypeUID(BINDING_ID, id)).build());
    }

    @Override
    Set<Detail> details() {
        Set<Detail> details = EnumSet.noneOf(Detail.class);
        for (DeviceChannel<R> channel : channels) {
            Detail detail = channel.detail();
            if (detail != null && (channel.isAlwaysFetched() || incomplete) && isChannelLinked(channel.id())) {
                details.add(detail);
            }
        }
        return details;
    }

    @Override
    final void command(String channel, Command command) {
        findDevice().ifPresentOrElse(device -> command(device, channel, command),
                () -> commands().refuse(channel, CommandResultText.NOT_THERE));
    }

    /** Carries a command to {@code device} out. */
    void command(V device, String channel, Command command) {
        R reading = reading(device);
        channels.stream().filter(each -> each.id().equals(channel)).findFirst()
                .flatMap(each -> each.command().apply(reading, command))
                .ifPresentOrElse(known -> commands().execute(channel, known),
                        () -> commands().refuse(channel, CommandResultText.NOT_VALID));
    }

    private static Map<String, String> properties(DeviceFacts facts, AccountView view) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(Thing.PROPERTY_SERIAL_NUMBER, facts.serial().value());
        properties.put(PROPERTY_NETWORK, PlainText.of(view.networkName(facts.network())));
        if (!facts.model().isBlank()) {
            properties.put(Thing.PROPERTY_MODEL_ID, PlainText.of(ProductName.of(facts.model())));
        }
        if (!facts.firmware().isBlank()) {
            properties.put(Thing.PROPERTY_FIRMWARE_VERSION, PlainText.of(facts.firmware()));
        }
        return properties;
    }

    /** The device as last seen; empty before the first view and after it left the account. */
    public final Optional<V> findDevice() {
        return Optional.ofNullable(latest);
    }

    /** Asks the account for something at this device; refused while there is no account or device. */
    public final CompletableFuture<CommandResult> ask(DeviceQuestion<V> question) {
        @Nullable
        V device = latest;
        Account account = findAccount().orElse(null);
        return device == null || account == null
                ? CompletableFuture.completedFuture(CommandResultText.NOBODY)
                : question.ask(account, device);
    }

    final DeviceKind kind() {
        return kind;
    }

    final DeviceConfiguration configuration() {
        return config;
    }

    /** The health of a device that the cloud knows, whatever it is. */
    static Health health(DeviceFacts facts, String offlineKey) {
        if (!facts.onboarded()) {
            return Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.not-onboarded");
        }
        return switch (facts.status()) {
            case ONLINE, UNKNOWN -> Health.ONLINE;
            case ASLEEP -> Health.online("online.asleep");
            case OFFLINE -> Health.offline(ThingStatusDetail.COMMUNICATION_ERROR, offlineKey);
        };
    }
}
