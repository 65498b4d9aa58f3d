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
 * What rules can ask for beyond commands to channels. Entry type:
 * {@link org.openhab.binding.blink.internal.action.BlinkAccountActions}, created by openHAB for each account. Each
 * action is one call of the handler; it waits for the end, but never longer than half a minute.
 */
package org.openhab.binding.blink.internal.action;
