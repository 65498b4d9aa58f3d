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
package org.openhab.binding.blink.internal.account;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.cloud.MediaSource;

/**
 * A download to be made.
 *
 * @param maxBytes the largest file that is taken
 * @param automatic whether nobody waits for it: such a one is dropped first when too many wait
 * @param target opened when the download begins
 * @param ended called on the account's executor, exactly once
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record MediaDownload(MediaSource source, long maxBytes, boolean automatic, Target target, Consumer<DownloadEnd> ended) {

    /** Where a file is written. */
    @FunctionalInterface
    interface Target {
        WritableByteChannel open() throws IOException;
    }
}
