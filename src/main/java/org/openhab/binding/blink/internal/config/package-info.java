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
 * What a person fills in, with the defaults that the forms show, and what of it can be judged without asking the cloud.
 * Filled by openHAB from forms and text files; read by {@code handler}.
 */
package org.openhab.binding.blink.internal.config;
