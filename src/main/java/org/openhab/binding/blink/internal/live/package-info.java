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
 * Live view of one device: when a session runs and why it ends, and the stream that its readers share. Entry types:
 * {@link org.openhab.binding.blink.internal.live.LiveSession} (no I/O, called on one executor) and
 * {@link org.openhab.binding.blink.internal.live.LiveStream} (fed by the connection's thread, read by any).
 */
package org.openhab.binding.blink.internal.live;
