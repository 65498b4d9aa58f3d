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
 * What survives a restart, on openHAB's storage: identity, session, history of the sign-in, memory of events. Entry
 * type: {@link org.openhab.binding.blink.internal.storage.AccountStore}. Created by the handler factory; its parts are
 * handed to {@code cloud.auth} and {@code poll} as the interfaces those rooms declare.
 */
package org.openhab.binding.blink.internal.storage;
