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

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;
import org.openhab.binding.blink.internal.cloud.json.TypeMismatch;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.AccessoryDTO;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.DeviceDTO;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.NetworkDTO;
import org.openhab.binding.blink.internal.cloud.rest.HomescreenDTO.RingDeviceDTO;
import org.openhab.binding.blink.internal.model.DeviceFamily;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * Reads a homescreen. The list that a device stands in gives its family. Devices in lists of other names are found by
 * their members, because lists have come and gone with the products.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HomescreenReader {

    /** The cloud allows an account twenty. */
    static final int MOST = 1_000;
    private static final int DEEPEST = 2;
    private static final String LIGHT_MOUNT = "light_accessory";
    private static final String OLDER_LIGHT_MOUNT = "storm";
    private static final Map<String, DeviceFamily> LISTS = Map.of("sync_modules", DeviceFamily.SYNC_MODULE, "doorbells",
            DeviceFamily.DOORBELL, "cameras", DeviceFamily.CAMERA, "owls", DeviceFamily.OWL);

    private final WireProblems problems;
    private final Map<DeviceFamily, List<DeviceDTO>> devices = new EnumMap<>(DeviceFamily.class);
    private final Map<DeviceFamily, List<DeviceDTO>> elsewhere = new EnumMap<>(DeviceFamily.class);
    private final List<AccessoryDTO> lightMounts = new ArrayList<>();
    private @Nullable List<NetworkDTO> networks;
    /** In lists of other names. */
    private int elementsElsewhere;

    private HomescreenReader(WireProblems problems) {
        this.problems = problems;
    }

    /** The homescreen in {@code json}; null when that is no JSON object. */
    static @Nullable HomescreenDTO read(String json, WireProblems problems) {
        HomescreenReader reader = new HomescreenReader(problems);
        if (!WireReader.members(json, reader::member)) {
            return null;
        }
        reader.addFromElsewhere();
        return new HomescreenDTO(reader.networks, reader.devices, reader.lightMounts);
    }

    private void member(String name, JsonReader in) throws IOException {
        DeviceFamily family = LISTS.get(name);
        if (name.equals("networks")) {
            networks = list(name, in, NetworkDTO.class);
        } else if (family != null) {
            List<DeviceDTO> list = list(name, in, DeviceDTO.class);
            if (list != null) {
                devices.put(family, list);
            }
        } else if (name.equals("accessories")) {
            accessories(in);
        } else if (name.equals("ring_devices")) {
            List<RingDeviceDTO> ring = list(name, in, RingDeviceDTO.class);
            if (ring != null) {
                ring.forEach(each -> problems.noteWord("ring_devices: not supported",
                        WireText.shown(each.productType(), WireText.shown(each.category(), "?"))));
            }
        } else {
            other(name, in, 0);
        }
    }

    /** A list in the fourth generation of the answer, an object with a list for each kind in the third. */
    private void accessories(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            addMounts(list("accessories", in, AccessoryDTO.class), each -> LIGHT_MOUNT.equals(each.accessoryType()));
            return;
        }
        in.beginObject();
        while (in.hasNext()) {
            boolean light = in.nextName().equals(OLDER_LIGHT_MOUNT);
            List<AccessoryDTO> all = list("accessories", in, AccessoryDTO.class);
            if (light) {
                addMounts(all, each -> true);
            }
        }
        in.endObject();
    }

    private void addMounts(@Nullable List<AccessoryDTO> all, Predicate<AccessoryDTO> isMount) {
        if (all != null) {
            all.stream().filter(isMount).forEach(lightMounts::add);
        }
    }

    /** Null unless there is a list, even an empty one, or an object that holds at least one object. */
    private <T extends Record> @Nullable List<T> list(String name, JsonReader in, Class<T> shape) throws IOException {
        JsonToken first = in.peek();
        List<T> kept = new ArrayList<>();
        long skipped = WireReader.elements(in, shape, problems, element -> {
            if (element == null) {
                problems.note(name + ": not an object", null);
            } else if (keeps(name, kept)) {
                kept.add(element);
            }
        });
        if (skipped > 0) {
            problems.note(name + ": more than " + MOST, skipped, null);
        } else if (skipped == WireReader.NO_LIST && first != JsonToken.NULL) {
            problems.note(name + ": not a list", first);
        }
        return first == JsonToken.BEGIN_ARRAY || !kept.isEmpty() ? kept : null;
    }

    private boolean keeps(String name, List<?> kept) {
        if (kept.size() < MOST) {
            return true;
        }
        problems.note(name + ": more than " + MOST, null);
        return false;
    }

    /** A value under an unknown name: a list, an object of elements or of lists, or nothing of interest. */
    private void other(String name, JsonReader in, int depth) throws IOException {
        switch (in.peek()) {
            case BEGIN_ARRAY -> {
                in.beginArray();
                while (in.hasNext() && elementsElsewhere < WireReader.MOST_ELEMENTS) {
                    otherElement(name, in, depth);
                }
                skipRest(in);
                in.endArray();
            }
            case BEGIN_OBJECT -> {
                in.beginObject();
                while (in.hasNext() && elementsElsewhere < WireReader.MOST_ELEMENTS) {
                    String key = in.nextName();
                    otherElement(in.peek() == JsonToken.BEGIN_ARRAY ? key : name, in, depth);
                }
                skipRest(in);
                in.endObject();
            }
            default -> in.skipValue();
        }
    }

    private void skipRest(JsonReader in) throws IOException {
        long skipped = WireReader.skipRest(in);
        if (skipped > 0) {
            problems.note("other lists: more than " + WireReader.MOST_ELEMENTS, skipped, null);
        }
    }

    private void otherElement(String name, JsonReader in, int depth) throws IOException {
        elementsElsewhere++;
        if (in.peek() == JsonToken.BEGIN_ARRAY && depth < DEEPEST) {
            other(name, in, depth + 1);
            return;
        }
        List<TypeMismatch> mismatches = new ArrayList<>();
        DeviceDTO element = TolerantJson.read(in, DeviceDTO.class, mismatches::add);
        if (element == null || !isDevice(element)) {
            return;
        }
        mismatches.forEach(problems::noteMismatch);
        DeviceFamily family = family(name, element);
        problems.noteWord("homescreen: device in list", name);
        if (family == DeviceFamily.UNKNOWN) {
            problems.note("homescreen: device of no known family", element.type());
        } else {
            List<DeviceDTO> list = listOf(elsewhere, family);
            if (keeps("devices in other lists", list)) {
                list.add(element);
            }
        }
    }

    private static List<DeviceDTO> listOf(Map<DeviceFamily, List<DeviceDTO>> lists, DeviceFamily family) {
        List<DeviceDTO> known = lists.get(family);
        if (known != null) {
            return known;
        }
        List<DeviceDTO> list = new ArrayList<>();
        lists.put(family, list);
        return list;
    }

    private static boolean isDevice(DeviceDTO element) {
        return element.id() != null && element.networkId() != null
                && (!WireText.shown(element.serial()).isEmpty() || !WireText.shown(element.doorbellMode()).isEmpty()
                        || ProductFamilies.of(element.type()) != DeviceFamily.UNKNOWN);
    }

    private static DeviceFamily family(String name, DeviceDTO element) {
        DeviceFamily ofProduct = ProductFamilies.of(element.type());
        if (ofProduct != DeviceFamily.UNKNOWN) {
            return ofProduct;
        }
        return WireText.shown(element.doorbellMode()).isEmpty() ? ProductFamilies.ofList(name) : DeviceFamily.DOORBELL;
    }

    /** What the list of its family shows of a device counts more than what another list shows. */
    private void addFromElsewhere() {
        elsewhere.forEach((family, found) -> {
            List<DeviceDTO> list = listOf(devices, family);
            List<@Nullable Long> listed = list.stream().map(DeviceDTO::id).toList();
            found.stream().filter(device -> !listed.contains(device.id())).forEach(list::add);
        });
    }
}
