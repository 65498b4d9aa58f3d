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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.json.TypeMismatch;

/**
 * The csrf token of the sign-in page.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SignInPageTest {

    private static final int SIZE = 4 << 20;

    private final List<TypeMismatch> mismatches = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"<script id=\"oauth-args\" type=\"application/json\">{\"csrf-token\":\"c\"}</script>",
            "<script type='application/json' data-x=\"a>b\" id='oauth-args'>{\"csrf-token\":\"c\",\"more\":[1]}</script>",
            "<SCRIPT ID=oauth-args>\n{\"csrf-token\":\"c\"}\n</SCRIPT >",
            "<script\n  async\n  id = \"oauth-args\"\n>{\"csrf-token\":\"c\"}</script>",
            "<script>var a = \"<script id='oauth-args'\";</script><script id=\"oauth-args\">{\"csrf-token\":\"c\"}</script>",
            "<scripts id=\"oauth-args\">x</scripts><script id=\"oauth-args\">{\"csrf-token\":\"c\"}</script>",
            "<html><script src=\"a.js\"></script><script/id=oauth-args>{\"csrf-token\":\"c\"}</script></html>"})
    void isFoundHoweverTheElementIsWritten(String html) {
        assertThat(SignInPage.csrf(html, mismatches::add), is(Optional.of(new Secret("c"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "<script", "<script id", "<script id=", "<script id=\"oauth-args",
            "<script id=\"oauth-args\">{\"csrf-token\":\"c\"}", "<script id=\"other\">{\"csrf-token\":\"c\"}</script>",
            "<script data=\"id=oauth-args\">{\"csrf-token\":\"c\"}</script>",
            "<script id=\"oauth-args\">{\"csrf-token\":\" \"}</script>", "<script id=\"oauth-args\">[]</script>",
            "<script id=\"oauth-args\"></script>"})
    void isMissingOtherwise(String html) {
        assertThat(SignInPage.csrf(html, mismatches::add), is(Optional.empty()));
    }

    /** A reader that reads parts of these pages again and again does not come to an end. */
    @ParameterizedTest
    @ValueSource(strings = {"<script ", "<script id=\"", "<script>", "<script id='x' ", "<", "</script", "=",
            "<script a=b ", "<script>\"", "<script></script>"})
    void isLookedForInOnePass(String piece) {
        String page = piece.repeat(SIZE / piece.length());

        assertThat(SignInPage.csrf(page, mismatches::add), is(Optional.empty()));
    }

    @Test
    void isFoundAtTheEndOfALongPage() {
        String page = "<script a='>' b=\"<\"></script>".repeat(50_000)
                + "<script id=\"oauth-args\">{\"csrf-token\":\"c\"}</script>";

        assertThat(SignInPage.csrf(page, mismatches::add), is(Optional.of(new Secret("c"))));
    }

    @Test
    void aTokenOfAnotherTypeIsReported() {
        String page = "<script id=\"oauth-args\">{\"csrf-token\":{}}</script>";

        assertThat(SignInPage.csrf(page, mismatches::add), is(Optional.empty()));
        assertThat(mismatches.stream().map(TypeMismatch::reason).toList(), contains("csrf-token: not a text"));
    }
}
