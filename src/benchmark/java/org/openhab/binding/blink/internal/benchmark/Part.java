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
package org.openhab.binding.blink.internal.benchmark;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One part of the benchmarks.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
interface Part {

    /** Its name, on the command line and in the page. */
    String name();

    /**
     * Measures, reporting on the console how far it is.
     *
     * @return the lines for the page
     */
    List<String> measure() throws Exception;
}
