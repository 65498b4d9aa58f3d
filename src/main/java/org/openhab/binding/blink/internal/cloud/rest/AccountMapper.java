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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.AccessoryDTO;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.DeviceDTO;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.NetworkDTO;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.SignalsDTO;
import org.openhab.binding.blink.internal.cloud.rest.LivingDevices.Listed;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.CameraView;
import org.openhab.binding.blink.internal.model.DeviceFacts;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.DeviceView;
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
    private static final Map<DeviceFamily, String> NAMES = Map.of(DeviceFamily.SYNC_MODULE, "Sync Module",
            DeviceFamily.DOORBELL, "Doorbell", DeviceFamily.CAMERA, "Camera", DeviceFamily.OWL, "Mini");

    private final WireProblems problems;
    private final WireTime times;
    private final KnownSerials serials;

    AccountMapper(WireProblems problems, WireTime times) {
        this.problems = problems;
        this.times = times;
        this.serials = new KnownSerials(problems);
    }

    /** Serial numbers that were known before this session. */
    void restore(Map<DeviceKey, SerialNumber> known) {
        serials.restore(known);
    }

    /**
     * The account as {@code dto} shows it.
     *
     * @param before what was known: a list that is missing altogether counts as unchanged, because an empty one would
     *            declare every device in it gone
     */
    AccountView view(HomescreenDTO dto, AccountView before) {
        before.devices().map(DeviceView::facts).forEach(serials::keep);
        List<Listed> listed = new ArrayList<>();
        dto.devices().forEach((family, devices) -> devices
                .forEach(device -> facts(device, family).ifPresent(facts -> listed.add(listed(device, facts)))));
        Map<DeviceFamily, List<Listed>> living = LivingDevices.of(listed, problems).stream()
                .collect(Collectors.groupingBy(device -> device.facts().key().family()));
        Views views = new Views(dto.devices().keySet(), living);
        Function<Listed, CameraView> camera = device -> camera(device, dto.lightMounts());
        List<CameraView> cameras = new ArrayList<>(
                views.of(DeviceFamily.CAMERA, camera, knownCameras(before, DeviceFamily.CAMERA)));
        cameras.addAll(views.of(DeviceFamily.OWL, camera, knownCameras(before, DeviceFamily.OWL)));
        return new AccountView(networks(dto.networks(), before.networks()),
                views.of(DeviceFamily.SYNC_MODULE, this::syncModule, before.syncModules()),
                views.of(DeviceFamily.DOORBELL, this::doorbell, before.doorbells()), cameras);
    }

    /** What an answer lists, by family. */
    private record Views(Set<DeviceFamily> listed, Map<DeviceFamily, List<Listed>> living) {

        <T> List<T> of(DeviceFamily family, Function<Listed, T> map, List<T> before) {
            return listed.contains(family) ? living.getOrDefault(family, List.of()).stream().map(map).toList() : before;
        }
    }

    private static List<CameraView> knownCameras(AccountView before, DeviceFamily family) {
        return before.cameras().stream().filter(camera -> camera.family() == family).toList();
    }

    private List<NetworkView> networks(@Nullable List<NetworkDTO> networks, List<NetworkView> before) {
        return networks == null ? before : networks.stream().map(this::network).flatMap(Optional::stream).toList();
    }

    private Optional<NetworkView> network(NetworkDTO dto) {
        Long id = dto.id();
        if (id == null) {
            problems.note("networks: no id", null);
            return Optional.empty();
        }
        return Optional
                .of(new NetworkView(new NetworkId(id), WireText.shown(dto.name(), "Network " + id), dto.armed()));
    }

    private SyncModuleView syncModule(Listed device) {
        DeviceDTO dto = device.dto();
        String storage = Boolean.FALSE.equals(dto.localStorageEnabled())
                ? null
                : WireText.shownOrNull(dto.localStorageStatus());
        return new SyncModuleView(device.facts(), bars("wifi_strength", dto.wifiStrength()), storage, null,
                StorageBackup.UNKNOWN, times.read("last_hb", dto.lastHb()));
    }

    private DoorbellView doorbell(Listed device) {
        DeviceDTO dto = device.dto();
        return new DoorbellView(device.facts(), mode(dto.doorbellMode()), battery(dto.battery()),
                signals(dto.signals()), dto.enabled(), Boolean.TRUE.equals(dto.configOutOfSync()),
                WireText.address(dto.thumbnail(), problems), snoozed(dto));
    }

    /** The remaining time counts minutes, we guess, because the time that one asks for does. */
    private @Nullable Duration snoozed(DeviceDTO dto) {
        Boolean snoozing = dto.snooze();
        Double minutes = dto.snoozeTimeRemaining();
        if (snoozing == null) {
            return null;
        }
        if (!snoozing) {
            return Duration.ZERO;
        }
        if (minutes == null || minutes < 0 || minutes > LONGEST_SNOOZE_MINUTES) {
            if (minutes != null) {
                problems.note("snooze_time_remaining: out of range", minutes);
            }
            return null;
        }
        return Duration.ofSeconds(Math.round(minutes * 60));
    }

    private CameraView camera(Listed device, List<AccessoryDTO> lightMounts) {
        DeviceDTO dto = device.dto();
        if (dto.secondaryId() != null) {
            problems.noteWord("joined pair", WireText.shown(dto.type()));
        }
        return new CameraView(device.facts(), battery(dto.battery()), signals(dto.signals()), dto.enabled(),
                WireText.address(dto.thumbnail(), problems), snoozed(dto), lightMount(device.facts(), lightMounts));
    }

    private static @Nullable Long lightMount(DeviceFacts camera, List<AccessoryDTO> lightMounts) {
        return lightMounts.stream()
                .filter(each -> camera.key().family() == DeviceFamily.CAMERA && "camera".equals(each.target())
                        && Long.valueOf(camera.key().id()).equals(each.targetId()))
                .map(AccessoryDTO::id).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Listed listed(DeviceDTO dto, DeviceFacts facts) {
        return new Listed(dto, facts, times.read("updated_at", dto.updatedAt()));
    }

    /** Empty without the one thing that nothing can stand in for: the number to ask the cloud with. */
    private Optional<DeviceFacts> facts(DeviceDTO dto, DeviceFamily family) {
        Long id = dto.id();
        Long network = dto.networkId();
        if (id == null || network == null) {
            problems.note(family.word() + (id == null ? ": no id" : ": no network_id"), null);
            return Optional.empty();
        }
        DeviceKey key = new DeviceKey(family, id);
        NetworkId networkId = new NetworkId(network);
        SerialNumber serial = serials.of(key, dto.serial());
        return Optional.of(new DeviceFacts(key, serial == null ? DeviceFacts.standIn(networkId, key) : serial,
                networkId, WireText.shown(dto.name(), NAMES.getOrDefault(family, "Device") + " " + id),
                WireText.shown(dto.type()), WireText.shown(dto.fwVersion()), status(dto.status()),
                !Boolean.FALSE.equals(dto.onboarded())));
    }

    private DeviceStatus status(@Nullable String word) {
        return switch (WireText.word(word)) {
            // battery cameras that have checked in say done; busy devices are at work
            case "online", "done", "busy" -> DeviceStatus.ONLINE;
            case "offline" -> DeviceStatus.OFFLINE;
            case "asleep" -> DeviceStatus.ASLEEP;
            case "" -> DeviceStatus.UNKNOWN;
            default -> unknown("status", word, DeviceStatus.UNKNOWN);
        };
    }

    private Battery battery(@Nullable String word) {
        return WireNumbers.battery("battery", word, problems);
    }

    private DoorbellMode mode(@Nullable String word) {
        return switch (WireText.word(word)) {
            case "always_on" -> DoorbellMode.ALWAYS_ON;
            case "lfr" -> DoorbellMode.LFR;
            case "standalone" -> DoorbellMode.STANDALONE;
            case "" -> DoorbellMode.UNKNOWN;
            default -> unknown("doorbell_mode", word, DoorbellMode.UNKNOWN);
        };
    }

    private <T> T unknown(String member, @Nullable String word, T instead) {
        problems.noteWord(member, WireText.shown(word));
        return instead;
    }

    private Signals signals(@Nullable SignalsDTO dto) {
        return dto == null
                ? Signals.NONE
                : new Signals(bars("wifi", dto.wifi()), bars("lfr", dto.lfr()), bars("battery", dto.battery()),
                        WireNumbers.fahrenheit("temp", dto.temp(), problems));
    }

    private @Nullable Integer bars(String member, @Nullable Integer number) {
        return WireNumbers.bars(member, number, problems);
    }
}
