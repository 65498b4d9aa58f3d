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
 * Tolerant reading of the cloud's JSON into records, over Gson. Entry type: {@code TolerantJson}. Stateless.
 */
package org.openhab.binding.blink.internal.cloud.json;
