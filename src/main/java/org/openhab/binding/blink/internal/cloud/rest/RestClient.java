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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.auth.Tier;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpDownload;
import org.openhab.binding.blink.internal.cloud.http.HttpDownload.Answer;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpTransport;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests to wherever the account lives and reads the answers. Looks the tier up when it is not known, and again
 * when answers suggest that the account has moved.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class RestClient {

    /** The tier that every account may be looked up at. */
    private static final String LOOK_UP_TIER = "prod";
    private static final String TIER_INFO = "/api/v1/users/tier_info";
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    private final Logger logger = LoggerFactory.getLogger(RestClient.class);
    private final HttpTransport exchange;
    private final HttpDownload downloads;
    private final CloudHosts hosts;
    private final SessionStore store;
    private final Clock clock;

    /** @param exchange carries the session */
    RestClient(HttpTransport exchange, HttpDownload downloads, CloudHosts hosts, SessionStore store, Clock clock) {
        this.exchange = exchange;
        this.downloads = downloads;
        this.hosts = hosts;
        this.store = store;
        this.clock = clock;
    }

    /** Asks with GET; {@code {a}} in {@code template} becomes the account, {@code numbers} fill the other places. */
    <T extends Record> T get(Class<T> shape, String query, String template, long... numbers)
            throws CloudException, InterruptedException {
        return answer(send(template, null, query, numbers), "GET " + template, shape);
    }

    /** Asks with POST and a JSON body. */
    <T extends Record> T post(Class<T> shape, String query, String json, String template, long... numbers)
            throws CloudException, InterruptedException {
        return answer(send(template, json, query, numbers), "POST " + template, shape);
    }

    /** Asks with GET for a list. */
    <T extends Record> List<T> getList(Class<T> shape, String template, long... numbers)
            throws CloudException, InterruptedException {
        HttpResponse reply = send(template, null, "", numbers);
        @Nullable
        List<T> list = reply.status() == 200 ? TolerantJson.readList(reply.text(), shape) : null;
        if (list == null) {
            throw refusal("GET " + template, reply);
        }
        return list;
    }

    /** Where something lies, for an account of that tier; empty when it lies nowhere that may be asked. */
    @FunctionalInterface
    interface Addressing {
        Optional<URI> at(Tier tier);
    }

    /**
     * Downloads a file that the cloud has named, without following more than one redirect.
     *
     * @param open for where our token must not be shown
     */
    byte[] download(String what, String accept, int maxBytes, Addressing address, HttpTransport open)
            throws CloudException, InterruptedException {
        Optional<URI> uri = address.at(tier());
        if (uri.isEmpty()) {
            throw new CloudException.Malformed("GET " + what, "the address is not one of Blink's");
        }
        HttpResponse reply = exchange.send(HttpRequest.download(what, uri.get(), accept, maxBytes));
        String location = reply.header("Location");
        if (reply.isRedirect() && location != null) {
            HttpRequest further = HttpRequest.download(what, target(what, uri.get(), location), accept, maxBytes);
            reply = hosts.mayHoldToken(further.uri()) ? exchange.send(further) : open.send(further);
        }
        if (reply.status() != 200) {
            throw refusal("GET " + what, reply);
        }
        return reply.bytes();
    }

    /**
     * Begins to download a file that the cloud has named, without following more than one redirect.
     *
     * @param open for where our token must not be shown
     * @param executor where the answer is looked at
     */
    void stream(String what, String accept, long maxBytes, Addressing address, HttpDownload open,
            WritableByteChannel into, Executor executor, Consumer<DownloadEnd> ended)
            throws CloudException, InterruptedException {
        URI uri = address.at(tier())
                .orElseThrow(() -> new CloudException.Malformed("GET " + what, "the address is not one of Blink's"));
        downloads.download(HttpRequest.stream(what, uri, accept), maxBytes, into, answer -> executor.execute(() -> {
            String location = answer instanceof Answer.Whole whole && whole.head().isRedirect()
                    ? whole.head().header("Location")
                    : null;
            if (location == null) {
                ended.accept(end(what, answer));
                return;
            }
            try {
                HttpRequest further = HttpRequest.stream(what, target(what, uri, location), accept);
                (hosts.mayHoldToken(further.uri()) ? downloads : open).download(further, maxBytes, into,
                        last -> executor.execute(() -> ended.accept(end(what, last))));
            } catch (CloudException e) {
                ended.accept(new DownloadEnd.Failed(e));
            } catch (InterruptedException e) { // the executor ends, and nobody waits any more
                Thread.currentThread().interrupt();
            }
        }));
    }

    private DownloadEnd end(String what, Answer answer) {
        return switch (answer) {
            case Answer.Broken broken -> new DownloadEnd.Failed(broken.why());
            case Answer.Whole whole when whole.head().status() == 200 -> new DownloadEnd.Complete();
            case Answer.Whole whole -> new DownloadEnd.Failed(refusal("GET " + what, whole.head()));
        };
    }

    private URI target(String what, URI from, String location) throws CloudException.Malformed {
        try {
            URI uri = from.resolve(location);
            if (hosts.mayFetch(uri)) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            logger.debug("A redirect leads to no address");
        }
        throw new CloudException.Malformed("GET " + what, "a redirect leads where we do not go");
    }

    private HttpResponse send(String template, @Nullable String json, String query, long... numbers)
            throws CloudException, InterruptedException {
        Tier known = tier();
        HttpResponse reply = send(known, template, json, query, numbers);
        if ((reply.status() == 401 || reply.status() == 404) && hasMoved(known)) {
            return send(tier(), template, json, query, numbers);
        }
        return reply;
    }

    private HttpResponse send(Tier at, String template, @Nullable String json, String query, long... numbers)
            throws CloudException, InterruptedException {
        String path = path(template, at, numbers);
        URI uri = hosts.rest(at.name(), query.isEmpty() ? path : path + "?" + query);
        return exchange.send(json == null ? HttpRequest.get(template, uri) : HttpRequest.postJson(template, uri, json));
    }

    /** The path that {@code template} stands for. */
    String path(String template, long... numbers) throws CloudException, InterruptedException {
        return path(template, tier(), numbers);
    }

    private static String path(String template, Tier at, long... numbers) {
        String path = template.replace("{a}", Long.toString(at.account()));
        for (long number : numbers) {
            path = PLACE.matcher(path).replaceFirst(Long.toString(number));
        }
        return path;
    }

    private Tier tier() throws CloudException, InterruptedException {
        Tier known = store.findTier().orElse(null);
        return known == null ? lookUp() : known;
    }

    private Tier lookUp() throws CloudException, InterruptedException {
        AnswerDTO answer = answer(exchange.send(HttpRequest.get(TIER_INFO, hosts.rest(LOOK_UP_TIER, TIER_INFO))),
                "GET " + TIER_INFO, AnswerDTO.class);
        String name = answer.tier();
        Long account = answer.accountId();
        if (name == null || account == null || !Tier.isName(name)) {
            throw new CloudException.Malformed("GET " + TIER_INFO, "no tier in the answer");
        }
        Tier found = new Tier(name, account);
        store.keep(found);
        return found;
    }

    /** Whether the account lives elsewhere than {@code known}. A session that works nowhere is found out here too. */
    private boolean hasMoved(Tier known) throws CloudException, InterruptedException {
        Tier found = lookUp();
        if (!found.equals(known)) {
            logger.debug("The account moved from tier {} to {}", known.name(), found.name());
        }
        return !found.equals(known);
    }

    private CloudException refusal(String what, HttpResponse reply) {
        if (reply.status() == 401) { // with a session just renewed, at the tier that the cloud itself names
            return new CloudException.Unauthorized(what, false);
        }
        if (reply.status() == 429 || reply.status() == 403) {
            return new CloudException.RateLimited(what, reply.status(), reply.retryAfter(clock.instant()));
        }
        AnswerDTO error = TolerantJson.read(reply.text(), AnswerDTO.class);
        Integer code = error == null ? null : error.code();
        return new CloudException.Rejected(what, reply.status(), code == null ? 0 : code);
    }

    /** The record in a good answer. An error object counts as a refusal even where the status is 200. */
    private <T extends Record> T answer(HttpResponse reply, String what, Class<T> shape) throws CloudException {
        if (reply.status() / 100 != 2) {
            throw refusal(what, reply);
        }
        String text = reply.text();
        @Nullable
        T answer = TolerantJson.read(text, shape);
        if (answer == null) {
            throw new CloudException.Malformed(what, "the answer is not a JSON object");
        }
        return answer;
    }
}
