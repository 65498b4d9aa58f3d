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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What became of an item of the media list.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum EventDisposition {
    /** A press that rang. */
    RANG("rang"),
    /** Motion that was reported to its Thing. */
    REPORTED("motion reported"),
    /** A press or motion that became known too late to be news. */
    TOO_OLD("too old"),
    /** In the first list ever, or so old that it was forgotten: it was there before anybody waited for it. */
    SEEN("seen before"),
    /** The same press or motion as another item: same device, kind and second. */
    DUPLICATE("the same event as another item"),
    /** Neither a press nor motion. */
    NOT_A_PRESS("not a press"),
    /** The cloud's word for its kind is not known. */
    NOT_UNDERSTOOD("not understood"),
    /** News, but no Thing has the serial number of its device. */
    NO_THING("no Thing has its serial number"),
    /** News that no listener has taken yet. */
    NOT_DELIVERED("not delivered");

    private final String word;

    EventDisposition(String word) {
        this.word = word;
    }

    /** As people read it, for instance {@code too old}. */
    public String word() {
        return word;
    }

    /** Whether the item is still news: it is delivered with the next list that shows it while it is young. */
    public boolean isOpen() {
        return this == NO_THING || this == NOT_DELIVERED;
    }
}
