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
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.rest.ManifestDTO.StoredClipDTO;
import org.openhab.binding.blink.internal.model.StorageBackup;
import org.openhab.binding.blink.internal.model.StoredClip;
import org.openhab.binding.blink.internal.model.StoredClips;
import org.openhab.binding.blink.internal.model.SyncModuleView;

/**
 * The USB storage of a sync module: its state, its list, its recordings.
 *
 * @see "doc/protocol.md, section Local storage"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StorageClips {

    private static final String STORAGE = CommandRoutes.NETWORK + "/sync_modules/{s}/local_storage";
    private static final String MANIFEST = STORAGE + "/manifest/request";
    private static final String CLIP = STORAGE + "/manifest/{m}/clip/request/{c}";
    /** The sync module is still writing the list. */
    private static final int IN_PROCESS = 2113;

    private final RestClient client;

    StorageClips(RestClient client) {
        this.client = client;
    }

    LocalStorage state(SyncModuleView hub) throws CloudException, InterruptedException {
        AnswerDTO answer = client.get(RequestClass.DETAILS, AnswerDTO.class, "", STORAGE + "/status", numbers(hub));
        Double used = answer.usbStorageUsed();
        return new LocalStorage(answer.usbState(),
                used == null || used < 0 || used > 100 ? null : (int) Math.round(used),
                new StorageBackup(answer.smBackupEnabled(), Boolean.TRUE.equals(answer.smBackupInProgress()),
                        WireTime.parse(answer.lastBackupCompleted()), answer.lastBackupResult()));
    }

    CommandHandle requestList(SyncModuleView hub) throws CloudException, InterruptedException {
        AnswerDTO answer = client.post(RequestClass.COMMANDS, AnswerDTO.class, "", "{}", MANIFEST, numbers(hub));
        return new CommandHandle(id(answer, MANIFEST), hub.network(), "list storage");
    }

    Optional<StoredClips> list(SyncModuleView hub, CommandHandle command) throws CloudException, InterruptedException {
        ManifestDTO manifest;
        try {
            manifest = client.get(RequestClass.COMMANDS, ManifestDTO.class, "", MANIFEST + "/{id}",
                    hub.network().value(), hub.key().id(), command.id());
        } catch (CloudException.Rejected e) {
            if (e.code() == IN_PROCESS || e.code() == 0 && e.status() == 400) {
                return Optional.empty();
            }
            throw e;
        }
        String id = manifest.manifestId();
        List<StoredClipDTO> clips = manifest.clips();
        return id == null || clips == null
                ? Optional.empty()
                : Optional.of(
                        new StoredClips(id, clips.stream().map(StorageClips::clip).flatMap(Optional::stream).toList()));
    }

    private static Optional<StoredClip> clip(StoredClipDTO dto) {
        String id = dto.id();
        return id == null || !isNumber(id)
                ? Optional.empty()
                : Optional.of(new StoredClip(id, Objects.requireNonNullElse(dto.cameraName(), ""),
                        WireTime.parse(dto.createdAt())));
    }

    /** @return the address of the file, which answers 404 until the sync module has uploaded it */
    String requestClip(SyncModuleView hub, String manifest, StoredClip clip)
            throws CloudException, InterruptedException {
        if (!isNumber(manifest) || !isNumber(clip.id())) {
            throw new CloudException.Malformed("POST " + CLIP, "no such recording");
        }
        long[] numbers = {hub.network().value(), hub.key().id(), Long.parseLong(manifest), Long.parseLong(clip.id())};
        id(client.post(RequestClass.COMMANDS, AnswerDTO.class, "", "{}", CLIP, numbers), CLIP);
        return client.path(CLIP, numbers);
    }

    private static long id(AnswerDTO answer, String template) throws CloudException.Rejected {
        Long id = answer.id();
        Integer code = answer.code();
        if (id == null) {
            throw new CloudException.Rejected("POST " + template, 200, code == null ? 0 : code);
        }
        return id;
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,18}");
    }

    private static long[] numbers(SyncModuleView hub) {
        return new long[]{hub.network().value(), hub.key().id()};
    }
}
