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
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The page of the demonstration. It asks for the state each second, and posts commands as they would be typed.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/demo/house.html";
    /** The player of live views, from a library that only the profile of the demonstration has. */
    private static final String PLAYER = "/META-INF/resources/webjars/hls.js/%s/dist/hls.light.min.js";
    private static final String PLAYER_VERSION = "/META-INF/maven/org.webjars.npm/hls.js/pom.properties";
    private static final int MOST_BYTES = 1_000;

    private final transient DemoCommands commands;
    private final transient PageState state;

    PageServlet(DemoCommands commands, PageState state) {
        this.commands = commands;
        this.state = state;
    }

    @Override
    @NonNullByDefault({})
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getRequestURI())) {
            case "/" -> answer(response, 200, "text/html", resource(PAGE));
            case "/hls.js" -> answer(response, 200, "text/javascript", player());
            case "/api/state" -> answer(response, 200, "application/json", bytes(state.json()));
            default -> answer(response, 404, "text/plain", bytes("There is only one page"));
        }
    }

    @Override
    @NonNullByDefault({})
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String line = new String(request.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        try {
            answer(response, 200, "text/plain",
                    bytes("/api/command".equals(request.getRequestURI()) ? commands.run(line) : ""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The script of the player; empty without the library. */
    private static byte[] player() throws IOException {
        Properties versions = new Properties();
        try (@Nullable
        InputStream in = PageServlet.class.getResourceAsStream(PLAYER_VERSION)) {
            if (in == null) {
                return new byte[0];
            }
            versions.load(in);
        }
        return resource(PLAYER.formatted(versions.getProperty("version")));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PageServlet.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type + "; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
