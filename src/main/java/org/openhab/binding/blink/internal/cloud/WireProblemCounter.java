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
import org.eclipse.jdt.annotation.Nullable;

/**
 * Counts what the cloud's answers contained that the binding does not understand or does not keep, by reason.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface WireProblemCounter {

    /**
     * Counts one occurrence.
     *
     * @param reason a text of ours, never one of the cloud
     * @param example what the cloud wrote; never a name or a secret
     */
    void note(String reason, @Nullable Object example);
}
