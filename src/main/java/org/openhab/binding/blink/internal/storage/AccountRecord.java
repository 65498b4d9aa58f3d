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
package org.openhab.binding.blink.internal.storage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * What is kept in the clear about one account: a JSON object under the UID of its Thing. Holds no secret. A member that
 * is missing or of another type counts as missing; members that this version does not know stay.
 * <p>
 * Belongs to the account's executor.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class AccountRecord {

    private static final String LAST_USE = "lastUse";

    private final Storage<String> storage;
    private final String account;
    private final Clock clock;
    private final JsonObject content;
    private boolean deleted;

    /** @param account UID of the account's Thing */
    AccountRecord(Storage<String> storage, String account, Clock clock) {
        this.storage = storage;
        this.account = account;
        this.clock = clock;
        this.content = read(storage.get(account));
    }

    private static JsonObject read(@Nullable String text) {
        try {
            return text != null && JsonParser.parseString(text) instanceof JsonObject object
                    ? object
                    : new JsonObject();
        } catch (JsonParseException e) { // torn or foreign: as if nothing had been kept
            return new JsonObject();
        }
    }

    Optional<String> text(String member) {
        return value(member).filter(JsonPrimitive::isString).map(JsonPrimitive::getAsString);
    }

    Optional<Long> number(String member) {
        try {
            return value(member).filter(JsonPrimitive::isNumber).map(JsonPrimitive::getAsLong);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    JsonObject object(String member) {
        JsonElement value = content.get(member);
        return value instanceof JsonObject object ? object : new JsonObject();
    }

    private Optional<JsonPrimitive> value(String member) {
        JsonElement value = content.get(member);
        return value instanceof JsonPrimitive primitive ? Optional.of(primitive) : Optional.empty();
    }

    /** Writes one member; null removes it. */
    void put(String member, @Nullable String text) {
        put(member, text == null ? null : new JsonPrimitive(text));
    }

    void put(String member, long number) {
        put(member, new JsonPrimitive(number));
    }

    void put(String member, @Nullable JsonElement value) {
        if (value == null) {
            content.remove(member);
        } else {
            content.add(member, value);
        }
        write();
    }

    /** The day of the last use, counted from 1970; empty when nothing is kept. */
    Optional<Long> lastUse() {
        return number(LAST_USE);
    }

    /** Notes that the account is in use. */
    void write() {
        if (!deleted) {
            content.addProperty(LAST_USE, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay());
            storage.put(account, content.toString());
        }
    }

    /**
     * Deletes it. Whatever is put later is not kept: what was under way when the account was removed comes too late.
     */
    void delete() {
        deleted = true;
        storage.remove(account);
    }

    boolean isDeleted() {
        return deleted;
    }
}
