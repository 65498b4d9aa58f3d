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
import org.openhab.binding.blink.internal.model.DoorbellConfig;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Schedule;

/**
 * Reads what is set up once and seldom changes: the settings of a doorbell and the schedules of a network.
 *
 * @see "doc/protocol.md, sections Doorbells and Schedules"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SettingsClient {

    private static final String CONFIG = CommandRoutes.NETWORK + "/doorbells/{d}/config";
    private static final String PROGRAMS = "/api/v1/networks/{n}/programs";
    /** Where newer apps ask. */
    private static final String NEWER_PROGRAMS = CommandRoutes.NETWORK + "/programs";
    static final int MOST_SCHEDULES = 500;

    private final RestClient client;
    private final WireProblems problems;
    private final ConfigMapper configs;

    SettingsClient(RestClient client, WireProblems problems) {
        this.client = client;
        this.problems = problems;
        this.configs = new ConfigMapper(problems);
    }

    /** The settings of a doorbell. */
    DoorbellConfig config(DoorbellView doorbell) throws CloudException, InterruptedException {
        DoorbellConfigDTO dto = client.get(RequestClass.DETAILS, DoorbellConfigDTO.class, "", CONFIG,
                doorbell.network().value(), doorbell.key().id());
        if (dto.isError()) {
            Integer code = dto.code();
            throw new CloudException.Rejected("GET " + CONFIG, 200, code == null ? 0 : code);
        }
        return configs.config(dto);
    }

    /** The schedules of a network; empty when it has none. */
    List<Schedule> schedules(NetworkId network) throws CloudException, InterruptedException {
        try {
            return schedules(network, PROGRAMS);
        } catch (CloudException.Rejected e) {
            if (e.status() != 404) {
                throw e;
            }
        }
        try {
            return schedules(network, NEWER_PROGRAMS);
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
