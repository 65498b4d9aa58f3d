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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * A sync module, camera, Mini or doorbell. Its homescreen object is its state: whatever a test puts there, the client
 * gets to see. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class SimulatedDevice {
    private final DeviceKind kind;
    private final long id;
    private final JsonObject facts;
    private final JsonObject config;
    private Thumbnail thumbnail;
    private boolean motionEnabledOnDevice;
    private Instant awakeUntil = Instant.MIN;
    private @Nullable Instant lastEvent;
    private @Nullable Instant lampSwitchedAt;
    private boolean answeredElsewhere;
    private Instant snoozedUntil = Instant.MIN;
    private final List<ChimeRing> chimeRings = new ArrayList<>();

    SimulatedDevice(DeviceKind kind, JsonObject facts, JsonObject config, Thumbnail thumbnail) {
        this.kind = kind;
        this.id = facts.get("id").getAsLong();
        this.facts = facts;
        this.config = config;
        this.thumbnail = thumbnail;
        this.motionEnabledOnDevice = motionEnabled();
    }

    /** The same device under another id. */
    SimulatedDevice again(long otherId) {
        JsonObject sameFacts = facts.deepCopy();
        sameFacts.addProperty("id", otherId);
        return new SimulatedDevice(kind, sameFacts, config.deepCopy(), thumbnail);
    }

    public DeviceKind kind() {
        return kind;
    }

    public long id() {
        return id;
    }

    public long networkId() {
        return facts.get("network_id").getAsLong();
    }

    public String serial() {
        return text("serial");
    }

    public String name() {
        return text("name");
    }

    /** The product code, {@code lotus} for the first doorbell. */
    public String type() {
        return text("type");
    }

    /** The doorbell mode ({@code lfr}, {@code always_on}, {@code standalone}), empty for other kinds. */
    public String mode() {
        return text("doorbell_mode");
    }

    public String status() {
        return text("status");
    }

    public boolean motionEnabled() {
        return isTrue("enabled");
    }

    /** Whether notifications of this device are kept back. */
    public boolean isSnoozed(Instant now) {
        return snoozedUntil.isAfter(now);
    }

    /** Whether settings still wait for a sleeping doorbell to wake up. */
    public boolean isConfigOutOfSync() {
        return isTrue("config_out_of_sync");
    }

    public boolean hasTemperatureAlert() {
        JsonElement value = config.get("temp_alarm_enable");
        return value != null && value.isJsonPrimitive() && value.getAsBoolean();
    }

    /** When the chime sounded on request, oldest first; a press is not counted. */
    public List<ChimeRing> chimeRings() {
        return List.copyOf(chimeRings);
    }

    void ring(ChimeRing ring) {
        chimeRings.add(ring);
    }

    boolean isTrue(String key) {
        JsonElement value = facts.get(key);
        return value != null && value.isJsonPrimitive() && value.getAsBoolean();
    }

    boolean isOffline() {
        return "offline".equals(status());
    }

    boolean isStandalone() {
        return "standalone".equals(mode());
    }

    boolean isAsleep(Instant now) {
        return isStandalone() && !awakeUntil.isAfter(now);
    }

    void wake(Instant now, Duration howLong) {
        awakeUntil = now.plus(howLong);
        lastEvent = now;
        motionEnabledOnDevice = motionEnabled();
        if (facts.has("config_out_of_sync")) {
            facts.addProperty("config_out_of_sync", false);
        }
    }

    Instant awakeUntil() {
        return awakeUntil;
    }

    void keepAwake(Instant until) {
        awakeUntil = until;
    }

    @Nullable
    Instant lastEvent() {
        return lastEvent;
    }

    /** What the device itself knows: a sleeping doorbell learns of a change only when it wakes. */
    boolean detectsMotion() {
        return isStandalone() ? motionEnabledOnDevice : motionEnabled();
    }

    boolean answeredElsewhere() {
        return answeredElsewhere;
    }

    void answeredElsewhere(boolean answered) {
        answeredElsewhere = answered;
    }

    Instant snoozedUntil() {
        return snoozedUntil;
    }

    void snooze(Instant until) {
        snoozedUntil = until;
    }

    /** When the lamp was last switched by a command. */
    @Nullable
    Instant lampSwitchedAt() {
        return lampSwitchedAt;
    }

    void lampSwitched(Instant now) {
        lampSwitchedAt = now;
    }

    JsonObject facts() {
        return facts;
    }

    JsonObject config() {
        return config;
    }

    void set(String key, JsonElement value, Instant now) {
        facts.add(key, value);
        touch(now);
    }

    void touch(Instant now) {
        facts.addProperty("updated_at", CloudTime.text(now));
    }

    Thumbnail thumbnail() {
        return thumbnail;
    }

    void thumbnailForm(ThumbnailForm form, long accountId) {
        thumbnail = new Thumbnail(form, thumbnail.takenAt());
        renderThumbnail(accountId);
    }

    void takeThumbnail(long accountId, Instant now) {
        thumbnail = thumbnail.next(now);
        renderThumbnail(accountId);
        touch(now);
    }

    void renderThumbnail(long accountId) {
        if (kind.isVideo()) {
            facts.add("thumbnail", thumbnail.wire(accountId, this));
        }
        if (kind == DeviceKind.DOORBELL) {
            facts.addProperty("thumbnail_timestamp", thumbnail.takenAt());
        }
    }

    private String text(String key) {
        JsonElement value = facts.get(key);
        return value != null && value.isJsonPrimitive() ? Objects.requireNonNull(value.getAsString()) : "";
    }
}
