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
 * The account's endpoints as verbs: addresses, JSON shapes, and what the words in them mean. Entry type:
 * {@link org.openhab.binding.blink.internal.cloud.rest.RestCloud}. Shapes ({@code ...DTO}) and mappers stay in here.
 * What is least certain about the cloud, the word for a press, stands in
 * {@link org.openhab.binding.blink.internal.cloud.rest.ClipMapper} alone.
 */
package org.openhab.binding.blink.internal.cloud.rest;
