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
package org.openhab.binding.blink.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The page of the demonstration, on loopback only. It asks for the state each second, and posts commands as they would
 * be typed.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DemoPage implements AutoCloseable {

    private static final String FILE = "/demo/house.html";
    private static final int MOST_BYTES = 1_000;

    private final HttpServer server;
    private final ExecutorService threads;
    private final DemoCommands commands;
    private final PageState state;

    private DemoPage(Demo demo, HttpServer server) {
        this.server = server;
        this.threads = Executors.newFixedThreadPool(2);
        this.commands = new DemoCommands(demo);
        this.state = new PageState(demo);
        server.setExecutor(threads);
        server.createContext("/", guarded(this::page));
        server.createContext("/api/state",
                guarded(exchange -> answer(exchange, 200, "application/json", state.json())));
        server.createContext("/api/command", guarded(this::command));
        server.start();
    }

    /** @param port 0 for any */
    static DemoPage start(Demo demo, int port) throws IOException {
        return new DemoPage(demo, HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    /** One request. */
    @FunctionalInterface
    private interface Page {
        void show(HttpExchange exchange) throws IOException;
    }

    private static com.sun.net.httpserver.HttpHandler guarded(Page page) {
        return exchange -> {
            try (exchange) {
                page.show(Objects.requireNonNull(exchange));
            } catch (IllegalArgumentException e) {
                answer(exchange, 400, "text/plain", Objects.requireNonNullElse(e.getMessage(), "No"));
            }
        };
    }

    private void page(HttpExchange exchange) throws IOException {
        if (!"/".equals(exchange.getRequestURI().getPath())) {
            answer(exchange, 404, "text/plain", "There is only one page");
            return;
        }
        try (InputStream in = Objects.requireNonNull(DemoPage.class.getResourceAsStream(FILE))) {
            answer(exchange, 200, "text/html", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void command(HttpExchange exchange) throws IOException {
        String line = new String(exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        try {
            answer(exchange, 200, "text/plain", "POST".equals(exchange.getRequestMethod()) ? commands.run(line) : "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
