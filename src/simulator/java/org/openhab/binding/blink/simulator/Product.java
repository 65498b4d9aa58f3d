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
package org.openhab.binding.blink.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The known products by the codes that the wire calls {@code type} (protocol, section 1), and how their serial numbers
 * begin (section 1.1).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
enum Product {
    SM1(DeviceKind.SYNC_MODULE, "2"),
    SM2(DeviceKind.SYNC_MODULE, "G8U1VM"),
    KALAHARI(DeviceKind.SYNC_MODULE, "G8U1KH"),
    SM3(DeviceKind.SYNC_MODULE, "G8U1SH"),
    WHITE(DeviceKind.CAMERA, "1"),
    XT(DeviceKind.CAMERA, "6"),
    XT2(DeviceKind.CAMERA, "8"),
    CATALINA(DeviceKind.CAMERA, "G8V1CT"),
    CATALINA_INDOOR(DeviceKind.CAMERA, "G8V1CN"),
    SEDONA(DeviceKind.CAMERA, "G8V1SD"),
    SONORAN(DeviceKind.CAMERA, "G8V1SN"),
    OWL(DeviceKind.MINI, "G8T1GH"),
    HAWK(DeviceKind.MINI, "G8T1HK"),
    CHICKADEE(DeviceKind.MINI, "G8T1HC"),
    SUPERIOR(DeviceKind.MINI, "G8T1SU"),
    LOTUS(DeviceKind.DOORBELL, "G8T1LN"),
    TULIP(DeviceKind.DOORBELL, "G8T1TP");

    /** Characters of serial numbers; I, O, Y and Z never occur. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWX";
    private static final String UNKNOWN_PREFIX = "G8X1XX";

    private final DeviceKind kind;
    private final String serialPrefix;

    Product(DeviceKind kind, String serialPrefix) {
        this.kind = kind;
        this.serialPrefix = serialPrefix;
    }

    DeviceKind kind() {
        return kind;
    }

    /** The product of that code; empty for an unknown one. */
    static Optional<Product> find(String type) {
        return Arrays.stream(values()).filter(product -> product.name().toLowerCase(Locale.ROOT).equals(type))
                .findFirst();
    }

    /** The number-th serial number of devices of that code, by the pattern that real ones follow. */
    static String serial(String type, long number) {
        String prefix = find(type).map(product -> product.serialPrefix).orElseGet(() -> UNKNOWN_PREFIX);
        return prefix.length() == 1 ? shortSerial(prefix, number) : serialFrom(prefix, number);
    }

    static String serialFrom(String prefix, long number) {
        StringBuilder tail = new StringBuilder();
        for (long rest = 31 * 31 * 7 + number * 7919, i = 0; i < 4; i++, rest /= 32) {
            tail.append(ALPHABET.charAt((int) (rest % 32)));
        }
        return String.format(Locale.ROOT, "%s00%d%02d%d%s", prefix, number % 10, number / 10 % 60, 1 + number % 7,
                tail);
    }

    /** Nine digits whose sum is a multiple of ten. */
    private static String shortSerial(String prefix, long number) {
        String digits = prefix + String.format(Locale.ROOT, "%07d", number * 37 % 10_000_000);
        int sum = digits.chars().map(digit -> digit - '0').sum();
        return digits + (10 - sum % 10) % 10;
    }
}
