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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.NetworkId;

/**
 * A command that the cloud has accepted and passes on to a sync module or device: followed by its number until it is
 * finished.
 *
 * @param id the cloud's number of the command
 * @param network the network it runs in
 * @param what what it does, as a few plain words for logs
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record CommandHandle(long id, NetworkId network, String what) {
}
