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
package org.openhab.binding.blink.internal.live.immis;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Keeps what a server has sent.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class RecordedFrames implements FrameConsumer {

    final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    final List<CameraMessage> messages = new ArrayList<>();

    @Override
    public void onTransportStream(ByteBuffer part) {
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        stream.writeBytes(bytes);
    }

    @Override
    public void onMessage(CameraMessage message) {
        messages.add(message);
    }
}
