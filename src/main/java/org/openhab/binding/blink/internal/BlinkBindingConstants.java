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
package org.openhab.binding.blink.internal;

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingTypeUID;

/**
 * The words that the binding shares with its Thing descriptions in OH-INF.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class BlinkBindingConstants {

    public static final String BINDING_ID = "blink";

    public static final ThingTypeUID THING_TYPE_ACCOUNT = new ThingTypeUID(BINDING_ID, "account");
    public static final ThingTypeUID THING_TYPE_NETWORK = new ThingTypeUID(BINDING_ID, "network");
    public static final ThingTypeUID THING_TYPE_SYNC_MODULE = new ThingTypeUID(BINDING_ID, "sync-module");
    public static final ThingTypeUID THING_TYPE_DOORBELL = new ThingTypeUID(BINDING_ID, "doorbell");
    public static final ThingTypeUID THING_TYPE_CAMERA = new ThingTypeUID(BINDING_ID, "camera");
    public static final ThingTypeUID THING_TYPE_MINI = new ThingTypeUID(BINDING_ID, "mini");
    public static final ThingTypeUID THING_TYPE_FLOODLIGHT = new ThingTypeUID(BINDING_ID, "floodlight");

    public static final Set<ThingTypeUID> DISCOVERED_THING_TYPES = Set.of(THING_TYPE_NETWORK, THING_TYPE_SYNC_MODULE,
            THING_TYPE_DOORBELL, THING_TYPE_CAMERA, THING_TYPE_MINI, THING_TYPE_FLOODLIGHT);
    public static final Set<ThingTypeUID> THING_TYPES = Set.of(THING_TYPE_ACCOUNT, THING_TYPE_NETWORK,
            THING_TYPE_SYNC_MODULE, THING_TYPE_DOORBELL, THING_TYPE_CAMERA, THING_TYPE_MINI, THING_TYPE_FLOODLIGHT);

    // parameters
    public static final String CONFIG_VERIFICATION_CODE = "verificationCode";
    public static final String CONFIG_NETWORK_ID = "networkId";
    public static final String CONFIG_SERIAL_NUMBER = "serialNumber";

    // properties beyond openHAB's own
    public static final String PROPERTY_NETWORK = "network";

    // channels of an account
    public static final String CHANNEL_REQUESTS_LAST_HOUR = "requests-last-hour";
    public static final String CHANNEL_EVENT_INTERVAL = "event-interval";

    // channels of a network
    public static final String CHANNEL_ARMED = "armed";
    public static final String CHANNEL_SCHEDULE = "schedule";
    public static final String CHANNEL_SCHEDULES = "schedules";

    // channels of a sync module
    public static final String CHANNEL_LOCAL_STORAGE = "local-storage";
    public static final String CHANNEL_LOCAL_STORAGE_USED = "local-storage-used";
    public static final String CHANNEL_LAST_HEARTBEAT = "last-heartbeat";
    public static final String CHANNEL_HEARTBEAT_AGE = "heartbeat-age";
    public static final String CHANNEL_BACKUP = "backup";
    public static final String CHANNEL_LAST_BACKUP = "last-backup";

    // channels of a doorbell
    public static final String CHANNEL_PRESS = "press";
    public static final String CHANNEL_LAST_PRESS = "last-press";
    public static final String CHANNEL_PRESS_DELAY = "press-delay";
    public static final String CHANNEL_LOW_BATTERY = "low-battery";
    public static final String CHANNEL_BATTERY_SIGNAL = "battery-signal";
    public static final String CHANNEL_POWER_SOURCE = "power-source";
    public static final String CHANNEL_MODE = "mode";
    public static final String CHANNEL_SYNC_SIGNAL = "sync-signal";
    public static final String CHANNEL_MOTION_ENABLED = "motion-enabled";
    public static final String CHANNEL_MOTION = "motion";
    public static final String CHANNEL_LAST_MOTION = "last-motion";
    public static final String CHANNEL_DETECTED = "detected";
    public static final String CHANNEL_IMAGE = "image";
    public static final String CHANNEL_IMAGE_TIME = "image-time";
    public static final String CHANNEL_TEMPERATURE = "temperature";
    public static final String CHANNEL_TEMPERATURE_ALERT = "temperature-alert";
    public static final String CHANNEL_CHIME_TYPE = "chime-type";
    public static final String CHANNEL_CHIME_DURATION = "chime-duration";
    public static final String CHANNEL_LAST_CLIP_TIME = "last-clip-time";
    public static final String CHANNEL_LAST_CLIP_LENGTH = "last-clip-length";
    public static final String CHANNEL_LAST_CLIP_KIND = "last-clip-kind";

    // channels of a camera; those of settings have the words of model.Setting
    public static final String CHANNEL_BATTERY_VOLTAGE = "battery-voltage";
    public static final String CHANNEL_LIGHT = "light";

    // channels of several
    public static final String CHANNEL_WIFI_SIGNAL = "wifi-signal";
    public static final String CHANNEL_SNOOZE = "snooze";
    public static final String CHANNEL_LIVE = "live";
    public static final String CHANNEL_LIVE_URL = "live-url";
    public static final String CHANNEL_SIREN = "siren";
    public static final String CHANNEL_MOVE = "move";
    public static final String CHANNEL_REQUEST = "request";
    public static final String CHANNEL_REQUEST_RESULT = "request-result";

    private BlinkBindingConstants() {
    }
}
