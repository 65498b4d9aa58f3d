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
package org.openhab.binding.blink.internal.live.immis;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Where the picture of a live view is to be had: {@code immis://host:port/<connection>__IMDS_<serial>?client_id=<u32>}.
 *
 * @param host a DNS name, an IPv4 address or an IPv6 address without brackets
 * @param connection the id of the connection, up to the first {@code __} of the last path segment
 * @param serial the serial number that the server expects; empty when the address lacks it
 * @param clientId an unsigned 32-bit number; 0 when the address lacks it
 * @see "doc/protocol.md, section Live view"
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record ImmisAddress(String host, int port, String connection, String serial, long clientId) {

    private static final int MAX_LENGTH = 1_024;
    private static final int DEFAULT_PORT = 443;
    private static final long MAX_CLIENT_ID = 0xFFFF_FFFFL;
    private static final String SERIAL_MARK = "IMDS_";

    private static final Pattern FORM = Pattern
            .compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)(?:/([^?#]*))?(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern AUTHORITY = Pattern
            .compile("(?:\\[([0-9A-Fa-f:.]{2,45})]|([A-Za-z0-9.-]{1,253}))(?::([0-9]{0,5}))?");
    private static final Pattern IPV4 = Pattern
            .compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern NAME = Pattern
            .compile("[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9A-Fa-f]*)");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]+");
    private static final Pattern CLIENT_ID = Pattern.compile("[0-9]{1,10}");

    /**
     * Reads an address as the cloud gives it.
     *
     * @throws UnusableAddressException when the protocol is another one, or the address cannot be understood
     */
    public static ImmisAddress parse(String text) throws UnusableAddressException {
        String address = text.strip();
        if (address.length() > MAX_LENGTH) {
            throw new UnusableAddressException("the address is longer than " + MAX_LENGTH + " characters");
        }
        Matcher form = FORM.matcher(address);
        if (!form.matches()) {
            throw new UnusableAddressException("not an address");
        }
        requireImmis(form.group(1).toLowerCase(Locale.ROOT));
        Matcher authority = AUTHORITY.matcher(form.group(2));
        if (!authority.matches()) {
            throw new UnusableAddressException("the address has no usable host");
        }
        String last = lastSegment(form.group(3));
        int mark = last.indexOf("__");
        String connection = mark < 0 ? last : last.substring(0, mark);
        String rest = mark < 0 ? "" : last.substring(mark + 2);
        if (!PRINTABLE.matcher(connection).matches()) {
            throw new UnusableAddressException("the address has no connection id");
        }
        String serial = rest.startsWith(SERIAL_MARK) ? rest.substring(SERIAL_MARK.length()) : "";
        if (!serial.isEmpty() && !PRINTABLE.matcher(serial).matches()) {
            throw new UnusableAddressException("the address has no usable serial number");
        }
        return new ImmisAddress(host(authority), port(authority.group(3)), connection, serial, clientId(form.group(4)));
    }

    private static void requireImmis(String scheme) throws UnusableAddressException {
        if ("rtsps".equals(scheme)) {
            throw new UnusableAddressException("first-generation cameras stream over RTSPS, which is not supported");
        }
        if (!"immis".equals(scheme)) {
            throw new UnusableAddressException(
                    "unknown protocol " + scheme.substring(0, Math.min(20, scheme.length())));
        }
    }

    private static String host(Matcher authority) throws UnusableAddressException {
        String ipv6 = authority.group(1);
        if (ipv6 != null) {
            if (ipv6.indexOf(':') < 0) {
                throw new UnusableAddressException("the address has no usable host");
            }
            return ipv6;
        }
        String host = authority.group(2);
        boolean known = IPV4.matcher(host).matches()
                || NAME.matcher(host).matches() && !NUMBER_AT_END.matcher(host).matches();
        if (!known) {
            throw new UnusableAddressException("the address has no usable host");
        }
        return host;
    }

    private static int port(@Nullable String text) throws UnusableAddressException {
        if (text == null || text.isEmpty()) {
            return DEFAULT_PORT;
        }
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) {
            throw new UnusableAddressException("the address has no usable port");
        }
        return port;
    }

    private static String lastSegment(@Nullable String path) {
        String known = path == null ? "" : path;
        String trimmed = known.endsWith("/") ? known.substring(0, known.length() - 1) : known;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private static long clientId(@Nullable String query) throws UnusableAddressException {
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            if (parameter.startsWith("client_id=")) {
                String value = parameter.substring("client_id=".length());
                if (!CLIENT_ID.matcher(value).matches() || Long.parseLong(value) > MAX_CLIENT_ID) {
                    throw new UnusableAddressException("the address has no usable client id");
                }
                return Long.parseLong(value);
            }
        }
        return 0;
    }

    /** Whether the host is an address, which no public authority certifies, instead of a name. */
    boolean isIp() {
        return host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
    }

    /** Without what admits a client. */
    @Override
    public String toString() {
        return "immis://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
