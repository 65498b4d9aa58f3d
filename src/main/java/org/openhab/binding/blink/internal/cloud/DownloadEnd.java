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

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a download ended. Unless it is complete, what was written is worth nothing.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface DownloadEnd {

    /** Everything arrived, was written, and begins as a file of its kind does. */
    record Complete() implements DownloadEnd {
    }

    /** The cloud does not have it yet, or no longer. It may be tried again. */
    record NotThere() implements DownloadEnd {
    }

    /** Too large, not a file of its kind, or at an address that may not be asked. Another try ends the same way. */
    record Unusable(CloudException.Malformed why) implements DownloadEnd {
    }

    /** It could not be written. The cloud has no part in it. */
    record DiskFailed(IOException why) implements DownloadEnd {
    }

    /** The cloud or the way to it failed, or our own budget is spent. It may be tried again. */
    record Failed(CloudException why) implements DownloadEnd {
    }

    /** Not begun or not finished, because the account's session ended. */
    record Dropped() implements DownloadEnd {
    }

    /** Not begun, because too many were waiting. It may be tried again. */
    record TooMany() implements DownloadEnd {
    }
}
