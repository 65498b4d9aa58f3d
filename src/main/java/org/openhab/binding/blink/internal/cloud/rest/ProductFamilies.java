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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.DeviceFamily;

/**
 * The family that a product word belongs to. New words appear with every product year, so an unknown one says nothing.
 *
 * @see "doc/protocol.md, section Words"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ProductFamilies {

    private static final Map<String, DeviceFamily> WORDS = Map.ofEntries( //
            Map.entry("lotus", DeviceFamily.DOORBELL), Map.entry("tulip", DeviceFamily.DOORBELL),
            Map.entry("doorbell", DeviceFamily.DOORBELL), //
            Map.entry("owl", DeviceFamily.OWL), Map.entry("hawk", DeviceFamily.OWL),
            Map.entry("chickadee", DeviceFamily.OWL), Map.entry("superior", DeviceFamily.OWL),
            Map.entry("superior_owl", DeviceFamily.OWL), Map.entry("mini", DeviceFamily.OWL), //
            Map.entry("camera", DeviceFamily.CAMERA), Map.entry("white", DeviceFamily.CAMERA),
            Map.entry("xt", DeviceFamily.CAMERA), Map.entry("xt2", DeviceFamily.CAMERA),
            Map.entry("catalina", DeviceFamily.CAMERA), Map.entry("catalina_indoor", DeviceFamily.CAMERA),
            Map.entry("sedona", DeviceFamily.CAMERA), Map.entry("sonoran", DeviceFamily.CAMERA), //
            Map.entry("sm1", DeviceFamily.SYNC_MODULE), Map.entry("sm2", DeviceFamily.SYNC_MODULE),
            Map.entry("sm3", DeviceFamily.SYNC_MODULE), Map.entry("kalahari", DeviceFamily.SYNC_MODULE),
            Map.entry("sync_module", DeviceFamily.SYNC_MODULE));

    private ProductFamilies() {
    }

    /** The family of the product {@code word}; {@link DeviceFamily#UNKNOWN} when the word is not known or null. */
    static DeviceFamily of(@Nullable String word) {
        return WORDS.getOrDefault(WireText.word(word), DeviceFamily.UNKNOWN);
    }

    /** The family that a list of that name would hold, singular or plural. */
    static DeviceFamily ofList(String name) {
        String word = WireText.word(name);
        DeviceFamily family = of(word);
        return family == DeviceFamily.UNKNOWN && word.endsWith("s") ? of(word.substring(0, word.length() - 1)) : family;
    }
}
