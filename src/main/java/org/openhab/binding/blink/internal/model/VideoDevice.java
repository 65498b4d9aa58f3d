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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A device with a lens: a camera of any family or a doorbell, at one instant.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface VideoDevice extends DeviceView permits DoorbellView, CameraView {

    /** What the cloud says of its battery; unknown for a device without one. */
    Battery battery();

    /** Radio, battery bars, temperature. */
    Signals signals();

    /** Its own motion detection switch; null when the cloud did not say. */
    @Nullable
    Boolean motionEnabled();

    /** Address of its latest thumbnail as the cloud gave it, in any of its forms; null when there is none. */
    @Nullable
    String thumbnail();

    /**
     * How long the app's notifications are still silenced; zero when they are not; null when the cloud did not say.
     */
    @Nullable
    Duration snoozed();

    /** Whether it can make a noise that is heard outside. */
    default boolean hasSiren() {
        return false;
    }

    /** Whether it is between two events, so that it takes changed settings only when it wakes up. */
    default boolean takesSettingsLater() {
        return false;
    }
}
