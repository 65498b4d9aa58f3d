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
 * How a download ended.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface DownloadEnd {

    /** Everything arrived and was written. */
    record Complete() implements DownloadEnd {
    }

    /** It is not whole; what was written is worth nothing. */
    record Failed(CloudException why) implements DownloadEnd {
    }
}
