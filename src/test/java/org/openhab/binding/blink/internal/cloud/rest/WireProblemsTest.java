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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.WireProblem;

/**
 * What the binding did not understand: counted, and shown without anything private.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class WireProblemsTest {

    private final WireProblems problems = new WireProblems();

    private String example(String text) {
        problems.note("a reason", text);
        return problems.all().get(0).example();
    }

    @Test
    void eachReasonIsCountedWithItsFirstExample() {
        problems.note("b", "x");
        problems.note("a", "y");
        problems.note("b", 3, "z");

        assertThat(problems.all(), contains(new WireProblem("a", 1, "y"), new WireProblem("b", 4, "x")));
    }

    @Test
    void theReasonsAreBoundedAndTheCountIsNot() {
        for (int i = 0; i < 10_000; i++) {
            problems.note("reason " + i, "x");
        }

        assertThat(problems.all(), hasSize(WireProblems.MOST_REASONS + 1));
        assertThat(problems.all().stream().mapToLong(WireProblem::count).sum(), is(10_000L));
    }

    @ParameterizedTest
    @CsvSource({"G8T1LN003274K0QC, …K0QC", "G8T1-LN00-3274-K0QC, …K0QC", "G8T1 LN00 3274 K0QC, …K0QC",
            "123-456-789, …-789", "a 123 456 789 b, a … 789 b", "123456789, …6789", "g8t1ln003274k0qc, …k0qc",
            "1795209666, …9666", "someone@example.org, …@…", "to someone@example.org now, to …@… now",
            "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.abc, …", "2026-11-20 late, 2026-11-20 late", "ringle, ringle",
            "+999999999-12-31T23:59:59Z, +…9999-12-31T23:59:59Z"})
    void examplesAreRedacted(String text, String shown) {
        assertThat(example(text), is(shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u001bb", "a\u202eb", "a\u2028b", "a\u0000b"})
    void examplesAreOneLine(String text) {
        assertThat(example(text), matchesPattern("a ?b"));
    }

    @Test
    void examplesAreShort() {
        assertThat(example("word ".repeat(1_000)).length(), is(lessThanOrEqualTo(WireProblems.LONGEST_EXAMPLE)));
    }

    @ParameterizedTest
    @CsvSource({"parcel, parcel", "' parcel ', parcel", "Anna's front door, (17 characters)", "'', (0 characters)"})
    void onlyWordsAreShownAsWords(String word, String shown) {
        problems.noteWord("event_type", word);

        assertThat(problems.all(), contains(new WireProblem("event_type: unknown word", 1, shown)));
    }
}
