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
package org.openhab.binding.blink.internal.cloud.http;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;

/**
 * How a streamed request ended.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface StreamEnd {

    /** The response arrived whole; {@code head} has its status and header fields, and no body. */
    record Whole(HttpResponse head) implements StreamEnd {
    }

    /** There was no whole response, or its body could not be written. */
    record Broken(CloudException why) implements StreamEnd {
    }
}
