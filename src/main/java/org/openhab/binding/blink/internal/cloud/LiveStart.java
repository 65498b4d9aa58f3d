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
package org.openhab.binding.blink.internal.cloud;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The cloud's answer to an accepted start of a live view.
 *
 * @param command to poll while the session lasts, and to be ended with {@code done}
 * @param server the address of the stream, as it stands in the answer
 * @param token the {@code liveview_token}; blank when the answer lacks it
 * @param pollingInterval as the cloud wants it; zero when the answer lacks it
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record LiveStart(CommandHandle command, Secret server, Secret token, Duration pollingInterval) {
}
