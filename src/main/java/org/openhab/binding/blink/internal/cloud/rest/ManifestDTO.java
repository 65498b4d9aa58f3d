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
package org.openhab.binding.blink.internal.cloud.rest;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * {@code GET .../local_storage/manifest/request/{id}} once it is ready; numbers come as texts.
 *
 * @see "doc/protocol.md, section Local storage"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record ManifestDTO(@Nullable String manifestId, @Nullable List<StoredClipDTO> clips, @Nullable Integer code) {

    /** {@code clips[]} */
    record StoredClipDTO(@Nullable String id, @Nullable String cameraName, @Nullable String createdAt) {
    }
}
