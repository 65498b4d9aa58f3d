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
package org.openhab.binding.blink.internal.cloud.auth;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;

/**
 * Sends requests to the sign-in host as a browser does: with its headers, and with the cookies of the sign-in.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Browser {

    /** The page that holds the form for e-mail and password. */
    static final String PAGE = "/oauth/v2/signin";

    private final SignInHost host;

    Browser(SignInHost host) {
        this.host = host;
    }

    /** Opens {@code path}, as if its address had been typed. */
    HttpResponse get(String path, String query, CookieJar cookies) throws CloudException, InterruptedException {
        String target = query.isEmpty() ? path : path + "?" + query;
        return send(HttpRequest.get(RequestClass.SESSION, path, host.address(target)), path, cookies);
    }

    /** Opens {@code path} from the sign-in page. */
    HttpResponse follow(String path, CookieJar cookies) throws CloudException, InterruptedException {
        return send(HttpRequest.get(RequestClass.SESSION, path, host.address(path)).with("Referer", pageAddress()),
                path, cookies);
    }

    /** Submits a form of the sign-in page. */
    HttpResponse submit(String path, Map<String, String> form, CookieJar cookies)
            throws CloudException, InterruptedException {
        return send(HttpRequest.postForm(RequestClass.SESSION, path, host.address(path), form)
                .with("Origin", host.origin()).with("Referer", pageAddress()), path, cookies);
    }

    private HttpResponse send(HttpRequest bare, String path, CookieJar cookies)
            throws CloudException, InterruptedException {
        HttpRequest request = bare;
        for (Map.Entry<String, String> header : OAuthClient.BROWSER.entrySet()) {
            request = request.with(header.getKey(), header.getValue());
        }
        String carried = cookies.header(path);
        HttpResponse response = host.send(carried.isEmpty() ? request : request.with("Cookie", carried));
        cookies.take(response);
        return response;
    }

    private String pageAddress() {
        return host.origin() + PAGE;
    }
}
