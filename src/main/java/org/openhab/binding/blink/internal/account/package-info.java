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
 * One login: its executor, its sign-in, the two polls, and commands followed to their end. Entry type:
 * {@link org.openhab.binding.blink.internal.account.Account}. Created by the account's handler, which it knows only as
 * a listener. Everything runs in the {@link org.openhab.binding.blink.internal.account.SerialExecutor}, one task at a
 * time, so nothing in here needs a lock.
 */
package org.openhab.binding.blink.internal.account;
