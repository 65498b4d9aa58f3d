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

import java.nio.ByteBuffer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Takes what a live view server sends.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface FrameConsumer {

    /**
     * Some bytes of the transport stream, in order. A frame may come in several parts.
     *
     * @param part valid during the call only
     */
    void onTransportStream(ByteBuffer part);

    /** A message of the camera or of the server. */
    void onMessage(CameraMessage message);
}
