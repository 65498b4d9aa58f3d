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
 * Getting a session and keeping it: sign-in by authorization code with PKCE, second factor, renewal. Entry types:
 * {@link org.openhab.binding.blink.internal.cloud.auth.OAuthAuthenticator} and, for every other request,
 * {@link org.openhab.binding.blink.internal.cloud.auth.AuthorizedTransport}. Called by {@code cloud.rest} and, through
 * the contract, by {@code poll}. Belongs to one account's executor, so a renewal is never made twice at once.
 */
package org.openhab.binding.blink.internal.cloud.auth;
