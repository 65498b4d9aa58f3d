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
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.auth.Tier;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
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
    private final HttpTransport transport;
    private final CloudHosts hosts;
    private final SessionStore store;
    private final WireProblems problems;
    private final InstantSource clock;

    /**
     * @param transport carries the session
     * @param clock the cloud's clock, which its dates are to be compared with
     */
    RestClient(HttpTransport transport, CloudHosts hosts, SessionStore store, WireProblems problems,
            InstantSource clock) {
        this.transport = transport;
        this.hosts = hosts;
        this.store = store;
        this.problems = problems;
        this.clock = clock;
    }

    /** Asks with GET; {@code {a}} in {@code template} becomes the account, {@code numbers} fill the other places. */
    <T extends Record> T get(RequestClass requestClass, Class<T> shape, String query, String template, long... numbers)
            throws CloudException, InterruptedException {
        return answer(send(requestClass, template, null, query, numbers), "GET " + template, shape);
    }

    /** Asks with POST and a JSON body. */
    <T extends Record> T post(RequestClass requestClass, Class<T> shape, String query, String json, String template,
            long... numbers) throws CloudException, InterruptedException {
        return answer(send(requestClass, template, json, query, numbers), "POST " + template, shape);
    }

    /** Asks with GET; the answer as text. */
    String getText(RequestClass requestClass, String query, String template, long... numbers)
            throws CloudException, InterruptedException {
        return text(send(requestClass, template, null, query, numbers), "GET " + template);
    }

    /** Asks with POST and a JSON body; the answer as text. */
    String postText(RequestClass requestClass, String query, String json, String template, long... numbers)
            throws CloudException, InterruptedException {
        return text(send(requestClass, template, json, query, numbers), "POST " + template);
    }

    /** Asks with GET for a list. */
    <T extends Record> List<T> getList(RequestClass requestClass, Class<T> shape, String template, long... numbers)
            throws CloudException, InterruptedException {
        HttpResponse reply = send(requestClass, template, null, "", numbers);
        @Nullable
        List<T> list = reply.status() == 200
                ? TolerantJson.readList(reply.text(), shape, problems::noteMismatch)
                : null;
        if (list == null) {
            throw refusal("GET " + template, reply);
        }
        return list;
    }

    private HttpResponse send(RequestClass requestClass, String template, @Nullable String json, String query,
            long... numbers) throws CloudException, InterruptedException {
        Tier known = tier();
        HttpResponse reply = send(requestClass, known, template, json, query, numbers);
        if ((reply.status() == 401 || reply.status() == 404) && hasMoved(known)) {
            return send(requestClass, tier(), template, json, query, numbers);
        }
        return reply;
    }

    private HttpResponse send(RequestClass requestClass, Tier at, String template, @Nullable String json, String query,
            long... numbers) throws CloudException, InterruptedException {
        String path = path(template, at, numbers);
        URI uri = hosts.rest(at.name(), query.isEmpty() ? path : path + "?" + query);
        return transport.send(json == null
                ? HttpRequest.get(requestClass, template, uri)
                : HttpRequest.postJson(requestClass, template, uri, json));
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

    /** Where the account lives; looked up when it is not known yet. */
    Tier tier() throws CloudException, InterruptedException {
        Tier known = store.findTier().orElse(null);
        return known == null ? lookUp() : known;
    }

    private Tier lookUp() throws CloudException, InterruptedException {
        AnswerDTO answer = answer(
                transport.send(HttpRequest.get(RequestClass.STATE, TIER_INFO, hosts.rest(LOOK_UP_TIER, TIER_INFO))),
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
        AnswerDTO error = TolerantJson.read(reply.text(), AnswerDTO.class, problems::noteMismatch);
        Integer code = error == null ? null : error.code();
        CloudException.Rejected rejected = new CloudException.Rejected(what, reply.status(), code == null ? 0 : code);
        if (reply.status() == 429 || reply.status() == 403 && !rejected.isBusy()) {
            return new CloudException.RateLimited(what, reply.status(), reply.retryAfter(clock.instant()));
        }
        return rejected;
    }

    /** The record in a good answer. An error object counts as a refusal even where the status is 200. */
    private <T extends Record> T answer(HttpResponse reply, String what, Class<T> shape) throws CloudException {
        String text = text(reply, what);
        @Nullable
        T answer = TolerantJson.read(text, shape, problems::noteMismatch);
        if (answer == null) {
            throw new CloudException.Malformed(what, "the answer is not a JSON object");
        }
        return answer;
    }

    /** The body of a good answer. */
    private String text(HttpResponse reply, String what) throws CloudException {
        if (reply.status() / 100 != 2) {
            throw refusal(what, reply);
        }
        return reply.text();
    }
}
