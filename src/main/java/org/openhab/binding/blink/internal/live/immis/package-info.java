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
 * The media protocol of Blink's live view servers: TLS with a verified server, client hello, frames, inline commands.
 * Entry type: {@link org.openhab.binding.blink.internal.live.immis.ImmisConnector}. A connection is one blocking loop
 * on a thread of the executor that is handed in; everything else here has no thread and no I/O.
 */
package org.openhab.binding.blink.internal.live.immis;
