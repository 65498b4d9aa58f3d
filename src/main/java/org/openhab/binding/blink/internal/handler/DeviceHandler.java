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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.PROPERTY_NETWORK;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.Subject;
import org.openhab.binding.blink.internal.config.DeviceConfiguration;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceFacts;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.ProductName;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusDetail;

/**
 * A Thing that is a device with a serial number. The serial number decides which one; numbers that the cloud gives may
 * change at any time.
 *
 * @param <V> the view of such a device
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
abstract class DeviceHandler<V extends DeviceView> extends AccountChildHandler {

    private final DeviceFamily family;
    private volatile DeviceConfiguration config = new DeviceConfiguration();
    private volatile @Nullable SerialNumber serial;
    private volatile @Nullable V latest;
    private volatile boolean wasFound;

    DeviceHandler(Thing thing, DeviceFamily family) {
        super(thing);
        this.family = family;
    }

    /** The devices of the kind of this Thing. */
    abstract List<V> devices(AccountView view);

    /** Shows the states of the device and says how it is. */
    abstract Health show(V device);

    @Override
    Optional<Subject> configure() {
        config = getConfigAs(DeviceConfiguration.class);
        SerialNumber now = config.serial().orElse(null);
        if (now == null || !now.equals(serial)) {
            latest = null;
            wasFound = false;
        }
        serial = now;
        return now == null ? Optional.empty() : Optional.of(new Subject.Device(family, now));
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
                    : SerialAdvice.of(wanted, family, view);
        }
        wasFound = true;
        showProperties(properties(found.get().facts(), view));
        return show(found.get());
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
