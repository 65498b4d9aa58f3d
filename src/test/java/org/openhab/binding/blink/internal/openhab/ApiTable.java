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
package org.openhab.binding.blink.internal.openhab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Types with their members, by name.
 *
 * @author The Blink binding team - Initial contribution
 */
final class ApiTable {

    /**
     * A type and what it offers.
     *
     * @param itself row of the type
     * @param members rows of its members by {@link ApiRow#key()}
     */
    record ApiType(ApiRow itself, Map<String, ApiRow> members) {

        @Nullable
        ApiRow member(String key) {
            return members.get(key);
        }

        List<String> enumConstants() {
            return members.values().stream().filter(ApiRow::isEnumConstant).map(ApiRow::name).toList();
        }
    }

    private final Map<String, ApiType> types = new LinkedHashMap<>();

    ApiTable(Collection<ApiRow> rows) {
        List<ApiRow> members = new ArrayList<>();
        for (ApiRow row : rows) {
            if (row.isMember()) {
                members.add(row);
            } else {
                types.put(row.type(), new ApiType(row, new LinkedHashMap<>()));
            }
        }
        for (ApiRow row : members) {
            ApiType type = types.get(row.type());
            if (type == null) {
                throw new IllegalArgumentException("No row of its type before " + row.place());
            }
            type.members().put(row.key(), row);
        }
    }

    static ApiTable parse(String text) {
        return new ApiTable(text.lines().skip(1).map(ApiRow::parse).toList());
    }

    Collection<ApiType> types() {
        return types.values();
    }

    @Nullable
    ApiType type(String name) {
        return types.get(name);
    }
}
