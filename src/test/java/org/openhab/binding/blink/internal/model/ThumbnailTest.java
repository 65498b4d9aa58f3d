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
package org.openhab.binding.blink.internal.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is a whole JPEG.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ThumbnailTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffd8ffffd9", "ffd8ffe0ffd9", "ffd8ffe000104a464946ffd9"})
    void whatBeginsAndEndsLikeAJpegIsOne(String hex) {
        byte[] jpeg = bytes(hex);
        Thumbnail thumbnail = Thumbnail.of(jpeg, NOON).orElseThrow();

        assertThat(thumbnail.jpeg(), is(sameInstance(jpeg)));
        assertThat(thumbnail.takenAt(), is(NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ff", "ffd8ffd9", "00d8ffe0ffd9", "ff00ffe0ffd9", "ffd800e0ffd9", "ffd8ffe000d9",
            "ffd8ffe0ff00", "ffd8ffe0ffd900", "3c68746d6c3e"})
    void anythingElseIsNone(String hex) {
        assertThat(Thumbnail.of(bytes(hex), NOON), is(Optional.empty()));
    }

    @Test
    void itIsPrintedWithItsSize() {
        assertThat(Thumbnail.of(bytes("ffd8ffe0ffd9"), NOON).orElseThrow().toString(),
                is("Thumbnail of 2026-11-23T12:00:00Z, 6 bytes"));
    }
}
