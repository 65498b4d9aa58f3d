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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.DeviceDTO;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.NetworkDTO;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.SignalsDTO;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.CameraView;
import org.openhab.binding.blink.internal.model.DeviceFacts;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.DoorbellMode;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.NetworkView;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.binding.blink.internal.model.StorageBackup;
import org.openhab.binding.blink.internal.model.SyncModuleView;

/**
 * Turns the homescreen into a view of the account.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class AccountMapper {

    /** A month; more is not minutes. */
    private static final int LONGEST_SNOOZE_MINUTES = 44_640;

    private final WireProblems unknownWords;

    AccountMapper(WireProblems unknownWords) {
        this.unknownWords = unknownWords;
    }

    /** Whether the answer is a homescreen at all, and not an error object that came with status 200. */
    static boolean isHomescreen(HomescreenDTO dto) {
        return dto.networks() != null || dto.doorbells() != null || dto.syncModules() != null || dto.cameras() != null
                || dto.owls() != null;
    }

    /**
     * The account as {@code dto} shows it.
     *
     * @param before what was known: a list that is missing altogether counts as unchanged, because an empty one would
     *            declare every device in it gone
     */
    AccountView view(HomescreenDTO dto, AccountView before) {
        List<CameraView> cameras = list(dto.cameras(), device -> camera(device, DeviceFamily.CAMERA),
                knownCameras(before, DeviceFamily.CAMERA));
        List<CameraView> all = new ArrayList<>(cameras);
        all.addAll(
                list(dto.owls(), device -> camera(device, DeviceFamily.OWL), knownCameras(before, DeviceFamily.OWL)));
        return new AccountView(networks(dto.networks(), before.networks()),
                list(dto.syncModules(), this::syncModule, before.syncModules()),
                list(dto.doorbells(), this::doorbell, before.doorbells()), all);
    }

    private static List<CameraView> knownCameras(AccountView before, DeviceFamily kind) {
        return before.cameras().stream().filter(camera -> camera.kind() == kind).toList();
    }

    private static List<NetworkView> networks(@Nullable List<NetworkDTO> networks, List<NetworkView> before) {
        return networks == null
                ? before
                : networks.stream().map(AccountMapper::network).flatMap(Optional::stream).toList();
    }

    private static Optional<NetworkView> network(NetworkDTO dto) {
        Long id = dto.id();
        return id == null
                ? Optional.empty()
                : Optional.of(new NetworkView(new NetworkId(id), named(dto.name(), "Network", id), dto.armed()));
    }

    private static <T> List<T> list(@Nullable List<DeviceDTO> devices, Function<DeviceDTO, Optional<T>> map,
            List<T> before) {
        return devices == null ? before : devices.stream().map(map).flatMap(Optional::stream).toList();
    }

    private Optional<SyncModuleView> syncModule(DeviceDTO dto) {
        String storage = Boolean.FALSE.equals(dto.localStorageEnabled()) ? null : blankToNull(dto.localStorageStatus());
        return facts(dto, DeviceFamily.SYNC_MODULE, "Sync Module").map(facts -> new SyncModuleView(facts,
                bars(dto.wifiStrength()), storage, null, StorageBackup.UNKNOWN, WireTime.parse(dto.lastHb())));
    }

    private Optional<DoorbellView> doorbell(DeviceDTO dto) {
        return facts(dto, DeviceFamily.DOORBELL, "Doorbell").map(facts -> new DoorbellView(facts,
                mode(dto.doorbellMode()), battery(dto.battery()), signals(dto.signals()), dto.enabled(),
                Boolean.TRUE.equals(dto.configOutOfSync()), blankToNull(dto.thumbnail()), snoozed(dto)));
    }

    /** The remaining time counts minutes, we guess, because the time that one asks for does. */
    private static @Nullable Duration snoozed(DeviceDTO dto) {
        Boolean snoozing = dto.snooze();
        Double minutes = dto.snoozeTimeRemaining();
        if (snoozing == null) {
            return null;
        }
        if (!snoozing) {
            return Duration.ZERO;
        }
        return minutes == null || minutes < 0 || minutes > LONGEST_SNOOZE_MINUTES
                ? null
                : Duration.ofSeconds(Math.round(minutes * 60));
    }

    private Optional<CameraView> camera(DeviceDTO dto, DeviceFamily kind) {
        return facts(dto, kind, kind == DeviceFamily.OWL ? "Mini" : "Camera")
                .map(facts -> new CameraView(facts, kind, battery(dto.battery()), dto.enabled()));
    }

    /** Empty without the one thing that nothing can stand in for: the number to ask the cloud with. */
    private Optional<DeviceFacts> facts(DeviceDTO dto, DeviceFamily family, String word) {
        Long id = dto.id();
        Long network = dto.networkId();
        if (id == null || network == null) {
            return Optional.empty();
        }
        // a shared or half set-up device may have no serial number; network and device number stand in for it
        SerialNumber serial = Optional.ofNullable(dto.serial()).flatMap(SerialNumber::parse)
                .orElseGet(() -> new SerialNumber("" + network + id));
        return Optional.of(
                new DeviceFacts(new DeviceKey(family, id), serial, new NetworkId(network), named(dto.name(), word, id),
                        Objects.requireNonNullElse(dto.type(), ""), Objects.requireNonNullElse(dto.fwVersion(), ""),
                        status(dto.status()), !Boolean.FALSE.equals(dto.onboarded())));
    }

    private DeviceStatus status(@Nullable String word) {
        return switch (normal(word)) {
            // battery cameras that have checked in say done; busy devices are at work
            case "online", "done", "busy" -> DeviceStatus.ONLINE;
            case "offline" -> DeviceStatus.OFFLINE;
            case "asleep" -> DeviceStatus.ASLEEP;
            case "" -> DeviceStatus.UNKNOWN;
            default -> unknown("status", word, DeviceStatus.UNKNOWN);
        };
    }

    private Battery battery(@Nullable String word) {
        return switch (normal(word)) {
            case "ok" -> Battery.OK;
            case "low" -> Battery.LOW;
            case "" -> Battery.UNKNOWN;
            default -> unknown("battery", word, Battery.UNKNOWN);
        };
    }

    private DoorbellMode mode(@Nullable String word) {
        return switch (normal(word)) {
            case "always_on" -> DoorbellMode.ALWAYS_ON;
            case "lfr" -> DoorbellMode.LFR;
            case "standalone" -> DoorbellMode.STANDALONE;
            case "" -> DoorbellMode.UNKNOWN;
            default -> unknown("doorbell_mode", word, DoorbellMode.UNKNOWN);
        };
    }

    private <T> T unknown(String where, @Nullable String word, T instead) {
        unknownWords.note(where, Objects.requireNonNullElse(word, ""));
        return instead;
    }

    private static Signals signals(@Nullable SignalsDTO dto) {
        return dto == null
                ? Signals.NONE
                : new Signals(bars(dto.wifi()), bars(dto.lfr()), bars(dto.battery()), dto.temp());
    }

    /** Bars are small; some devices put dBm (negative) into the same member, which are no bars. */
    private static @Nullable Integer bars(@Nullable Integer number) {
        return number == null || number < 0 || number > 5 ? null : number;
    }

    private static String named(@Nullable String name, String word, long id) {
        return name == null || name.isBlank() ? word + " " + id : name.strip();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String normal(@Nullable String word) {
        return word == null ? "" : word.strip().toLowerCase(Locale.ROOT);
    }
}
