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

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.json.TypeMismatch;

/**
 * Reads the sign-in page: the csrf token is in a script element of the id {@code oauth-args}. One pass over the text,
 * whatever the text is.
 *
 * @see "doc/protocol.md, section Sign-in"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SignInPage {

    private static final String ID = "oauth-args";
    private static final String START = "<script";
    private static final String END = "</script";

    private final String html;
    private int at;

    private SignInPage(String html) {
        this.html = html;
    }

    /** The csrf token of the page; empty when it is not a page that we know. */
    static Optional<Secret> csrf(String html, Consumer<TypeMismatch> mismatches) {
        return new SignInPage(html).arguments().map(json -> SignInAnswer.of(json, mismatches).csrf())
                .filter(token -> !token.isBlank()).map(Secret::new);
    }

    /** The text of the script element; empty without one. */
    private Optional<String> arguments() {
        while (skipPast(START)) {
            boolean wanted = isWanted();
            int from = Math.min(at, html.length());
            if (!skipPast(END)) {
                return Optional.empty();
            }
            if (wanted) {
                return Optional.of(html.substring(from, at - END.length()));
            }
        }
        return Optional.empty();
    }

    /** Moves behind the next {@code word}, in any letter case; false at the end of the text. */
    private boolean skipPast(String word) {
        for (at = html.indexOf('<', at); at >= 0; at = html.indexOf('<', at + 1)) {
            if (html.regionMatches(true, at, word, 0, word.length())) {
                at += word.length();
                return true;
            }
        }
        at = html.length();
        return false;
    }

    /** Moves behind the tag whose name was just read and returns whether its id is the one that is looked for. */
    private boolean isWanted() {
        boolean wanted = false;
        if (at < html.length() && isPartOfName(html.charAt(at))) {
            return false; // another element whose name only begins like it
        }
        while (at < html.length() && html.charAt(at) != '>') {
            String name = readName();
            if (name.isEmpty()) {
                at++;
            } else {
                String value = readValue();
                wanted |= "id".equalsIgnoreCase(name) && ID.equals(value);
            }
        }
        at++;
        return wanted;
    }

    private String readName() {
        int from = at;
        while (at < html.length() && isPartOfName(html.charAt(at))) {
            at++;
        }
        return html.substring(from, at);
    }

    private static boolean isPartOfName(char c) {
        return !Character.isWhitespace(c) && "=>/\"'".indexOf(c) < 0;
    }

    /** The value of the attribute whose name was just read; empty without one. */
    private String readValue() {
        skipBlanks();
        if (at >= html.length() || html.charAt(at) != '=') {
            return "";
        }
        at++;
        skipBlanks();
        char quote = at < html.length() ? html.charAt(at) : '>';
        if (quote != '"' && quote != '\'') {
            return readName();
        }
        int from = at + 1;
        int end = html.indexOf(quote, from);
        at = end < 0 ? html.length() : end + 1;
        return html.substring(Math.min(from, html.length()), end < 0 ? html.length() : end);
    }

    private void skipBlanks() {
        while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
            at++;
        }
    }
}
