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
package org.openhab.binding.blink.internal.benchmark;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.Clip;

/**
 * An item of the media list and when the cloud begins to list it.
 *
 * @param clip what is listed
 * @param at from when on
 * @param afterMotion whether it is a press of a visitor who was seen by motion before
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record Listing(Clip clip, Instant at, boolean afterMotion) {

    boolean isPress() {
        return clip.kind() == Clip.Kind.PRESS;
    }
}
