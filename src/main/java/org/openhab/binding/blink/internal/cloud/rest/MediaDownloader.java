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
import java.nio.channels.WritableByteChannel;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.cloud.MediaSource;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.auth.Tier;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpTransport;
import org.openhab.binding.blink.internal.cloud.http.StreamEnd;

/**
 * Streams files that the cloud has named to where they are written. Follows one redirect at most; the token goes only
 * to Blink's own hosts.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class MediaDownloader {

    private final HttpTransport session;
    private final HttpTransport open;
    private final Tiers tiers;
    private final CloudHosts hosts;
    private final WireProblems problems;
    private final InstantSource clock;

    /** Where the account lives. */
    @FunctionalInterface
    interface Tiers {
        Tier tier() throws CloudException, InterruptedException;
    }

    /** One download under way. */
    private record Download(MediaSource source, long maxBytes, WritableByteChannel into, Executor executor,
            Consumer<DownloadEnd> ended) {

        void end(DownloadEnd how) {
            executor.execute(() -> ended.accept(how));
        }
    }

    /** Something that sends a request. */
    @FunctionalInterface
    private interface Step {
        void take() throws CloudException, InterruptedException;
    }

    /**
     * @param session carries the session
     * @param open shows no token to anybody
     */
    MediaDownloader(HttpTransport session, HttpTransport open, Tiers tiers, CloudHosts hosts, WireProblems problems,
            InstantSource clock) {
        this.session = session;
        this.open = open;
        this.tiers = tiers;
        this.hosts = hosts;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * Begins to download. Returns at once, unless the session has to be renewed first.
     *
     * @param into where the file is written as it arrives, on a thread of the HTTP client
     * @param executor where a redirect is followed and {@code ended} is called, exactly once
     */
    void download(MediaSource source, long maxBytes, WritableByteChannel into, Executor executor,
            Consumer<DownloadEnd> ended) {
        Download download = new Download(source, maxBytes, into, executor, ended);
        guarded(download, () -> {
            URI uri = MediaAddress.of(source, tiers.tier(), hosts).orElseThrow(
                    () -> new CloudException.Malformed("GET " + source, "the address is not one of Blink's"));
            send(download, session, uri, true);
        });
    }

    private void send(Download download, HttpTransport transport, URI uri, boolean first)
            throws CloudException, InterruptedException {
        MediaBody body = new MediaBody(download.into(), download.maxBytes());
        HttpRequest request = HttpRequest.stream(RequestClass.MEDIA, download.source().toString(), uri,
                MediaKind.of(download.source()).accept());
        transport.stream(request, download.maxBytes(), body, answer -> download.executor().execute(() -> {
            Optional<String> location = first ? redirect(answer) : Optional.empty();
            if (location.isEmpty()) {
                MediaAnswer last = new MediaAnswer(download.source(), body, transport == session, problems,
                        clock.instant());
                download.ended().accept(last.end(answer));
            } else {
                guarded(download, () -> follow(download, uri, location.get()));
            }
        }));
    }

    private void follow(Download download, URI from, String location) throws CloudException, InterruptedException {
        URI uri = target(from, location).filter(hosts::mayFetch)
                .orElseThrow(() -> new CloudException.Malformed("GET " + download.source(),
                        "a redirect leads to a host that is not asked"));
        send(download, hosts.mayHoldToken(uri) ? session : open, uri, false);
    }

    private static Optional<URI> target(URI from, String location) {
        try {
            return Optional.of(from.resolve(location));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> redirect(StreamEnd answer) {
        HttpResponse head = answer instanceof StreamEnd.Whole whole ? whole.head() : null;
        return head == null || !head.isRedirect() ? Optional.empty() : Optional.ofNullable(head.header("Location"));
    }

    /** Whatever keeps a request from being sent is an end of the download, too. */
    private static void guarded(Download download, Step step) {
        try {
            step.take();
        } catch (CloudException.Malformed e) {
            download.end(new DownloadEnd.Unusable(e));
        } catch (CloudException e) {
            download.end(new DownloadEnd.Failed(e));
        } catch (InterruptedException e) { // the executor ends
            Thread.currentThread().interrupt();
            download.end(new DownloadEnd.Dropped());
        }
    }
}
