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

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A frame announces a payload that no server sends: the stream is broken, and nothing after it can be read.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class FrameTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    FrameTooLargeException(long length) {
        super("a frame of " + length + " bytes");
    }
}
