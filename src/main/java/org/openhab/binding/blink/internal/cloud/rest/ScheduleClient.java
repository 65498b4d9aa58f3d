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

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Schedule;

/**
 * The schedules of networks.
 *
 * @see "doc/protocol.md, section Schedules"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ScheduleClient {

    private static final String PROGRAMS = "/programs";
    private static final String NEWER_PROGRAMS = DeviceRoutes.NETWORK + PROGRAMS;
    private static final String OLDER_PROGRAMS = "/api/v1/networks/{n}" + PROGRAMS;
    static final int MOST_SCHEDULES = 500;

    private final RestClient client;
    private final Twins twins;
    private final WireProblems problems;

    ScheduleClient(RestClient client, Twins twins, WireProblems problems) {
        this.client = client;
        this.twins = twins;
        this.problems = problems;
    }

    /** The schedules of a network; empty when it has none. */
    List<Schedule> fetch(NetworkId network) throws CloudException, InterruptedException {
        try {
            return twins.send(NEWER_PROGRAMS, OLDER_PROGRAMS, template -> schedules(network, template));
        } catch (CloudException.Rejected e) {
            if (e.status() != 404) {
                throw e;
            }
            return List.of(); // a network without any
        }
    }

    private List<Schedule> schedules(NetworkId network, String template) throws CloudException, InterruptedException {
        List<Schedule> schedules = new ArrayList<>();
        for (ProgramDTO dto : client.getList(RequestClass.DETAILS, ProgramDTO.class, template, network.value())) {
            Long id = dto.id();
            if (id == null || schedules.size() >= MOST_SCHEDULES) {
                problems.note("programs: " + (id == null ? "no id" : "more than " + MOST_SCHEDULES), null);
            } else {
                schedules.add(new Schedule(network, id, WireText.shown(dto.name(), "Schedule " + id),
                        "enabled".equals(WireText.word(dto.status()))));
            }
        }
        return schedules;
    }
}
