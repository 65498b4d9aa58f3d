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
package org.openhab.binding.blink.internal.cloud.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hosts that passwords and tokens may go to, and no others: Blink's own over https, or, for tests and for the
 * simulated house, one loopback address that stands in for all of them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class CloudHosts {

    /** System property with a base address that replaces the cloud's; loopback only. */
    public static final String PROPERTY = "org.openhab.binding.blink.cloud";

    private static final URI SIGN_IN = URI.create("https://api.oauth.blink.com");
    private static final String REST_DOMAIN = "immedia-semi.com";

    /** Two labels at least. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    /** Last labels of names that mean something in the user's network only; {@code arpa} is for {@code home.arpa}. */
    private static final Set<String> NOT_PUBLIC = Set.of("localhost", "local", "localdomain", "internal", "arpa", "lan",
            "home", "corp", "intranet", "private");

    private final @Nullable URI standIn;

    private CloudHosts(@Nullable URI standIn) {
        this.standIn = standIn;
    }

    /** The real cloud. */
    public static CloudHosts real() {
        return new CloudHosts(null);
    }

    /** What the system property asks for, if it may be had; else the real cloud. */
    public static CloudHosts fromSystemProperty() {
        String asked = System.getProperty(PROPERTY);
        if (asked == null || asked.isBlank()) {
            return real();
        }
        Optional<CloudHosts> loopback = loopback(asked.strip());
        if (loopback.isEmpty()) {
            Logger logger = LoggerFactory.getLogger(CloudHosts.class);
            logger.warn("System property {} is ignored: only a loopback address such as http://127.0.0.1:8085 may "
                    + "stand in for the Blink cloud", PROPERTY);
        }
        return loopback.orElseGet(CloudHosts::real);
    }

    /** A stand-in for the whole cloud; empty unless its host is a loopback address written as such. */
    public static Optional<CloudHosts> loopback(String base) {
        try {
            URI uri = URI.create(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
            String scheme = uri.getScheme();
            boolean plain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            return plain && ("http".equals(scheme) || "https".equals(scheme)) && isLoopback(uri.getHost())
                    ? Optional.of(new CloudHosts(uri))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** No name look-up: a name that merely resolves to loopback today may resolve elsewhere tomorrow. */
    private static boolean isLoopback(@Nullable String host) {
        return host != null && ("localhost".equalsIgnoreCase(host) || "[::1]".equals(host)
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}"));
    }

    /** Whether something stands in for the cloud. */
    public boolean isStandIn() {
        return standIn != null;
    }

    /** An address at the sign-in host. */
    public URI signIn(String path) {
        URI base = standIn;
        return URI.create((base == null ? SIGN_IN : base) + path);
    }

    /** The origin of the sign-in host, as its pages see themselves. */
    public String signInOrigin() {
        return SIGN_IN.toString();
    }

    /** An address at the REST host of a tier. */
    public URI rest(String tier, String path) {
        URI base = standIn;
        return URI.create((base == null ? "https://rest-" + tier + "." + REST_DOMAIN : base.toString()) + path);
    }

    /**
     * Whether something may be fetched from {@code uri} without showing a token: from a host with a public name, over
     * https. The cloud redirects to its file stores; nothing in the user's own network is one.
     */
    public boolean mayFetch(URI uri) {
        return mayHoldToken(uri) || standIn == null && isPlainHttps(uri) && isPublicName(uri.getHost());
    }

    private static boolean isPlainHttps(URI uri) {
        return "https".equals(uri.getScheme()) && uri.getUserInfo() == null
                && (uri.getPort() == -1 || uri.getPort() == 443);
    }

    /** A name that ends in a number is an IPv4 address for some resolvers, in whatever notation. */
    private static boolean isPublicName(@Nullable String host) {
        if (host == null || !NAME.matcher(host).matches()) {
            return false;
        }
        String last = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !NUMBER.matcher(last).matches() && !NOT_PUBLIC.contains(last);
    }

    /** Whether a token may be sent to {@code uri}. */
    public boolean mayHoldToken(URI uri) {
        URI base = standIn;
        if (base != null) {
            return base.getScheme().equals(uri.getScheme()) && base.getHost().equals(uri.getHost())
                    && base.getPort() == uri.getPort();
        }
        String host = uri.getHost();
        return isPlainHttps(uri) && host != null && ("." + host.toLowerCase(Locale.ROOT)).endsWith("." + REST_DOMAIN);
    }
}
