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

/**
 * Something in the cloud's answers that the binding does not understand or does not keep.
 *
 * @param reason what was wrong, in our words, such as {@code created_at: not a time}
 * @param count how often it occurred since the session began
 * @param example what the cloud wrote the first time; redacted, without control characters, at most 40 characters;
 *            empty when there is nothing to show
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record WireProblem(String reason, long count, String example) {
}
