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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.simulator.live.LiveSettings;

/**
 * How the REST part of the cloud behaves where peers differ or where nothing is known; the initial values are what we
 * think most likely. Change it within {@link SimulatedHouse#cloud(java.util.function.Consumer)}.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class CloudSettings {
    public Timing timing = Timing.USUAL;
    /** Live views and their media. */
    public final LiveSettings live = new LiveSettings();
    /** Where recordings go unless a press says otherwise; events only means: no subscription. */
    public Recording recording = Recording.CLOUD_CLIP;
    /** Whether a press is listed although the network is disarmed. */
    public boolean pressesWhenDisarmed = true;
    /** The status with which list v4 is refused, 0 when it works. */
    public int mediaV4Refusal;
    /** Whether homescreen v3 has the accessories as v4 has them. */
    public boolean accessoriesAsList;
    public CameraWrapper cameraWrapper = CameraWrapper.LIST;
    /** From the completion of a command that changes settings until the config shows them. */
    public Duration configLag = Duration.ZERO;
    /** {@code limit} of list v1. */
    public int pageSizeV1 = 500;
    /** {@code page_size} of list v4. */
    public int pageSizeV4 = 500;
    /** Where a command has to wait until the one before is complete. */
    public OneAtATime oneAtATime = OneAtATime.HUB;
    /** The status with code 307, "System is busy": 409 and 200 are known. */
    public int busyStatus = 409;
    /** Whether polling too fast is noted as a mistake. */
    public boolean cadenceRules = true;

    /**
     * Whether the commands to a doorbell of which we do not know that they make a cloud command answer a mere "OK".
     */
    public boolean plainAnswers;

    CloudSettings() {
    }
}
