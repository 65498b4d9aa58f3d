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
package org.openhab.binding.blink.simulator;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * Cloud commands as JSON (protocol, section 5.6).
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CommandShape {
    /** The poll itself has worked, whatever became of the command. */
    static final int STATUS_OK = 908;
    static final int STATUS_FAILED = 909;

    private CommandShape() {
    }

    /** The immediate answer of Minis, doorbells and networks. */
    static JsonObject brief(SimulatedCommand command) {
        JsonObject json = new JsonObject();
        json.addProperty("id", command.id());
        json.addProperty("network_id", command.networkId());
        json.addProperty("command", command.word());
        json.addProperty("state", "new");
        if (!command.children().isEmpty()) {
            JsonArray children = new JsonArray();
            for (SimulatedCommand child : command.children()) {
                JsonObject brief = brief(child);
                brief.addProperty("state", "running");
                children.add(brief);
            }
            json.add("commands", children);
        }
        return json;
    }

    /** The immediate answer of classic cameras. */
    static JsonObject full(SimulatedCommand command, Household household, Instant now) {
        SimulatedDevice target = command.target();
        JsonObject json = new JsonObject();
        json.addProperty("id", command.id());
        json.addProperty("network_id", command.networkId());
        json.addProperty("account_id", household.account().id());
        json.addProperty("sync_module_id",
                household.findSyncModule(command.networkId()).map(SimulatedDevice::id).orElse(null));
        json.addProperty("camera_id", target != null && target.kind() == DeviceKind.CAMERA ? target.id() : null);
        json.addProperty("command", command.word());
        boolean complete = command.isComplete(now);
        addStages(json, command, now);
        json.addProperty("target", target == null ? "network" : target.kind().word());
        json.addProperty("target_id", target == null ? command.networkId() : target.id());
        json.addProperty("created_at", CloudTime.text(command.createdAt()));
        json.addProperty("updated_at", CloudTime.text(complete ? now : command.createdAt()));
        json.addProperty("execute_time", CloudTime.text(command.createdAt()));
        for (String unused : new String[]{"server", "sm_ack", "lfr_ack"}) {
            json.add(unused, JsonNull.INSTANCE);
        }
        json.addProperty("parent_command_id", command.parentId());
        json.addProperty("attempts", 0);
        json.addProperty("debug", "");
        json.addProperty("by_whom", "iPhone");
        json.addProperty("transaction", "sim-" + command.id());
        return json;
    }

    private static void addStages(JsonObject json, SimulatedCommand command, Instant now) {
        int stage = command.stage(now);
        boolean complete = command.isComplete(now);
        json.addProperty("state_stage", SimulatedCommand.STAGES.get(stage));
        json.addProperty("state_condition",
                command.hasFailed(now)
                        ? "error"
                        : complete ? "done" : stage == 0 && command.parentId() == null ? "new" : "running");
        for (int i = 0; i < SimulatedCommand.STAGES.size(); i++) {
            json.addProperty("stage_" + SimulatedCommand.STAGES.get(i),
                    i <= stage ? CloudTime.text(command.stageAt(i)) : null);
        }
    }

    /** The answer to a poll: {@code status_code} speaks of the poll itself, {@code complete} of the command. */
    static JsonObject progress(SimulatedCommand command, Household household, Instant now, int statusCode) {
        boolean failed = command.hasFailed(now);
        JsonObject json = new JsonObject();
        json.addProperty("complete", command.isComplete(now));
        json.addProperty("status", failed ? 1 : 0);
        json.addProperty("status_msg", "Command succeeded");
        json.addProperty("status_code", statusCode);
        json.add("status_type", JsonNull.INSTANCE);
        json.addProperty("media_id", command.mediaId());
        JsonArray commands = new JsonArray();
        if (command.children().isEmpty()) {
            commands.add(full(command, household, now));
        } else {
            command.children().forEach(child -> commands.add(full(child, household, now)));
        }
        json.add("commands", commands);
        return json;
    }
}
