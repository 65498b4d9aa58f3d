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
package org.openhab.binding.blink.internal.live.mpeg;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Takes what a segmenter makes.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface MediaListener {

    /**
     * The next bytes of the stream, as soon as they are there: whole packets, those of the segment that is being made.
     *
     * @param bytes not to be changed
     * @param entry whether a reader can begin with them: PAT, PMT and a key frame come first
     */
    void onBytes(byte[] bytes, boolean entry);

    /** A segment is complete. */
    void onSegment(MediaSegment segment);
}
