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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A camera or a Mini at one instant. Known so that its serial number can be named when it is mistaken for a doorbell's.
 *
 * @param facts what every device has
 * @param kind {@link DeviceFamily#CAMERA} or {@link DeviceFamily#MINI}
 * @param battery what the cloud says of its battery
 * @param motionEnabled its own motion detection switch; null when the cloud did not say
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record CameraView(DeviceFacts facts, DeviceFamily kind, Battery battery,
        @Nullable Boolean motionEnabled) implements DeviceView {
}
