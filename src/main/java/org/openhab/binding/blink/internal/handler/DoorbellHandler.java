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

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.action.BlinkDoorbellActions;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.model.DeviceKind;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.openhab.binding.blink.internal.web.LivePages;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.binding.ThingHandlerService;

/**
 * A doorbell: rings, and shows how it is.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class DoorbellHandler extends VideoHandler {

    private final PressChannel press = new PressChannel(output(), subscription()::schedule);
    /** A command was refused because the doorbell sleeps, which the views of a standalone one may not tell. */
    private volatile boolean refusedAsleep;

    public DoorbellHandler(Thing thing, SettingOptions options, LivePages pages) {
        super(thing, DeviceKind.DOORBELL, DoorbellChannels.ALL, options, pages);
    }

    @Override
    void beforeDispose() {
        press.end();
        super.beforeDispose();
    }

    @Override
    void forget() {
        super.forget();
        refusedAsleep = false;
    }

    @Override
    Health health(VideoDevice device) {
        Health known = super.health(device);
        if (known.status() != ThingStatus.ONLINE) {
            return known;
        }
        return device instanceof DoorbellView doorbell && doorbell.outOfSync()
                ? Health.online("online.out-of-sync")
                : refusedAsleep ? Health.online("online.asleep") : known;
    }

    /** Blink itself stores a snooze, whether the doorbell sleeps or not: that it is done shows nothing. */
    @Override
    void onResult(DeviceCommand command, String result) {
        if (CommandResultText.ASLEEP.equals(result)) {
            showAsleep(true);
        } else if (CommandResultText.DONE.equals(result) && !(command instanceof DeviceCommand.Snooze)) {
            showAsleep(false);
        }
    }

    private void showAsleep(boolean asleep) {
        if (refusedAsleep != asleep) {
            refusedAsleep = asleep;
            findDevice().ifPresent(doorbell -> change(health(doorbell)));
        }
    }

    @Override
    public void onEvent(BlinkEvent event, Duration age) {
        if (event instanceof BlinkEvent.Press pressed) {
            press.ring(pressed.at(), age);
        } else {
            super.onEvent(event, age);
        }
        showAsleep(false);
    }

    /** The command that rings the chime inside the house, in the way that is set. */
    public DeviceCommand ringChime(VideoDevice doorbell) {
        return DoorbellChannels.ringChime(reading(doorbell));
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of(BlinkDoorbellActions.class);
    }
}
