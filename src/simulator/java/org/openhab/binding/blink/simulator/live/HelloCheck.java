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
package org.openhab.binding.blink.simulator.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the client hello of one connection must be (protocol, section 7.3).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class HelloCheck {
    /** Bytes of a client hello. */
    public static final int LENGTH = 122;

    private static final int NAME = 16;
    private static final int TOKEN = 64;
    private static final int CONNECTION_AT = 102;

    /** A place in the hello and what may stand there; the bytes of a secret are not shown. */
    private record Field(int offset, String name, boolean secret, byte[]... allowed) {
        Optional<String> mistake(byte[] hello) {
            int length = allowed[0].length;
            byte[] found = Arrays.copyOfRange(hello, offset, offset + length);
            if (Arrays.stream(allowed).anyMatch(one -> Arrays.equals(one, found))) {
                return Optional.empty();
            }
            int at = Arrays.mismatch(allowed[0], found);
            String place = "byte " + (offset + at) + " of the client hello (" + name + ")";
            return Optional.of(secret
                    ? place + " is wrong"
                    : String.format(Locale.ROOT, "%s is 0x%02X instead of 0x%02X", place, found[at], allowed[0][at]));
        }
    }

    private final List<Field> fields;

    /**
     * @param serial of the device, as the address in the answer has it
     * @param clientId an unsigned number
     * @param token {@code liveview_token} of the answer
     * @param connection the id in the address
     * @param settings whether token and serial number may be missing
     */
    public HelloCheck(String serial, int clientId, String token, String connection, LiveSettings settings) {
        boolean noSerial = settings.serialMayBeMissing;
        boolean noToken = !settings.tokenMustMatch;
        fields = List.of(new Field(0, "begin", false, number(0x28)),
                new Field(4, "length of the serial number", false, number(NAME), number(noSerial ? 0 : NAME)),
                new Field(8, "serial number", false, padded(serial, NAME), padded(noSerial ? "" : serial, NAME)),
                new Field(24, "client id", false, number(clientId)),
                new Field(28, "mark", false, new byte[]{0x01, 0x08}),
                new Field(30, "length of the token", false, number(TOKEN), number(noToken ? 0 : TOKEN)),
                new Field(34, "token", true, padded(token, TOKEN), padded(noToken ? "" : token, TOKEN)),
                new Field(98, "length of the connection id", false, number(NAME)),
                new Field(CONNECTION_AT, "connection id", false, padded(connection, NAME)),
                new Field(118, "end", false, number(1)));
    }

    /** The connection id in a hello, empty if it has none. */
    public static String connection(byte[] hello) {
        return new String(hello, CONNECTION_AT, NAME, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    /** What is wrong at the first wrong byte. */
    public Optional<String> firstMistake(byte[] hello) {
        return fields.stream().flatMap(field -> field.mistake(hello).stream()).findFirst();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    private static byte[] padded(String text, int length) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.ISO_8859_1), length);
    }
}
