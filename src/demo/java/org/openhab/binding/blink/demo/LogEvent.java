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
package org.openhab.binding.blink.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One line of the log of events.
 *
 * @param number counts up from 1
 * @param kind openHAB's name of the event
 * @param text what happened
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record LogEvent(long number, Instant at, Kind kind, String text) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    /** The events of openHAB that the host knows; a channel stands for the Item that would be linked to it. */
    public enum Kind {
        THING_ADDED("ThingAddedEvent"),
        THING_REMOVED("ThingRemovedEvent"),
        THING_STATUS("ThingStatusInfoChangedEvent"),
        INBOX_ADDED("InboxAddedEvent"),
        INBOX_REMOVED("InboxRemovedEvent"),
        STATE("ItemStateChangedEvent"),
        COMMAND("ItemCommandEvent"),
        TRIGGER("ChannelTriggeredEvent");

        private final String name;

        Kind(String name) {
            this.name = name;
        }
    }

    boolean is(Kind wanted, String wantedText) {
        return kind == wanted && text.equals(wantedText);
    }

    /** As openHAB writes it into its events.log. */
    public String line(ZoneId zone) {
        return "%s [INFO ] [%-36s] - %s".formatted(TIME.format(at.atZone(zone)), "openhab.event." + kind.name, text);
    }
}
