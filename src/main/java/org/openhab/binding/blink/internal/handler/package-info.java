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
 * Things: their statuses in words, their states, their triggers, and the way of a command to the account. Entry types:
 * {@link org.openhab.binding.blink.internal.handler.AccountHandler} and the handlers of its children. Created by the
 * handler factory, called by openHAB (any thread) and by the account's executor. Views set states, events trigger,
 * commands only ask.
 */
package org.openhab.binding.blink.internal.handler;
