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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;
import org.openhab.binding.blink.internal.model.SettingValue;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/**
 * How a kind of value is written on the wire. The cloud may write a number as a text and a switch as a number.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
sealed interface WireValue {

    /** The value in {@code json}; empty when it is none of this kind. */
    Optional<SettingValue> read(JsonElement json);

    /** What to send for {@code value}, which is of this kind. */
    JsonPrimitive write(SettingValue value);

    /** All values there are, if they can be counted. */
    default List<SettingValue> all() {
        return List.of();
    }

    /** {@code true} and {@code false}. */
    record Truth() implements WireValue {

        @Override
        public Optional<SettingValue> read(JsonElement json) {
            return text(json).map(text -> switch (text) {
                case "on" -> Boolean.TRUE;
                case "off" -> Boolean.FALSE;
                default -> TolerantJson.scalar(json, Boolean.class);
            }).map(SettingValue.Switch::new);
        }

        @Override
        public JsonPrimitive write(SettingValue value) {
            return new JsonPrimitive(value instanceof SettingValue.Switch wanted && wanted.on());
        }
    }

    /** A whole number that is not negative. */
    record Whole() implements WireValue {

        @Override
        public Optional<SettingValue> read(JsonElement json) {
            return Optional.ofNullable(TolerantJson.scalar(json, Integer.class)).filter(number -> number >= 0)
                    .map(SettingValue.Number::new);
        }

        @Override
        public JsonPrimitive write(SettingValue value) {
            return new JsonPrimitive(value instanceof SettingValue.Number wanted ? wanted.number() : 0);
        }
    }

    /** One of a few words, each with what stands for it on the wire. */
    record OneOf(Map<String, JsonPrimitive> words) implements WireValue {

        /** Words that stand for themselves. */
        static OneOf words(String... words) {
            Map<String, JsonPrimitive> all = new LinkedHashMap<>();
            for (String word : words) {
                all.put(word, new JsonPrimitive(word));
            }
            return new OneOf(all);
        }

        /** Words that numbers stand for. */
        static OneOf numbers(Object... wordsAndNumbers) {
            Map<String, JsonPrimitive> all = new LinkedHashMap<>();
            for (int i = 0; i < wordsAndNumbers.length; i += 2) {
                all.put((String) wordsAndNumbers[i], new JsonPrimitive((Integer) wordsAndNumbers[i + 1]));
            }
            return new OneOf(all);
        }

        @Override
        public Optional<SettingValue> read(JsonElement json) {
            return text(json).flatMap(text -> words.entrySet().stream()
                    .filter(each -> each.getValue().getAsString().equals(text)).map(Map.Entry::getKey).findFirst())
                    .map(SettingValue.Word::new);
        }

        @Override
        public JsonPrimitive write(SettingValue value) {
            JsonPrimitive known = value instanceof SettingValue.Word wanted ? words.get(wanted.word()) : null;
            return known == null ? new JsonPrimitive("") : known;
        }

        @Override
        public List<SettingValue> all() {
            return new ArrayList<>(words.keySet().stream().map(SettingValue.Word::new).toList());
        }
    }

    private static Optional<String> text(JsonElement json) {
        return json.isJsonPrimitive() ? Optional.of(WireText.word(json.getAsString())) : Optional.empty();
    }
}
