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
package org.openhab.binding.blink.simulator.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The encoding of certificates.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Der {

    private Der() {
    }

    /** A DER element of that tag around its parts. */
    static byte[] element(int tag, byte[]... parts) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.write(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        if (content.size() < 0x80) {
            element.write(content.size());
        } else if (content.size() < 0x100) {
            element.write(0x81);
            element.write(content.size());
        } else {
            element.write(0x82);
            element.write(content.size() >> 8);
            element.write(content.size());
        }
        content.writeTo(element);
        return element.toByteArray();
    }
}
