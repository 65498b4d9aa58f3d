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

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.openhab.ApiTable.ApiType;

/**
 * Reports the differences of two descriptions of an API, one line for each.
 *
 * @author The Blink binding team - Initial contribution
 */
final class ApiComparison {

    private static final Set<String> COMPLETE = Set.of("interface", "record");

    private final List<String> differences = new ArrayList<>();

    private ApiComparison() {
    }

    /**
     * Compares a counterpart with the real API: it may have less, never more or something else, and what others
     * implement or extend is complete.
     */
    static List<String> ofCounterpart(ApiTable counterpart, ApiTable real) {
        ApiComparison comparison = new ApiComparison();
        comparison.everythingIsReal(counterpart, real);
        comparison.nothingNeededIsMissing(counterpart, real);
        return comparison.differences;
    }

    /** Compares loaded classes of the real API with the table: every row of the table is found as it is written. */
    static List<String> ofTable(ApiTable loaded, ApiTable table) {
        ApiComparison comparison = new ApiComparison();
        comparison.everythingIsReal(table, loaded);
        return comparison.differences;
    }

    private void everythingIsReal(ApiTable claimed, ApiTable real) {
        for (ApiType type : claimed.types()) {
            ApiType realType = real.type(type.itself().type());
            if (realType == null) {
                differences.add(type.itself().place() + ": openHAB has no such type");
                continue;
            }
            compare(type.itself(), realType.itself());
            type.members().values().forEach(member -> compare(member, realType.member(member.key())));
        }
    }

    private void compare(ApiRow claimed, @Nullable ApiRow real) {
        if (real == null) {
            differences.add(claimed.place() + ": openHAB has no such member");
            return;
        }
        compare(claimed, "kind", claimed.kind(), real.kind());
        compare(claimed, "descriptor", claimed.descriptor(), real.descriptor());
        compare(claimed, "generic signature", claimed.signature(), real.signature());
        compare(claimed, "modifiers", String.join(" ", claimed.access()), String.join(" ", real.access()));
        boolean valueUnknown = "field".equals(claimed.kind())
                && (ApiRow.NOTHING.equals(claimed.detail()) || ApiRow.NOTHING.equals(real.detail()));
        if (!valueUnknown || claimed.isEnumConstant() != real.isEnumConstant()) {
            compare(claimed, "detail", claimed.detail(), real.detail());
        }
    }

    private void compare(ApiRow row, String what, String claimed, String real) {
        if (!claimed.equals(real)) {
            differences.add("%s: %s is '%s', in openHAB '%s'".formatted(row.place(), what, claimed, real));
        }
    }

    private void nothingNeededIsMissing(ApiTable counterpart, ApiTable real) {
        for (ApiType realType : real.types()) {
            ApiType type = counterpart.type(realType.itself().type());
            if (type == null) {
                differences.add(realType.itself().place() + ": in the table, but not in the counterpart");
                continue;
            }
            for (ApiRow row : realType.members().values()) {
                if (isNeeded(realType.itself(), row) && type.member(row.key()) == null) {
                    differences.add(row.place() + ": missing in the counterpart");
                }
            }
            if (!type.enumConstants().equals(realType.enumConstants())) {
                differences.add("%s: constants are %s, in openHAB %s".formatted(type.itself().place(),
                        type.enumConstants(), realType.enumConstants()));
            }
        }
    }

    private static boolean isNeeded(ApiRow type, ApiRow member) {
        boolean inherited = COMPLETE.contains(type.kind())
                || "class".equals(type.kind()) && member.access().contains("abstract");
        return inherited && !"field".equals(member.kind()) && canBeWritten(member);
    }

    /** A member that names a class of a library which is not there cannot be in the counterpart. */
    private static boolean canBeWritten(ApiRow member) {
        try {
            MethodType.fromMethodDescriptorString(member.descriptor(), ApiComparison.class.getClassLoader());
            return true;
        } catch (TypeNotPresentException e) {
            String missing = e.typeName();
            return missing == null || missing.startsWith("org.openhab.");
        }
    }
}
