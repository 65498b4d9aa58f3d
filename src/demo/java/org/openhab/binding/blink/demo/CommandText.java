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

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;

/**
 * A channel and a command for it, as typed by a person.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record CommandText(Channel channel, Command command) {

    /**
     * @param channel a channel UID, or the beginning of a Thing's label or of its id, a colon, and the channel's id
     * @throws IllegalArgumentException with a message for people
     */
    static CommandText parse(DemoThings things, String channel, String command) {
        Channel found = channel(things, channel);
        return new CommandText(found, command(found, command.strip()));
    }

    private static Channel channel(DemoThings things, String text) {
        int colon = text.lastIndexOf(':');
        String place = text.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
        String id = text.substring(colon + 1);
        List<Channel> found = things.all().stream().filter(thing -> isCalled(thing, place))
                .flatMap(thing -> thing.getChannels().stream())
                .filter(channel -> channel.getUID().getId().equalsIgnoreCase(id)).toList();
        if (colon < 1 || found.size() != 1) {
            throw new IllegalArgumentException(found.size() > 1
                    ? "Which channel? " + found.stream().map(Channel::getUID).toList()
                    : "No channel " + text + ": try things, then for instance send gate:armed ON");
        }
        return found.getFirst();
    }

    private static boolean isCalled(Thing thing, String place) {
        String label = Objects.requireNonNullElse(thing.getLabel(), "").toLowerCase(Locale.ROOT);
        return thing.getUID().getAsString().equalsIgnoreCase(place) || label.startsWith(place)
                || thing.getUID().getId().toLowerCase(Locale.ROOT).startsWith(place);
    }

    private static Command command(Channel channel, String text) {
        if ("REFRESH".equalsIgnoreCase(text)) {
            return RefreshType.REFRESH;
        }
        if (channel.getKind() == ChannelKind.TRIGGER) {
            throw new IllegalArgumentException("A trigger takes no commands");
        }
        String itemType = Objects.requireNonNullElse(channel.getAcceptedItemType(), "");
        return switch (itemType) {
            case "Switch" -> OnOffType.valueOf(text.toUpperCase(Locale.ROOT));
            case "Number" -> new DecimalType(text);
            case "String" -> new StringType(text);
            default -> itemType.startsWith("Number:") ? new QuantityType<>(text) : new StringType(text);
        };
    }
}
