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
 * A whole Blink account with its cloud, made of plain objects and two loopback sockets: a second, independent reading
 * of the protocol ({@code doc/protocol.md}) against which the binding is tested and demonstrated.
 * <p>
 * Entry types: {@link org.openhab.binding.blink.simulator.SimulatedHouse} (what is there and what happens, no HTTP) and
 * {@link org.openhab.binding.blink.simulator.SimulatorServer} (the same house as HTTP). Nothing here may import a class
 * of the binding.
 * <p>
 * Threading: everything is guarded by the monitor of the house. Time comes from one injected clock and delayed effects
 * are applied at the next request, so there are no timers and nothing sleeps.
 */
package org.openhab.binding.blink.simulator;
