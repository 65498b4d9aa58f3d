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
 * The contract with the Blink cloud: what can be asked of it, what it answers, how it fails. Entry types:
 * {@link org.openhab.binding.blink.internal.cloud.BlinkCloud} (the account) and
 * {@link org.openhab.binding.blink.internal.cloud.Authenticator} (getting in). Called by {@code account}; implemented
 * in the rooms below, which this one never imports. All calls block and belong into the account's executor.
 */
package org.openhab.binding.blink.internal.cloud;
