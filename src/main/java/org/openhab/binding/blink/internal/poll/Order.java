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
package org.openhab.binding.blink.internal.poll;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudCommand;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.UnitView;

/**
 * Something that a person or a rule wants changed.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface Order {

    /** Hands the order to the cloud. */
    CloudCommand give(BlinkCloud cloud) throws CloudException, InterruptedException;

    /** Arms or disarms a network. */
    record Arm(NetworkId network, boolean armed) implements Order {
        @Override
        public CloudCommand give(BlinkCloud cloud) throws CloudException, InterruptedException {
            return cloud.arm(network, armed);
        }
    }

    /** Takes a still. */
    record Snapshot(UnitView unit) implements Order {
        @Override
        public CloudCommand give(BlinkCloud cloud) throws CloudException, InterruptedException {
            return cloud.requestSnapshot(unit);
        }
    }

    /** Switches a unit's own motion detection. */
    record EnableMotion(UnitView unit, boolean enabled) implements Order {
        @Override
        public CloudCommand give(BlinkCloud cloud) throws CloudException, InterruptedException {
            return cloud.enableMotion(unit, enabled);
        }
    }
}
