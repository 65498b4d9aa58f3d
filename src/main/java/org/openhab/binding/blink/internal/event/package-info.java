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
 * What happened: pure functions from a memory and a media list to events, a new memory, and what became of each item.
 * Entry type: {@link org.openhab.binding.blink.internal.event.PressDetector}. Called by {@code account}. No clock, no
 * thread, no I/O: everything a decision needs is an argument.
 */
package org.openhab.binding.blink.internal.event;
