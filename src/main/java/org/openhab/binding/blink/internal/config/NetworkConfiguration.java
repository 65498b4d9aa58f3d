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
package org.openhab.binding.blink.internal.config;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.TypedText;

/**
 * The parameters of a network Thing.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class NetworkConfiguration {

    public String networkId = "";

    /** The number of the network; empty when what was typed is no number. */
    public Optional<NetworkId> network() {
        String digits = TypedText.packed(networkId);
        return digits.matches("\\d{1,18}") ? Optional.of(new NetworkId(Long.parseLong(digits))) : Optional.empty();
    }
}
