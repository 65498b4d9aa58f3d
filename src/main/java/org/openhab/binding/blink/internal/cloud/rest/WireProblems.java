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
package org.openhab.binding.blink.internal.cloud.rest;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of the cloud that we do not know, each noted once: the first thing to look at when the cloud has changed.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class WireProblems {

    private static final int MOST = 200;
    private static final int LONGEST = 40;

    private final Logger logger = LoggerFactory.getLogger(WireProblems.class);
    private final Set<String> noted = new ConcurrentSkipListSet<>();

    /**
     * Notes {@code word}.
     *
     * @param where the member it was found in, such as {@code event_type}
     */
    void note(String where, String word) {
        String shown = word.length() > LONGEST ? word.substring(0, LONGEST) + "…" : word;
        String entry = where + "=" + shown.replaceAll("[^\\w. -…]", "?");
        if (noted.size() < MOST && noted.add(entry)) {
            logger.debug("The cloud uses a word we do not know: {}", entry);
        }
    }

    /** What has been noted so far. */
    Set<String> all() {
        return Set.copyOf(noted);
    }
}
