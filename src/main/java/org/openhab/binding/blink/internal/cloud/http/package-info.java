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
 * One HTTP exchange with the cloud: headers, time-out, size limit, and to which hosts anything may go at all. Entry
 * type: {@link org.openhab.binding.blink.internal.cloud.http.HttpTransport}. Called by {@code cloud.auth} and
 * {@code cloud.rest}. {@link org.openhab.binding.blink.internal.cloud.http.JettyTransport} is the only class of the
 * binding that knows Jetty.
 */
package org.openhab.binding.blink.internal.cloud.http;
