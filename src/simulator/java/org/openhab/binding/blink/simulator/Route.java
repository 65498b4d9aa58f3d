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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Every request that the simulated cloud knows: method and path template (protocol, sections 2 and 4), and on which of
 * the two hosts of the real cloud it lives.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum Route {
    AUTHORIZE(Area.SIGN_IN, "GET /oauth/v2/authorize"),
    SIGN_IN_PAGE(Area.SIGN_IN, "GET /oauth/v2/signin"),
    SIGN_IN(Area.SIGN_IN, "POST /oauth/v2/signin"),
    VERIFY_CODE(Area.SIGN_IN, "POST /oauth/v2/2fa/verify"),
    TOKEN(Area.SIGN_IN, "POST /oauth/token"),

    TIER_INFO(Area.REST, "GET /api/v1/users/tier_info"),
    USER_INFO(Area.REST, "GET /api/v2/users/info"),
    USER(Area.REST, "GET /user"),
    CAMERA_USAGE(Area.REST, "GET /api/v1/camera/usage"),
    LOGOUT_OLD(Area.REST, "POST /api/v4/account/{account}/client/{client}/logout"),
    NOTIFICATIONS(Area.REST, "GET /api/v1/accounts/{account}/notifications/configuration"),
    NOTIFICATIONS_UPDATE(Area.REST, "POST /api/v1/accounts/{account}/notifications/configuration"),

    HOMESCREEN(Area.REST, "GET /api/v3/accounts/{account}/homescreen"),
    HOMESCREEN_V4(Area.REST, "GET /api/v4/accounts/{account}/homescreen"),
    NETWORKS(Area.REST, "GET /networks"),
    NETWORK(Area.REST, "GET /network/{network}"),
    NETWORK_UPDATE(Area.REST, "POST /network/{network}/update"),
    SYNC_MODULE(Area.REST, "GET /network/{network}/syncmodules"),
    ARM(Area.REST, "POST /api/v1/accounts/{account}/networks/{network}/state/arm"),
    DISARM(Area.REST, "POST /api/v1/accounts/{account}/networks/{network}/state/disarm"),
    SNOOZE(Area.REST, "POST /api/v1/accounts/{account}/networks/{network}/{family}/{device}/snooze"),
    UNSNOOZE(Area.REST, "POST /api/v1/accounts/{account}/networks/{network}/{family}/{device}/unsnooze"),

    NETWORK_SNOOZE(Area.REST, "POST /api/v1/accounts/{account}/networks/{network}/snooze"),
    NETWORK_UNSNOOZE(Area.REST, "POST /api/v1/accounts/{account}/networks/{network}/unsnooze"),

    PROGRAMS(Area.REST, PathPrefix.PROGRAMS, "GET", ""),
    PROGRAM_ENABLE(Area.REST, PathPrefix.PROGRAMS, "POST", "/{program}/enable"),
    PROGRAM_DISABLE(Area.REST, PathPrefix.PROGRAMS, "POST", "/{program}/disable"),
    PROGRAMS_OLD(Area.REST, PathPrefix.PROGRAMS_OLD, "GET", ""),
    PROGRAM_ENABLE_OLD(Area.REST, PathPrefix.PROGRAMS_OLD, "POST", "/{program}/enable"),
    PROGRAM_DISABLE_OLD(Area.REST, PathPrefix.PROGRAMS_OLD, "POST", "/{program}/disable"),

    CAMERA_CONFIG(Area.REST, "GET /network/{network}/camera/{device}/config"),
    CAMERA_SIGNALS(Area.REST, "GET /network/{network}/camera/{device}/signals"),
    CAMERA_UPDATE(Area.REST, "POST /network/{network}/camera/{device}/update"),
    CAMERA_ENABLE(Area.REST, "POST /network/{network}/camera/{device}/enable"),
    CAMERA_DISABLE(Area.REST, "POST /network/{network}/camera/{device}/disable"),
    CAMERA_THUMBNAIL(Area.REST, "POST /network/{network}/camera/{device}/thumbnail"),
    CAMERA_CLIP(Area.REST, "POST /network/{network}/camera/{device}/clip"),
    CAMERA_STATUS(Area.REST, "POST /network/{network}/camera/{device}/status"),
    CAMERAS_OLD(Area.REST, "GET /network/{network}/cameras"),
    CAMERA_CONFIG_NEW(Area.REST, "GET /api/v2/accounts/{account}/networks/{network}/cameras/{device}/config"),
    CAMERA_UPDATE_NEW(Area.REST, "POST /api/v2/accounts/{account}/networks/{network}/cameras/{device}/config"),
    CAMERA_ENABLE_NEW(Area.REST, PathPrefix.CAMERA_ROOT, "POST", "/enable"),
    CAMERA_DISABLE_NEW(Area.REST, PathPrefix.CAMERA_ROOT, "POST", "/disable"),
    CAMERA_THUMBNAIL_NEW(Area.REST, PathPrefix.CAMERA_ROOT, "POST", "/thumbnail"),
    CAMERA_STATUS_NEW(Area.REST, PathPrefix.CAMERA_ROOT, "POST", "/status"),
    CAMERA_CALIBRATE(Area.REST, PathPrefix.CAMERA, "POST", "/calibrate"),
    CAMERA_CALIBRATE_OLD(Area.REST, PathPrefix.OLD_CAMERA, "POST", "/calibrate"),
    CAMERA_TEMP_ALERT_ENABLE(Area.REST, PathPrefix.CAMERA, "POST", "/temp_alert_enable"),
    CAMERA_TEMP_ALERT_ENABLE_OLD(Area.REST, PathPrefix.OLD_CAMERA, "POST", "/temp_alert_enable"),
    CAMERA_TEMP_ALERT_DISABLE(Area.REST, PathPrefix.CAMERA, "POST", "/temp_alert_disable"),
    CAMERA_TEMP_ALERT_DISABLE_OLD(Area.REST, PathPrefix.OLD_CAMERA, "POST", "/temp_alert_disable"),
    MOUNT_LIGHTS_ON(Area.REST, PathPrefix.MOUNT, "POST", "/on"),
    MOUNT_LIGHTS_OFF(Area.REST, PathPrefix.MOUNT, "POST", "/off"),
    MOUNT_LIGHTS_ON_OLD(Area.REST, PathPrefix.CAMERA, "POST", "/accessories/storm/{accessory}/lights/on"),
    MOUNT_LIGHTS_OFF_OLD(Area.REST, PathPrefix.CAMERA, "POST", "/accessories/storm/{accessory}/lights/off"),
    CAMERA_LIVE_VIEW_OLD(Area.REST, "POST /api/v5/accounts/{account}/networks/{network}/cameras/{device}/liveview"),
    CAMERA_LIVE_VIEW(Area.REST, "POST /api/v6/accounts/{account}/networks/{network}/cameras/{device}/liveview"),

    MINI_CONFIG(Area.REST, "GET /api/v1/accounts/{account}/networks/{network}/owls/{device}/config"),
    MINI_UPDATE(Area.REST, "POST /api/v1/accounts/{account}/networks/{network}/owls/{device}/config"),
    MINI_THUMBNAIL(Area.REST, "POST /api/v1/accounts/{account}/networks/{network}/owls/{device}/thumbnail"),
    MINI_CLIP(Area.REST, "POST /api/v1/accounts/{account}/networks/{network}/owls/{device}/clip"),
    MINI_STATUS(Area.REST, "POST /api/v1/accounts/{account}/networks/{network}/owls/{device}/status"),
    MINI_LIGHTS_ON(Area.REST, "POST /api/v1/accounts/{account}/networks/{network}/owls/{device}/lights/on"),
    MINI_LIGHTS_OFF(Area.REST, "POST /api/v1/accounts/{account}/networks/{network}/owls/{device}/lights/off"),
    MINI_LIVE_VIEW(Area.REST, "POST /api/v2/accounts/{account}/networks/{network}/owls/{device}/liveview"),

    DOORBELL_CONFIG(Area.REST, PathPrefix.DOORBELL, "GET", "/config"),
    DOORBELL_UPDATE(Area.REST, PathPrefix.DOORBELL, "POST", "/config"),
    DOORBELL_ENABLE(Area.REST, PathPrefix.DOORBELL, "POST", "/enable"),
    DOORBELL_DISABLE(Area.REST, PathPrefix.DOORBELL, "POST", "/disable"),
    DOORBELL_THUMBNAIL(Area.REST, PathPrefix.DOORBELL, "POST", "/thumbnail"),
    DOORBELL_CLIP(Area.REST, PathPrefix.DOORBELL, "POST", "/clip"),
    DOORBELL_STATUS(Area.REST, PathPrefix.DOORBELL, "POST", "/status"),
    DOORBELL_STAY_AWAKE(Area.REST, PathPrefix.DOORBELL, "POST", "/stay_awake"),
    DOORBELL_TEMP_ALERT_ENABLE(Area.REST, PathPrefix.DOORBELL, "POST", "/temp_alert_enable"),
    DOORBELL_TEMP_ALERT_DISABLE(Area.REST, PathPrefix.DOORBELL, "POST", "/temp_alert_disable"),
    DOORBELL_CALIBRATE(Area.REST, PathPrefix.DOORBELL, "POST", "/calibrate"),
    DOORBELL_TEMP_ALERT_ENABLE_OLD(Area.REST, PathPrefix.OLD_DOORBELL, "POST", "/temp_alert_enable"),
    DOORBELL_TEMP_ALERT_DISABLE_OLD(Area.REST, PathPrefix.OLD_DOORBELL, "POST", "/temp_alert_disable"),
    DOORBELL_CALIBRATE_OLD(Area.REST, PathPrefix.OLD_DOORBELL, "POST", "/calibrate"),
    DOORBELL_CHIME(Area.REST, PathPrefix.DOORBELL, "POST", "/trigger_chime"),
    CHIME_CONFIG(Area.REST, PathPrefix.DOORBELL, "GET", "/chime/{chime}/config"),
    CHIME_UPDATE(Area.REST, PathPrefix.DOORBELL, "POST", "/chime/{chime}/config"),
    DOORBELL_LIVE_VIEW(Area.REST, "POST /api/v2/accounts/{account}/networks/{network}/doorbells/{device}/liveview"),

    COMMAND(Area.REST, "GET /network/{network}/command/{command}"),
    COMMAND_NEW(Area.REST, "GET /accounts/{account}/networks/{network}/commands/{command}"),
    COMMAND_DONE(Area.REST, "POST /network/{network}/command/{command}/done"),
    COMMAND_DONE_NEW(Area.REST, "POST /accounts/{account}/networks/{network}/commands/{command}/done"),

    MEDIA_V1(Area.REST, "GET /api/v1/accounts/{account}/media/changed"),
    MEDIA_V4(Area.REST, "POST /api/v4/accounts/{account}/media"),
    MEDIA_FILE(Area.REST, "GET /api/v3/media/accounts/{account}/networks/{network}/{type}/{device}/{kind}/{file}"),
    THUMBNAIL_OLD(Area.REST, "GET /media/production/account/{account}/network/{network}/camera/{device}/{file}"),

    DRIVE_STATUS(Area.REST, PathPrefix.DRIVE, "GET", "/status"),
    DRIVE_MANIFEST_REQUEST(Area.REST, PathPrefix.DRIVE, "POST", "/manifest/request"),
    DRIVE_MANIFEST(Area.REST, PathPrefix.DRIVE, "GET", "/manifest/request/{command}"),
    DRIVE_CLIP_REQUEST(Area.REST, PathPrefix.DRIVE, "POST", "/manifest/{manifest}/clip/request/{clip}"),
    DRIVE_CLIP(Area.REST, PathPrefix.DRIVE, "GET", "/manifest/{manifest}/clip/request/{clip}"),
    DRIVE_EJECT(Area.REST, PathPrefix.DRIVE, "POST", "/eject"),

    STORED(Area.REST, "GET /stored/{number}"),
    ENDLESS(Area.OPEN, "GET /endless/{number}"),
    FOREIGN(Area.OPEN, "GET /foreign/{number}"),

    HOUSE(Area.CONTROL, "GET /house"),
    HOUSE_PRESS(Area.CONTROL, "POST /house/doorbells/{serial}/press"),
    HOUSE_MOTION(Area.CONTROL, "POST /house/doorbells/{serial}/motion"),
    HOUSE_DEVICE(Area.CONTROL, "POST /house/units/{serial}"),
    HOUSE_ADD_DEVICE(Area.CONTROL, "POST /house/units"),
    HOUSE_DEVICE_MOTION(Area.CONTROL, "POST /house/units/{serial}/motion"),
    HOUSE_SETTINGS(Area.CONTROL, "POST /house/settings"),
    HOUSE_FAULTS(Area.CONTROL, "POST /house/faults"),
    HOUSE_FAULTS_CLEAR(Area.CONTROL, "DELETE /house/faults"),
    HOUSE_LIVE(Area.CONTROL, "GET /house/live"),
    HOUSE_REQUESTS(Area.CONTROL, "GET /house/requests");

    /** Which part of the cloud a route belongs to. */
    enum Area {
        /** The sign-in host: cookies, no token. */
        SIGN_IN,
        /** The REST host: a token with each request. */
        REST,
        /** The REST host, without a token. */
        OPEN,
        /** Not Blink: the house's own control API. */
        CONTROL;
    }

    private final Area area;
    private final String method;
    private final String template;
    private final List<String> segments;

    Route(Area area, String methodAndTemplate) {
        this(area, "", methodAndTemplate.substring(0, methodAndTemplate.indexOf(' ')),
                methodAndTemplate.substring(methodAndTemplate.indexOf(' ') + 1));
    }

    Route(Area area, String prefix, String method, String rest) {
        this.area = area;
        this.method = method;
        this.template = prefix + rest;
        this.segments = List.of(template.substring(1).split("/"));
    }

    Area area() {
        return area;
    }

    String method() {
        return method;
    }

    String template() {
        return template;
    }

    List<String> segments() {
        return segments;
    }

    /** Method and template, as reports name it. */
    String title() {
        return method + " " + template;
    }
}
