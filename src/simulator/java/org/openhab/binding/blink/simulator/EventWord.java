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
package org.openhab.binding.blink.simulator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The values that say why a media item exists: {@code source} in v1, {@code event_type} in v4.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class EventWord {
    static final String PRESS = "button_press";
    static final String MOTION = "pir";
    static final String RECOGNIZED = "cv_motion";
    static final String LIVE_VIEW = "liveview";
    static final String SNAPSHOT = "snapshot";

    private EventWord() {
    }
}
