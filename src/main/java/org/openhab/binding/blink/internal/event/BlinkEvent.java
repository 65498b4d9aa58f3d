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
package org.openhab.binding.blink.internal.event;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.DeviceKey;

/**
 * Something that has just happened at a device. Delivered once.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface BlinkEvent {

    /** The media-list item that tells of it. */
    Clip clip();

    /** Where it happened. */
    default DeviceKey device() {
        return clip().device();
    }

    /** When it happened, on the cloud's clock. */
    default Instant at() {
        return clip().createdAt();
    }

    /** Someone pushed the button. */
    record Press(Clip clip) implements BlinkEvent {
    }

    /** The device saw motion. */
    record Motion(Clip clip) implements BlinkEvent {
    }
}
