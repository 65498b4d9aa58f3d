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
package org.openhab.binding.blink.internal.handler;

import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.action.BlinkCameraActions;
import org.openhab.binding.blink.internal.model.DeviceKind;
import org.openhab.binding.blink.internal.web.LivePages;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.ThingHandlerService;

/**
 * A battery camera, a Mini or a floodlight.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class CameraHandler extends VideoHandler {

    public CameraHandler(Thing thing, DeviceKind kind, SettingOptions options, LivePages pages) {
        super(thing, kind, CameraChannels.ALL, options, pages);
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of(BlinkCameraActions.class);
    }
}
