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
package org.openhab.binding.blink.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The well-behaved client of the simulator's own tests: keeps cookies and token, follows nothing by itself.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HouseClient {
    static final String HARDWARE_ID = "7C9E6679-7425-40DE-944B-E07FC1F90AE7";
    static final String CALLBACK = "immedia-blink://applinks.blink.com/signin/callback";
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    /** What RFC 7636, appendix B, says belongs to that verifier. */
    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    /** What came back. */
    record Reply(int statusCode, HttpHeaders headers, byte[] bytes) {
        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.firstValue(name).orElseThrow();
        }
    }

    private final SimulatorServer server;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    String csrf = "";
    String accessToken = "";
    String refreshToken = "";

    HouseClient(SimulatorServer server) {
        this.server = server;
    }

    static Map<String, String> authorizeParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("app_brand", "blink");
        parameters.put("app_version", "50.1");
        parameters.put("client_id", "ios");
        parameters.put("code_challenge", CHALLENGE);
        parameters.put("code_challenge_method", "S256");
        parameters.put("hardware_id", HARDWARE_ID);
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("response_type", "code");
        parameters.put("scope", "client");
        return parameters;
    }

    /** The whole walk, with the code from the house's phone. */
    HouseClient signIn() throws IOException, InterruptedException {
        begin();
        if (password().statusCode() != 302) {
            verify(server.house().currentCode());
        }
        String location = sendPage("GET", "/oauth/v2/authorize", "").header("location");
        keepTokens(redeem(location.substring(location.indexOf("code=") + 5).replaceAll("&.*", "")));
        return this;
    }

    Reply authorize(Map<String, String> parameters) throws IOException, InterruptedException {
        return sendPage("GET", "/oauth/v2/authorize?" + encode(parameters), "");
    }

    /** Authorize and the page with the csrf token. */
    void begin() throws IOException, InterruptedException {
        authorize(authorizeParameters());
        String page = sendPage("GET", "/oauth/v2/signin", "").body();
        int start = page.indexOf('>', page.indexOf("oauth-args")) + 1;
        String json = page.substring(start, page.indexOf("</script>", start));
        csrf = JsonParser.parseString(json).getAsJsonObject().get("csrf-token").getAsString();
    }

    Reply password() throws IOException, InterruptedException {
        return password(server.house().account().password());
    }

    Reply password(String password) throws IOException, InterruptedException {
        return sendPage("POST", "/oauth/v2/signin",
                encode(form("username", server.house().account().email(), "password", password, "csrf-token", csrf)));
    }

    Reply verify(String code) throws IOException, InterruptedException {
        return sendPage("POST", "/oauth/v2/2fa/verify",
                encode(form("2fa_code", code, "csrf-token", csrf, "remember_me", "false")));
    }

    Reply redeem(String code) throws IOException, InterruptedException {
        return token(
                form("app_brand", "blink", "client_id", "ios", "code", code, "code_verifier", VERIFIER, "grant_type",
                        "authorization_code", "hardware_id", HARDWARE_ID, "redirect_uri", CALLBACK, "scope", "client"));
    }

    Reply refresh() throws IOException, InterruptedException {
        return token(form("client_id", "ios", "refresh_token", refreshToken, "grant_type", "refresh_token",
                "hardware_id", HARDWARE_ID, "scope", "client"));
    }

    Reply token(Map<String, String> form) throws IOException, InterruptedException {
        return send("POST", "/oauth/token", encode(form), "Content-Type", "application/x-www-form-urlencoded");
    }

    void keepTokens(Reply response) {
        JsonObject json = json(response);
        accessToken = json.get("access_token").getAsString();
        if (json.has("refresh_token")) {
            refreshToken = json.get("refresh_token").getAsString();
        }
    }

    /** A page of the sign-in host, with cookies as a browser keeps them. */
    Reply sendPage(String method, String path, String body) throws IOException, InterruptedException {
        String cookie = cookies.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
        String base = server.baseUri().toString();
        Reply response = send(method, path, body, "Content-Type", "application/x-www-form-urlencoded", "Origin", base,
                "Referer", base + "/oauth/v2/signin", "Cookie", cookie);
        for (String set : response.headers().allValues("set-cookie")) {
            int equals = set.indexOf('=');
            cookies.put(set.substring(0, equals), set.substring(equals + 1, set.indexOf(';')));
        }
        return response;
    }

    void forgetCookies() {
        cookies.clear();
    }

    JsonObject get(String path) throws IOException, InterruptedException {
        return json(rest("GET", path, ""));
    }

    JsonObject post(String path, String body) throws IOException, InterruptedException {
        return json(rest("POST", path, body));
    }

    /** A request to the REST host, with the token. */
    Reply rest(String method, String path, String body) throws IOException, InterruptedException {
        return body.isEmpty()
                ? send(method, path, body, "Authorization", "Bearer " + accessToken)
                : send(method, path, body, "Authorization", "Bearer " + accessToken, "Content-Type",
                        "application/json");
    }

    /** List v4 of the last quarter of an hour. */
    JsonObject mediaV4(String more) throws IOException, InterruptedException {
        Instant start = server.house().now().minus(Duration.ofMinutes(15));
        return post("/api/v4/accounts/400123/media?start_time=" + start + more, "{}");
    }

    JsonObject mediaV1(Instant since) throws IOException, InterruptedException {
        return get("/api/v1/accounts/400123/media/changed?since=" + since + "&page=1");
    }

    Reply send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.baseUri() + path))
                .timeout(Duration.ofSeconds(5)).method(method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            if (!headers[i + 1].isEmpty()) {
                request.header(headers[i], headers[i + 1]);
            }
        }
        HttpResponse<byte @Nullable []> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Reply(response.statusCode(), response.headers(), Objects.requireNonNull(response.body()));
    }

    /** What comes until the connection ends in one way or the other. */
    static String readToEnd(@Nullable InputStream in) {
        StringBuilder text = new StringBuilder();
        try {
            for (int next = Objects.requireNonNull(in).read(); next >= 0; next = in.read()) {
                text.append((char) next);
            }
        } catch (IOException e) {
            // A reset is an end too.
            return text.toString();
        }
        return text.toString();
    }

    static JsonObject json(Reply response) {
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    static Map<String, String> form(String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
