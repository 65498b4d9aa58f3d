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
 * The demonstration: a small host that stands in for openHAB's Thing management runs the packaged bundle against the
 * simulated house. Entry types: {@link org.openhab.binding.blink.demo.DemoMain} for people,
 * {@link org.openhab.binding.blink.demo.DemoHost} for the test of the jar. The bundle does not know any of it.
 */
package org.openhab.binding.blink.demo;
