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
 * One HTTP transport to the cloud: headers, time-outs, size limits, which requests may be sent and which hosts they may
 * go to. Entry type: {@link org.openhab.binding.blink.internal.cloud.http.HttpTransport}. Called by {@code cloud.auth}
 * and {@code cloud.rest}. Only the classes named {@code Jetty...} know Jetty.
 */
package org.openhab.binding.blink.internal.cloud.http;
