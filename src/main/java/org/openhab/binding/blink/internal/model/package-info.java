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
 * What a Blink account is made of: ids, serial numbers and immutable views. Entry type:
 * {@link org.openhab.binding.blink.internal.model.AccountView}. Used by every other room, uses none. Everything here is
 * a value: safe in any thread, compared by content, free of openHAB, HTTP and JSON.
 */
package org.openhab.binding.blink.internal.model;
