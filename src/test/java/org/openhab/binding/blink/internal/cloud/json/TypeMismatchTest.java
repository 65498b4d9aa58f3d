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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonParser;

/**
 * What is said about a value of a wrong type: never the value.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class TypeMismatchTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"true; true or false", "12.5; a number", "'\"secret\"'; a text", "[1]; a list",
            "'{\"a\":1}'; an object"})
    void theTypeOfWhatWasFoundIsNamed(String json, String type) {
        assertThat(new TypeMismatch("expires_in", "a number", JsonParser.parseString(json)).foundType(), is(type));
    }

    @Test
    void theReasonNamesTheMemberAndWhatItShouldBe() {
        assertThat(new TypeMismatch("expires_in", "a whole number", JsonParser.parseString("\"x\"")).reason(),
                is("expires_in: not a whole number"));
    }
}
