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
package org.openhab.binding.blink.internal.osgi;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.live.LiveAnswer;
import org.openhab.binding.blink.internal.live.LiveSource;
import org.openhab.binding.blink.internal.web.LivePages;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;

/**
 * The packaged bundle serves live views over the HTTP server of its framework.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class LiveViewIT {

    private @NonNullByDefault({}) OsgiRuntime runtime;

    @BeforeEach
    void start() throws IOException, BundleException {
        runtime = OsgiRuntime.start(OsgiRuntime.packagedJar());
        runtime.bundle().start();
    }

    @AfterEach
    void close() throws IOException, BundleException {
        runtime.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create(runtime.http() + path);
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** The server itself does not set this field. */
    private static boolean isFromServlet(HttpResponse<String> response) {
        return response.headers().firstValue("Referrer-Policy").isPresent();
    }

    private Class<?> inBundle(Class<?> type) throws ClassNotFoundException {
        return runtime.bundle().loadClass(type.getName());
    }

    /** Publishes a live view whose playlist is {@code text}; its classes are those of the bundle. */
    private void publish(String key, String text) throws ReflectiveOperationException {
        Object playlist = inBundle(LiveAnswer.Playlist.class).getConstructor(String.class).newInstance(text);
        Class<?> source = inBundle(LiveSource.class);
        Object view = Proxy.newProxyInstance(source.getClassLoader(), new Class<?>[]{source},
                (proxy, method, arguments) -> CompletableFuture.completedFuture(playlist));
        ServiceReference<?> reference = Objects
                .requireNonNull(runtime.bundle().getBundleContext().getServiceReference(LivePages.class.getName()));
        Object pages = Objects.requireNonNull(runtime.bundle().getBundleContext().getService(reference));
        pages.getClass().getMethod("publish", String.class, source).invoke(pages, key, view);
    }

    @Test
    void whatIsNotPublishedIsNotFound() throws Exception {
        HttpResponse<String> response = get(LivePages.address("k1"));

        assertEquals(404, response.statusCode());
        assertTrue(isFromServlet(response));
        assertEquals("", response.body());
    }

    @Test
    void whatIsPublishedIsServed() throws Exception {
        publish("k1", "#EXTM3U");
        HttpResponse<String> response = get(LivePages.address("k1"));

        assertEquals(200, response.statusCode());
        assertEquals("#EXTM3U", response.body());
    }

    @Test
    void nothingIsServedWhenTheBundleStops() throws Exception {
        publish("k1", "#EXTM3U");
        get(LivePages.address("k1"));
        runtime.bundle().stop();

        assertFalse(isFromServlet(get(LivePages.address("k1"))));
    }
}
