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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
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
 * The USB storage of a sync module: its state, its list, its clips.
 *
 * @see "doc/protocol.md, section Local storage"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class StorageClips {

    private static final String STORAGE = DeviceRoutes.NETWORK + "/sync_modules/{s}/local_storage";
    private static final String MANIFEST = STORAGE + "/manifest/request";
    private static final String CLIP = STORAGE + "/manifest/{m}/clip/request/{c}";
    /** The sync module is still writing the list. */
    private static final int IN_PROCESS = 2113;

    /** What a small stick holds; a list of that length is hard to use already. */
    private static final int MOST_CLIPS = 10_000;

    private final RestClient client;
    private final WireProblems problems;
    private final WireTime times;

    StorageClips(RestClient client, WireProblems problems, WireTime times) {
        this.client = client;
        this.problems = problems;
        this.times = times;
    }

    LocalStorage state(SyncModuleView syncModule) throws CloudException, InterruptedException {
        AnswerDTO answer = client.get(RequestClass.DETAILS, AnswerDTO.class, "", STORAGE + "/status",
                numbers(syncModule));
        String state = WireText.shownOrNull(answer.usbState());
        if (state == null && (answer.code() != null || answer.message() != null)) {
            throw rejected("GET " + STORAGE + "/status", answer.code());
        }
        return new LocalStorage(state, usedPercent(answer.usbStorageUsed()),
                new StorageBackup(answer.smBackupEnabled(), Boolean.TRUE.equals(answer.smBackupInProgress()),
                        times.read("last_backup_completed", answer.lastBackupCompleted()),
                        WireText.shownOrNull(answer.lastBackupResult())));
    }

    private @Nullable Integer usedPercent(@Nullable Double used) {
        if (used == null) {
            return null;
        }
        if (used < 0 || used > 100) {
            problems.note("usb_storage_used: out of range", used);
            return null;
        }
        return (int) Math.round(used);
    }

    CommandHandle requestList(SyncModuleView syncModule) throws CloudException, InterruptedException {
        AnswerDTO answer = client.post(RequestClass.COMMANDS, AnswerDTO.class, "", "{}", MANIFEST, numbers(syncModule));
        return new CommandHandle(id(answer, MANIFEST), syncModule.network(), "list storage");
    }

    Optional<StoredClips> list(SyncModuleView syncModule, CommandHandle command)
            throws CloudException, InterruptedException {
        ManifestDTO manifest;
        try {
            manifest = client.get(RequestClass.COMMANDS, ManifestDTO.class, "", MANIFEST + "/{id}",
                    syncModule.network().value(), syncModule.key().id(), command.id());
        } catch (CloudException.Rejected e) {
            if (e.code() == IN_PROCESS || e.code() == 0 && e.status() == 400) {
                return Optional.empty();
            }
            throw e;
        }
        Integer code = manifest.code();
        if (manifest.clips() == null && code != null && code != IN_PROCESS) {
            throw rejected("GET " + MANIFEST, code);
        }
        String id = manifest.manifestId();
        List<StoredClipDTO> clips = manifest.clips();
        return id == null || clips == null ? Optional.empty() : Optional.of(new StoredClips(id, clips(clips)));
    }

    private List<StoredClip> clips(List<StoredClipDTO> listed) {
        if (listed.size() > MOST_CLIPS) {
            problems.note("clips: more than " + MOST_CLIPS, listed.size() - MOST_CLIPS, null);
        }
        return listed.stream().limit(MOST_CLIPS).map(this::clip).flatMap(Optional::stream).toList();
    }

    private Optional<StoredClip> clip(StoredClipDTO dto) {
        String id = dto.id();
        if (id == null || !isNumber(id)) {
            problems.note("clips: no id", null);
            return Optional.empty();
        }
        return Optional
                .of(new StoredClip(id, WireText.shown(dto.cameraName()), times.read("created_at", dto.createdAt())));
    }

    /** @return the address of the file, which answers 404 until the sync module has uploaded it */
    String requestClip(SyncModuleView syncModule, String manifest, StoredClip clip)
            throws CloudException, InterruptedException {
        if (!isNumber(manifest) || !isNumber(clip.id())) {
            throw new CloudException.Malformed("POST " + CLIP, "no such recording");
        }
        long[] numbers = {syncModule.network().value(), syncModule.key().id(), Long.parseLong(manifest),
                Long.parseLong(clip.id())};
        id(client.post(RequestClass.COMMANDS, AnswerDTO.class, "", "{}", CLIP, numbers), CLIP);
        return client.path(CLIP, numbers);
    }

    private static long id(AnswerDTO answer, String template) throws CloudException.Rejected {
        return CommandAnswers.command(answer, "POST " + template, true)
                .orElseThrow(() -> rejected("POST " + template, answer.code()));
    }

    private static CloudException.Rejected rejected(String what, @Nullable Integer code) {
        return new CloudException.Rejected(what, 200, code == null ? 0 : code);
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,18}");
    }

    private static long[] numbers(SyncModuleView syncModule) {
        return new long[]{syncModule.network().value(), syncModule.key().id()};
    }
}
