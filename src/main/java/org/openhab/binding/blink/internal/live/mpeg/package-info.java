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
 * MPEG transport streams, cut into segments and kept for readers. Entry types:
 * {@link org.openhab.binding.blink.internal.live.mpeg.Segmenter} (one thread),
 * {@link org.openhab.binding.blink.internal.live.mpeg.HlsWindow} and
 * {@link org.openhab.binding.blink.internal.live.mpeg.RawReaders} (any thread). No clock, no I/O: time is that of the
 * stream.
 */
package org.openhab.binding.blink.internal.live.mpeg;
