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

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceKind;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.SerialCheck;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.core.thing.ThingStatusDetail;

/**
 * Says what is wrong with a serial number that no device of the wanted kind has, and which ones there are.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SerialAdvice {

    /** More would not be read. */
    private static final int MOST = 5;
    private static final int LONGEST_NAME = 40;

    private SerialAdvice() {
    }

    /** The health of a Thing of {@code kind} whose {@code serial} is none of the account's devices of that kind. */
    static Health of(SerialNumber serial, DeviceKind kind, AccountView view) {
        Optional<DeviceView> other = view.findDevice(serial);
        if (other.isPresent()) {
            return advice("offline.serial-of-other." + other.get().kind().word(), serial, name(other.get()),
                    known(serial, kind, view));
        }
        List<SerialNumber> serials = view.devices().filter(device -> device.kind() == kind).map(DeviceView::serial)
                .toList();
        Optional<SerialNumber> meant = SerialCheck.closest(serial, serials);
        if (meant.isPresent()) {
            return advice("offline.serial-similar", serial, meant.get().value(), known(serial, kind, view));
        }
        return switch (SerialCheck.of(serial)) {
            case SerialCheck.WrongLength found ->
                advice("offline.serial-length", serial, found.length(), known(serial, kind, view));
            case SerialCheck.ImpossibleLetter found -> advice("offline.serial-letter", serial, found.letter(),
                    found.position(), found.probably(), known(serial, kind, view));
            case SerialCheck.WrongCheckDigit found ->
                advice("offline.serial-check-digit", serial, known(serial, kind, view));
            case SerialCheck.WrongForm found -> advice("offline.serial-form", serial, known(serial, kind, view));
            case SerialCheck.Plausible found -> advice("offline.serial-unknown", serial, known(serial, kind, view));
        };
    }

    private static Health advice(String key, SerialNumber serial, Object... findings) {
        Object[] arguments = new Object[findings.length + 1];
        arguments[0] = serial.value();
        System.arraycopy(findings, 0, arguments, 1, findings.length);
        return Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, key, arguments);
    }

    /** The account's devices of that kind with name and serial number, nearest first. */
    private static String known(SerialNumber serial, DeviceKind kind, AccountView view) {
        List<DeviceView> devices = view.devices().filter(device -> device.kind() == kind)
                .sorted(Comparator.comparingInt(device -> SerialCheck.distance(serial, device.serial()))).toList();
        String named = devices.stream().limit(MOST).map(device -> name(device) + " " + device.serial().value())
                .collect(Collectors.joining(StatusText.SEPARATOR));
        int more = devices.size() - MOST;
        return devices.isEmpty() ? StatusText.NONE : more > 0 ? named + " and " + more + " more" : named;
    }

    private static String name(DeviceView device) {
        return PlainText.of(device.name(), LONGEST_NAME);
    }
}
