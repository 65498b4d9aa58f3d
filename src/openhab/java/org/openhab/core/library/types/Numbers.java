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
package org.openhab.core.library.types;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads numbers as people write them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class Numbers {

    private Numbers() {
    }

    static BigDecimal parse(String text, Locale locale) {
        DecimalFormat format = new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(locale));
        format.setParseBigDecimal(true);
        ParsePosition position = new ParsePosition(0);
        if (format.parse(text.toUpperCase(Locale.ROOT), position) instanceof BigDecimal value
                && position.getIndex() == text.length()) {
            return value;
        }
        throw new NumberFormatException("Not a number: '" + text + "'");
    }
}
