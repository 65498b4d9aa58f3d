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
package org.openhab.binding.blink.internal.event;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.Clip.Kind;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;

/**
 * What is remembered of one item of the media list.
 *
 * @param device where it happened
 * @param kind what it stands for: a press when it was ever listed as one, motion when it was ever listed as that
 * @param createdAt when it happened, on the cloud's clock; cut to whole seconds
 * @param firstSeen when a list first showed it, on the cloud's clock; cut to whole seconds
 * @param handled as what it is no longer news: press, motion, both or neither
 * @param disposition what became of it
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public record RememberedItem(DeviceKey device, Kind kind, Instant createdAt, Instant firstSeen, Set<Kind> handled,
        EventDisposition disposition) {

    public RememberedItem {
        createdAt = second(createdAt);
        firstSeen = second(firstSeen);
        handled = Set.copyOf(handled);
    }

    /** The whole second that {@code instant} lies in: all that the cloud tells of a time, and all that is stored. */
    static Instant second(Instant instant) {
        return instant.getNano() == 0 ? instant : Instant.ofEpochSecond(instant.getEpochSecond());
    }

    /**
     * Whether it is no news as {@code listed}: a press that the cloud later calls motion is still a press; motion that
     * turns out to be a press is news.
     */
    boolean isHandled(Kind listed) {
        return isHandled(listed, handled);
    }

    static boolean isHandled(Kind listed, Set<Kind> handled) {
        return handled.contains(Kind.PRESS) || handled.contains(listed);
    }

    RememberedItem withHandled(Kind kind) {
        if (handled.contains(kind)) {
            return this;
        }
        Set<Kind> all = EnumSet.of(kind);
        all.addAll(handled);
        return new RememberedItem(device, this.kind, createdAt, firstSeen, all, disposition);
    }

    RememberedItem withDisposition(EventDisposition changed) {
        return changed == disposition ? this : new RememberedItem(device, kind, createdAt, firstSeen, handled, changed);
    }

    /** As it is listed now: the family of its device may have become known, and its kind may have changed. */
    RememberedItem listedAs(DeviceKey listedDevice, Kind listedKind) {
        DeviceKey known = device.family() == DeviceFamily.UNKNOWN ? listedDevice : device;
        Kind stronger = rank(listedKind) >= rank(kind) ? listedKind : kind;
        return known.equals(device) && stronger == kind
                ? this
                : new RememberedItem(known, stronger, createdAt, firstSeen, handled, disposition);
    }

    private static int rank(Kind kind) {
        return switch (kind) {
            case PRESS -> 2;
            case MOTION -> 1;
            case LIVE_VIEW, SNAPSHOT, OTHER -> 0;
        };
    }
}
