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
package org.openhab.binding.blink.internal.cloud.rest;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.MediaSource;
import org.openhab.binding.blink.internal.cloud.auth.Tier;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.model.DeviceView;

/**
 * Resolves the address of a thumbnail or a clip out of the forms in which the cloud names it: a path with or without an
 * ending, a bare number that only tells when it changed, or a whole address.
 *
 * @see "doc/protocol.md, section Thumbnails"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MediaAddress {

    private static final String LATEST = "/api/v3/media/accounts/%d/networks/%s/%s/%s/thumbnail/thumbnail.jpg?ts=%s&ext=";

    private MediaAddress() {
    }

    /**
     * The address to ask.
     *
     * @return empty when it is none of the forms, or leads to a host that may not see our token
     */
    static Optional<URI> of(MediaSource source, Tier tier, CloudHosts hosts) {
        return switch (source) {
            case MediaSource.ThumbnailSource thumbnail ->
                thumbnail(thumbnail.address(), thumbnail.device(), tier, hosts);
            case MediaSource.ClipSource clip -> clip(clip.address(), tier, hosts);
        };
    }

    private static Optional<URI> thumbnail(String named, DeviceView device, Tier tier, CloudHosts hosts) {
        try {
            URI uri;
            if (named.matches("\\d{1,19}")) {
                if (!device.facts().model().matches("\\w{1,40}")) {
                    return Optional.empty();
                }
                uri = hosts.rest(tier.name(), String.format(Locale.ROOT, LATEST, tier.account(), device.network(),
                        device.facts().model(), device.key().id(), named));
            } else if (named.startsWith("/") && !named.startsWith("//")) {
                uri = hosts.rest(tier.name(), hasEnding(named) ? named : named + ".jpg");
            } else {
                uri = URI.create(named);
            }
            return hosts.mayHoldToken(uri) ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A clip is named as a path or as a whole address. */
    private static Optional<URI> clip(String named, Tier tier, CloudHosts hosts) {
        try {
            URI uri = named.startsWith("/") && !named.startsWith("//")
                    ? hosts.rest(tier.name(), named)
                    : URI.create(named);
            return hosts.mayHoldToken(uri) ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean hasEnding(String path) {
        return path.contains("?") || path.substring(path.lastIndexOf('/')).contains(".");
    }
}
