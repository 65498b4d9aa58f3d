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
package org.openhab.binding.blink.internal.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpTransport;
import org.openhab.binding.blink.internal.cloud.http.StreamEnd;
import org.openhab.binding.blink.internal.cloud.http.UrlText;

/**
 * A transport without a network: gives the responses that a test lined up, one a request, and records the requests.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class FakeTransport implements HttpTransport {

    /** What was sent, in order. */
    public final List<HttpRequest> calls = new ArrayList<>();
    private final Queue<Scripted> answers = new ArrayDeque<>();
    private final @Nullable Function<HttpRequest, HttpResponse> rule;
    private int aborts;

    public FakeTransport() {
        this(null);
    }

    private FakeTransport(@Nullable Function<HttpRequest, HttpResponse> rule) {
        this.rule = rule;
    }

    /** A transport that answers every request by a rule, if nothing is lined up. */
    public static FakeTransport answering(Function<HttpRequest, HttpResponse> rule) {
        return new FakeTransport(rule);
    }

    /** What happens to one call. */
    @FunctionalInterface
    private interface Scripted {
        HttpResponse give() throws CloudException;
    }

    /** Lines up an answer without a body. */
    public FakeTransport reply(int status) {
        return reply(status, "");
    }

    public FakeTransport reply(int status, String body) {
        return reply(status, body, Map.of());
    }

    /** Lines up an answer with one header. */
    public FakeTransport reply(int status, String body, String name, String value) {
        return reply(status, body, Map.of(name, List.of(value)));
    }

    public FakeTransport reply(int status, String body, Map<String, List<String>> headers) {
        HttpResponse reply = new HttpResponse(status, headers, body.getBytes(StandardCharsets.UTF_8));
        answers.add(() -> reply);
        return this;
    }

    /** Lines up a failure. */
    public FakeTransport fail(CloudException failure) {
        answers.add(() -> {
            throw failure;
        });
        return this;
    }

    @Override
    public HttpResponse send(HttpRequest call) throws CloudException {
        calls.add(call);
        Scripted answer = answers.poll();
        Function<HttpRequest, HttpResponse> otherwise = rule;
        if (answer == null && otherwise != null) {
            return otherwise.apply(call);
        }
        if (answer == null) {
            throw new AssertionError("Nobody expected " + call + " at " + call.uri().getPath());
        }
        return answer.give();
    }

    /** Ends before it returns, on the caller's thread. */
    @Override
    public void stream(HttpRequest call, long maxBytes, WritableByteChannel into, Consumer<StreamEnd> ended) {
        try {
            HttpResponse reply = send(call);
            if (reply.status() == 200) {
                into.write(ByteBuffer.wrap(reply.bytes()));
            }
            ended.accept(new StreamEnd.Whole(reply));
        } catch (CloudException e) {
            ended.accept(new StreamEnd.Broken(e));
        } catch (IOException e) {
            throw new AssertionError("The test's channel takes nothing", e);
        }
    }

    @Override
    public void abort() {
        aborts++;
    }

    /** How often the requests under way were ended. */
    public int aborts() {
        return aborts;
    }

    /** The call made at that place, counted from 0. */
    public HttpRequest call(int index) {
        return calls.get(index);
    }

    /** Methods and addresses of all calls, without their queries. */
    public List<String> asked() {
        return calls.stream().map(call -> call.method() + " " + call.uri().getHost() + call.uri().getPath()).toList();
    }

    /** The query of a call, decoded. */
    public Map<String, String> query(int index) {
        return UrlText.fields(call(index).uri().getRawQuery());
    }

    /** The form that a call carried, decoded. */
    public Map<String, String> form(int index) {
        return UrlText.fields(call(index).body());
    }

    /** A header of a call; empty without it. */
    public String header(int index, String name) {
        return call(index).headers().getOrDefault(name, "");
    }

    /** How many lined-up answers nobody has asked for. */
    public int left() {
        return answers.size();
    }
}
