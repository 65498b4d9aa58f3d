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

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.WireProblem;
import org.openhab.binding.blink.internal.cloud.WireProblemCounter;
import org.openhab.binding.blink.internal.cloud.json.TypeMismatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.JsonElement;

/**
 * Counts what the cloud's answers contained that the binding does not understand or does not keep, by reason. This is
 * where to search first after the cloud has changed.
 * <p>
 * Written by the executor, read by anybody.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class WireProblems implements WireProblemCounter {

    static final int LONGEST_EXAMPLE = 40;
    /** Reasons are our own texts, so there are not many; the bound holds whatever becomes of that. */
    static final int MOST_REASONS = 100;
    static final String OTHER = "other";

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    /** Serial numbers as they are printed, in groups. */
    private static final Pattern GROUPED = Pattern
            .compile("\\b(?:(?:[A-Za-z0-9]{4}[- ]){3}[A-Za-z0-9]{4}|\\d{3}[- ]\\d{3}[- ]\\d{3})\\b");
    /** Every serial number has six digits in a row, and so have the numbers of accounts. */
    private static final Pattern NUMBERED = Pattern.compile("[A-Za-z0-9]*\\d{6}[A-Za-z0-9]*");
    private static final Pattern OPAQUE = Pattern.compile("(?=\\S*[A-Z0-9])[\\w+/=.~-]{24,}");
    private static final Pattern WORD = Pattern.compile("[\\w.+-]{1,40}");
    private static final int SHOWN_OF_A_NUMBER = 4;

    private final Logger logger = LoggerFactory.getLogger(WireProblems.class);
    private final Map<String, WireProblem> problems = new TreeMap<>();

    @Override
    public void note(String reason, @Nullable Object example) {
        note(reason, 1, example);
    }

    /** Counts {@code count} occurrences. */
    synchronized void note(String reason, long count, @Nullable Object example) {
        String counted = problems.containsKey(reason) || problems.size() < MOST_REASONS ? reason : OTHER;
        WireProblem before = problems.get(counted);
        if (before == null) {
            WireProblem first = new WireProblem(counted, count, redacted(example));
            problems.put(counted, first);
            logger.debug("The cloud's answer is not as expected: {} ({})", counted, first.example());
        } else {
            problems.put(counted, new WireProblem(counted, before.count() + count, before.example()));
        }
    }

    /** Counts a word that the binding does not know. What looks like a sentence or a name is not shown. */
    void noteWord(String member, String word) {
        note(member + ": unknown word", worded(word));
    }

    /** Counts a member of the wrong JSON type. */
    void noteMismatch(TypeMismatch mismatch) {
        note(mismatch.reason(), mismatch.found());
    }

    /** What has been counted so far, ordered by reason. */
    public synchronized List<WireProblem> all() {
        return List.copyOf(problems.values());
    }

    private static String redacted(@Nullable Object example) {
        if (example == null) {
            return "";
        }
        String text = WireText.shown(example instanceof JsonElement element ? shown(element) : example.toString());
        text = EMAIL.matcher(text).replaceAll("…@…");
        text = GROUPED.matcher(text).replaceAll(WireProblems::lastCharacters);
        text = NUMBERED.matcher(text).replaceAll(WireProblems::lastCharacters);
        text = OPAQUE.matcher(text).replaceAll("…");
        return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE - 1) + "…";
    }

    /** What is inside an object or a list may be a name, too. */
    private static String shown(JsonElement element) {
        return element.isJsonPrimitive() ? worded(element.getAsString()) : TypeMismatch.typeOf(element);
    }

    private static String worded(String text) {
        String word = text.strip();
        return WORD.matcher(word).matches() ? word : "(" + text.length() + " characters)";
    }

    private static String lastCharacters(MatchResult number) {
        String text = number.group();
        return Matcher.quoteReplacement("…" + text.substring(text.length() - SHOWN_OF_A_NUMBER));
    }
}
