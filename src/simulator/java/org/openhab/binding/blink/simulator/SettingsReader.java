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

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.simulator.live.FrameShape;
import org.openhab.binding.blink.simulator.live.LiveEnd;
import org.openhab.binding.blink.simulator.live.TlsMode;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Settings of the cloud as the control API gets them: {@code POST /house/settings}.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SettingsReader {
    private interface Change extends BiConsumer<HouseCore, JsonElement> {
    }

    private static final Map<String, Change> CHANGES = changes();

    /** The known keys, for error messages. */
    static final String ACCEPTED = String.join(", ", CHANGES.keySet());

    private SettingsReader() {
    }

    /**
     * Changes what the keys name.
     *
     * @throws IllegalArgumentException with a readable message; nothing has changed then if a key is unknown
     */
    static void apply(JsonObject settings, HouseCore core) {
        for (String key : settings.keySet()) {
            if (!CHANGES.containsKey(key)) {
                throw new IllegalArgumentException("There is no setting \"" + key + "\"");
            }
        }
        settings.entrySet().forEach(setting -> {
            Change change = CHANGES.get(setting.getKey());
            if (change != null) {
                change.accept(core, setting.getValue());
            }
        });
    }

    private static Map<String, Change> changes() {
        Map<String, Change> changes = new TreeMap<>();
        addLists(changes);
        addCommands(changes);
        addSignIn(changes);
        addLive(changes);
        return changes;
    }

    private static void addLists(Map<String, Change> changes) {
        changes.put("pageSize", (core, value) -> {
            core.cloud().pageSizeV1 = value.getAsInt();
            core.cloud().pageSizeV4 = value.getAsInt();
        });
        changes.put("mediaV4Refusal", (core, value) -> core.cloud().mediaV4Refusal = value.getAsInt());
        changes.put("recording", (core, value) -> core.cloud().recording = word(Recording.values(), value));
        changes.put("pressesWhenDisarmed", (core, value) -> core.cloud().pressesWhenDisarmed = value.getAsBoolean());
        changes.put("publishSeconds",
                (core, value) -> core.cloud().timing = core.cloud().timing.withPublish(seconds(value)));
    }

    private static void addCommands(Map<String, Change> changes) {
        changes.put("busyStatus", (core, value) -> core.cloud().busyStatus = value.getAsInt());
        changes.put("oneAtATime", (core, value) -> core.cloud().oneAtATime = word(OneAtATime.values(), value));
        changes.put("commandSeconds",
                (core, value) -> core.cloud().timing = core.cloud().timing.withCommand(seconds(value)));
        changes.put("configLagSeconds", (core, value) -> core.cloud().configLag = seconds(value));
        changes.put("cameraWrapper", (core, value) -> core.cloud().cameraWrapper = word(CameraWrapper.values(), value));
        changes.put("accessoriesAsList", (core, value) -> core.cloud().accessoriesAsList = value.getAsBoolean());
    }

    private static void addSignIn(Map<String, Change> changes) {
        changes.put("accessTokenSeconds",
                (core, value) -> core.cloud().timing = core.cloud().timing.withAccessToken(seconds(value)));
        changes.put("clockAheadSeconds", (core, value) -> core.skew(seconds(value)));
        changes.put("secondFactor", (core, value) -> core.signIn().secondFactor = word(SecondFactor.values(), value));
        changes.put("refreshMode", (core, value) -> core.signIn().refreshMode = word(RefreshMode.values(), value));
        changes.put("retryAfter", (core, value) -> core.signIn().retryAfter = value.getAsBoolean());
    }

    private static void addLive(Map<String, Change> changes) {
        changes.put("liveTls", (core, value) -> core.cloud().live.tls = word(TlsMode.values(), value));
        changes.put("liveTokenMustMatch", (core, value) -> core.cloud().live.tokenMustMatch = value.getAsBoolean());
        changes.put("liveSerialMayBeMissing",
                (core, value) -> core.cloud().live.serialMayBeMissing = value.getAsBoolean());
        changes.put("liveShape", (core, value) -> core.cloud().live.shape = word(FrameShape.values(), value));
        changes.put("liveEnd", (core, value) -> core.cloud().live.end = word(LiveEnd.values(), value));
        changes.put("liveEndAfterSeconds", (core, value) -> core.cloud().live.endAfter = seconds(value));
        changes.put("liveEndChance", (core, value) -> core.cloud().live.endChance = value.getAsDouble());
        changes.put("liveStartUpSeconds", (core, value) -> core.cloud().live.startUp = seconds(value));
        changes.put("liveMessageDelaySeconds", (core, value) -> core.cloud().live.messageDelay = seconds(value));
        changes.put("liveCanTalk", (core, value) -> core.cloud().live.canTalk = value.getAsBoolean());
        changes.put("liveKillsReopened", (core, value) -> core.cloud().live.killsReopened = value.getAsBoolean());
        changes.put("liveRefusalCode", (core, value) -> core.cloud().live.refusalCode = value.getAsInt());
    }

    private static <E extends Enum<E>> E word(E[] known, JsonElement value) {
        return FaultReader.word(known, "the value", value.getAsString());
    }

    private static Duration seconds(JsonElement value) {
        return Duration.ofMillis(Math.round(value.getAsDouble() * 1000));
    }
}
