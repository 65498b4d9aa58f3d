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
package org.openhab.binding.blink.internal.cloud.json;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/**
 * A member whose value cannot be read as the type that its component has. Null and blank values are no mismatch, nor is
 * what can be converted without doubt, such as the text {@code "123"} for a number.
 *
 * @param member its usual name; the value may be an element of the list of that name
 * @param expected what it should be, with its article, such as {@code a number}
 * @param found what it is
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record TypeMismatch(String member, String expected, JsonElement found) {

    /** What is wrong, such as {@code expires_in: not a whole number}. */
    public String reason() {
        return member + ": not " + expected;
    }

    /** The type of what was found, without its value. */
    public String foundType() {
        return typeOf(found);
    }

    /** The type of {@code element}, with its article. */
    public static String typeOf(JsonElement element) {
        if (element instanceof JsonPrimitive scalar) {
            return scalar.isBoolean() ? "true or false" : scalar.isNumber() ? "a number" : "a text";
        }
        return element.isJsonArray() ? "a list" : "an object";
    }
}
