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
package org.openhab.binding.blink.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.types.State;

import com.google.gson.Gson;

/**
 * Everything that the page shows, as JSON.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class PageState {

    private static final int LINES = 60;

    private final Gson gson = new Gson();
    private final Demo demo;

    PageState(Demo demo) {
        this.demo = demo;
    }

    private record Page(String phone, boolean codeWanted, List<DeviceLine> devices, List<ThingLine> things,
            List<EventLine> events) {
    }

    /** A device of the house. */
    private record DeviceLine(String name, String serial, String kind, String status, String mode, String network) {
    }

    /** A Thing with its channels. */
    private record ThingLine(String uid, String type, @Nullable String label, String status, String detail,
            @Nullable String text, Map<String, String> properties, List<ChannelLine> channels) {
    }

    private record ChannelLine(String id, @Nullable String label, String kind, @Nullable String itemType,
            String state) {
    }

    private record EventLine(long number, String time, String kind, String text) {
    }

    String json() {
        DemoHost host = demo.host();
        boolean codeWanted = host.things().find(DemoHost.ACCOUNT)
                .filter(thing -> thing.getStatusInfo().getStatusDetail() == ThingStatusDetail.CONFIGURATION_PENDING)
                .isPresent();
        return gson.toJson(new Page(demo.house().currentCode(), codeWanted, devices(),
                host.things().all().stream().map(this::thing).toList(), events(host.log())));
    }

    private List<DeviceLine> devices() {
        synchronized (demo.house()) { // a device shows its present state, also later
            return demo.house().devices().stream()
                    .map(device -> new DeviceLine(device.name(), device.serial(),
                            device.kind().name().toLowerCase(Locale.ROOT), device.status(), device.mode(),
                            Long.toString(device.networkId())))
                    .toList();
        }
    }

    private ThingLine thing(Thing thing) {
        ThingStatusInfo status = demo.host().things().status(thing);
        return new ThingLine(thing.getUID().getAsString(), thing.getThingTypeUID().getId(), thing.getLabel(),
                status.getStatus().name(), status.getStatusDetail().name(), status.getDescription(),
                thing.getProperties(), thing.getChannels().stream().map(this::channel).toList());
    }

    private ChannelLine channel(Channel channel) {
        return new ChannelLine(channel.getUID().getId(), channel.getLabel(), channel.getKind().name(),
                channel.getAcceptedItemType(), text(demo.host().states().get(channel.getUID())));
    }

    private static String text(State state) {
        return switch (state) {
            case DateTimeType time -> time.getInstant().toString();
            case RawType image -> image.toFullString(); // a data URL
            default -> state.toString();
        };
    }

    private static List<EventLine> events(EventLog log) {
        return log.since(log.mark() - LINES).stream().map(event -> new EventLine(event.number(), event.at().toString(),
                Objects.requireNonNull(event.kind().name()), event.text())).toList();
    }
}
