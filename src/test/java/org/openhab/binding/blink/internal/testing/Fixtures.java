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
package org.openhab.binding.blink.internal.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The answers of the cloud that are kept as files.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class Fixtures {

    private Fixtures() {
    }

    /**
     * The text of a fixture.
     *
     * @param name path below {@code fixtures}, such as {@code homescreen/house.json}
     */
    public static String text(String name) {
        try (InputStream file = Fixtures.class.getResourceAsStream("/fixtures/" + name)) {
            if (file == null) {
                throw new AssertionError("No fixture " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
