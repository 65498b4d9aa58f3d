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
 * The media of live views (protocol, section 7): a server on a loopback port that speaks TLS, checks the client hello
 * and streams a looped recording. It knows nothing of the house, which implements
 * {@link org.openhab.binding.blink.simulator.live.LiveHost}.
 * <p>
 * Entry types: {@link org.openhab.binding.blink.simulator.live.LiveServer} and
 * {@link org.openhab.binding.blink.simulator.live.LiveSettings}.
 * <p>
 * Threading: only {@code LiveServer} has threads, two for each connection. All else is guarded by the lock that it is
 * given, the monitor of the house. Media follow the ticker of the settings, not the clock of the house.
 */
package org.openhab.binding.blink.simulator.live;
