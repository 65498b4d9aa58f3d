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

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.Authenticator;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.PendingSignIn;
import org.openhab.binding.blink.internal.cloud.PendingSignIn.CodeHint;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.SignInResult;
import org.openhab.binding.blink.internal.cloud.SignInResult.Reason;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.UrlText;

/**
 * The sign-in pages, walked as a browser does: authorize, page, form, perhaps a code, authorize again, token.
 *
 * @see "doc/protocol.md, section Sign-in"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class OAuthAuthenticator implements Authenticator {

    private static final String AUTHORIZE = "/oauth/v2/authorize";
    private static final String PAGE = Browser.PAGE;
    private static final String VERIFY = "/oauth/v2/2fa/verify";
    /** When the cloud does not say how long to wait before another code. */
    private static final Duration USUAL_RESEND = Duration.ofSeconds(60);

    private final SignInHost host;
    private final Browser browser;
    private final TokenEndpoint endpoint;
    private final SessionStore store;

    public OAuthAuthenticator(SignInHost host, TokenEndpoint endpoint, SessionStore store) {
        this.host = host;
        this.browser = new Browser(host);
        this.endpoint = endpoint;
        this.store = store;
    }

    @Override
    public boolean hasSession() {
        return store.findTokens().isPresent();
    }

    @Override
    public void forget() {
        store.forget();
    }

    @Override
    public SignInResult signIn(Credentials credentials) throws CloudException, InterruptedException {
        CookieJar cookies = new CookieJar();
        Pkce pkce = Pkce.create();
        HttpResponse start = browser.get(AUTHORIZE, UrlText.query(OAuthClient.authorize(host.identity(), pkce)),
                cookies);
        if (!start.isRedirect() && start.status() != 200) {
            return refused("GET " + AUTHORIZE, start);
        }
        HttpResponse page = browser.get(PAGE, "", cookies);
        if (page.status() != 200) {
            return refused("GET " + PAGE, page);
        }
        Secret csrf = csrf(page);
        HttpResponse reply = submit(credentials, csrf, cookies);
        try {
            return answered(reply, csrf, pkce, cookies);
        } catch (CloudException e) {
            throw midway(e);
        }
    }

    /** The cloud has seen the password or the code: whatever fails now, this is no longer a beginning. */
    private static CloudException midway(CloudException failure) {
        return switch (failure) {
            case CloudException.Unreachable e -> e.midway();
            case CloudException.OutOfBudget e -> e.midway();
            default -> failure;
        };
    }

    @Override
    public SignInResult verify(PendingSignIn pending, Secret code) throws CloudException, InterruptedException {
        if (!(pending instanceof WebSignIn web)) {
            return new SignInResult.Refused(Reason.EXPIRED);
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("2fa_code", code.reveal());
        form.put("csrf-token", web.csrf().reveal());
        form.put("remember_me", "false");
        HttpResponse reply = browser.submit(VERIFY, form, web.cookies());
        try {
            return verified(reply, web);
        } catch (CloudException e) {
            throw midway(e);
        }
    }

    /** Reads the answer to the code. */
    private SignInResult verified(HttpResponse reply, WebSignIn web) throws CloudException, InterruptedException {
        return switch (reply.status()) {
            case 200, 201, 302, 303 -> authorized(web.pkce(), web.cookies());
            case 400 -> new SignInResult.Refused(
                    "empty_cookies".equals(host.read(reply).errorCause()) ? Reason.EXPIRED : Reason.CODE);
            case 401, 412, 422 -> new SignInResult.Refused(Reason.CODE);
            default -> refused("POST " + VERIFY, reply);
        };
    }

    private HttpResponse submit(Credentials credentials, Secret csrf, CookieJar cookies)
            throws CloudException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("username", credentials.email().reveal());
        form.put("password", credentials.password().reveal());
        form.put("csrf-token", csrf.reveal());
        return browser.submit(PAGE, form, cookies);
    }

    /** Reads the answer to e-mail and password. */
    private SignInResult answered(HttpResponse reply, Secret csrf, Pkce pkce, CookieJar cookies)
            throws CloudException, InterruptedException {
        SignInAnswer answer = host.read(reply);
        if (reply.status() == 412 || reply.status() == 202 && answer.namesSecondFactor()) {
            return codeNeeded(answer, csrf, pkce, cookies);
        }
        if (reply.isRedirect()) {
            String location = reply.header("Location");
            if (location != null && location.startsWith(OAuthClient.REDIRECT_URI)) {
                return redeemed(location, pkce);
            }
            return location != null && location.contains("2fa")
                    ? codeNeeded(answer, csrf, pkce, cookies)
                    : authorized(pkce, cookies);
        }
        if (reply.status() == 401) {
            return new SignInResult.Refused(Reason.CREDENTIALS);
        }
        if (reply.status() == 202 || reply.status() == 200) {
            throw new CloudException.Malformed("POST " + PAGE, "neither accepted nor a code asked for");
        }
        return refused("POST " + PAGE, reply);
    }

    private SignInResult codeNeeded(SignInAnswer answer, Secret csrf, Pkce pkce, CookieJar cookies) {
        String channel = answer.tsvState();
        String address = answer.phone();
        Long seconds = answer.nextTimeInSecs();
        Duration resend = seconds == null || seconds < 0 || seconds > 86_400
                ? USUAL_RESEND
                : Duration.ofSeconds(seconds);
        CodeHint hint = new CodeHint(channel == null ? "" : channel, address == null ? "" : address, resend);
        return new SignInResult.CodeNeeded(new WebSignIn(cookies, csrf, pkce, hint, host.clock().instant()));
    }

    /** Fetches the authorization code. Without a query: with it the cloud would begin the sign-in anew. */
    private SignInResult authorized(Pkce pkce, CookieJar cookies) throws CloudException, InterruptedException {
        HttpResponse reply = browser.follow(AUTHORIZE, cookies);
        String location = reply.header("Location");
        if (!reply.isRedirect()) {
            return refused("GET " + AUTHORIZE, reply);
        }
        if (location == null || !location.startsWith(OAuthClient.REDIRECT_URI)) {
            throw new CloudException.Malformed("GET " + AUTHORIZE, "the sign-in was not completed");
        }
        return redeemed(location, pkce);
    }

    private SignInResult redeemed(String location, Pkce pkce) throws CloudException, InterruptedException {
        String code = UrlText.fields(rawQuery(location)).get("code");
        if (code == null || code.isBlank()) {
            throw new CloudException.Malformed("GET " + AUTHORIZE, "no authorization code in the redirect");
        }
        Tokens tokens = endpoint.redeem(code, pkce);
        store.replace(tokens);
        return new SignInResult.Done();
    }

    private static @Nullable String rawQuery(String location) {
        try {
            return URI.create(location).getRawQuery();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Secret csrf(HttpResponse page) throws CloudException.Malformed {
        return SignInPage.csrf(page.text(), host::count).orElseThrow(
                () -> new CloudException.Malformed("GET " + PAGE, "the sign-in page is not the one we know"));
    }

    /** What a status means wherever it occurs in a sign-in. */
    private SignInResult refused(String what, HttpResponse reply) throws CloudException.Rejected {
        return switch (reply.status()) {
            case 403, 406 -> new SignInResult.Refused(Reason.BLOCKED, host.retryAfter(reply));
            case 426 -> new SignInResult.Refused(Reason.OUTDATED, host.retryAfter(reply));
            case 429 -> new SignInResult.Refused(Reason.TOO_MANY, host.retryAfter(reply));
            default -> throw new CloudException.Rejected(what, reply.status(), 0);
        };
    }
}
