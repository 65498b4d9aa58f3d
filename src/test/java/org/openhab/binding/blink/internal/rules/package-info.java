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
/**
 * openHAB's rules for sources, documents and descriptions, as far as they can be checked without its own analysis. Java
 * is read by the compiler's parser ({@link org.openhab.binding.blink.internal.rules.JavaFile}), so a rule sees
 * statements and not text. {@code HouseRulesTest} says what each rule is applied to; what formatter, Spotless,
 * {@code RoomsTest} and {@code OhInfTest} check already is left to them.
 */
package org.openhab.binding.blink.internal.rules;
