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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.Setting;

/**
 * Where a setting stands in the config of a family of devices. A place is the name of a member, or those of an object
 * and of its member with a dot between.
 *
 * @param setting what it is
 * @param read the places to read it from, the usual one first
 * @param write the places to write it to
 * @param form how its values are written
 * @param least smallest number
 * @param most largest number, unless the config names it
 * @param limit the place of the largest number; null without one
 * @param options the place of the list of values that the device offers; null without one
 * @param support the place that says whether the device supports it; null without one
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record WireSetting(Setting setting, List<String> read, List<String> write, WireValue form, int least, int most,
        @Nullable String limit, @Nullable String options, @Nullable String support) {

    /** Read and written at the same place. */
    static WireSetting of(Setting setting, WireValue form, String place) {
        return new WireSetting(setting, List.of(place), List.of(place), form, 0, 0, null, null, null);
    }

    WireSetting readAlsoAt(String place) {
        return new WireSetting(setting, List.of(read.getFirst(), place), write, form, least, most, limit, options,
                support);
    }

    WireSetting writtenTo(String... places) {
        return new WireSetting(setting, read, List.of(places), form, least, most, limit, options, support);
    }

    WireSetting between(int from, int to) {
        return new WireSetting(setting, read, write, form, from, to, limit, options, support);
    }

    WireSetting atMost(String place) {
        return new WireSetting(setting, read, write, form, least, most, place, options, support);
    }

    WireSetting outOf(String place) {
        return new WireSetting(setting, read, write, form, least, most, limit, place, support);
    }

    WireSetting where(String place) {
        return new WireSetting(setting, read, write, form, least, most, limit, options, place);
    }
}
