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
import static org.hamcrest.Matchers.is;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Product codes in words.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ProductNameTest {

    @ParameterizedTest
    @CsvSource({"lotus, Video Doorbell (lotus)", "tulip, Video Doorbell 2nd Gen (tulip)",
            "LOTUS, Video Doorbell (LOTUS)", "sm2, Sync Module 2 (sm2)", "kalahari, Sync Module Core (kalahari)",
            "owl, Mini (owl)", "sedona, Outdoor 4 (sedona)"})
    void aKnownCodeFollowsItsName(String code, String named) {
        assertThat(ProductName.of(code), is(named));
    }

    @ParameterizedTest
    @CsvSource({"orchid", "''", "lotus 2"})
    void anotherOneStandsAlone(String code) {
        assertThat(ProductName.of(code), is(code));
    }
}
