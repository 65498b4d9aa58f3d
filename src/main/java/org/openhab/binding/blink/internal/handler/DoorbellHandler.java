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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.action.BlinkDoorbellActions;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DoorbellConfig;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.Thumbnail;
import org.openhab.core.library.types.RawType;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.binding.ThingHandlerService;

/**
 * A doorbell: rings, and shows how it is.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class DoorbellHandler extends DeviceHandler<DoorbellView, DoorbellReading> {

    private final PressChannel press = new PressChannel(output(), subscription()::schedule);
    private final MotionChannel motion = new MotionChannel(output(), subscription()::schedule);
    private volatile @Nullable DoorbellConfig config;
    private volatile @Nullable Thumbnail thumbnail;
    /** A command was refused because the doorbell sleeps, which the views of a standalone one may not tell. */
    private volatile boolean refusedAsleep;

    public DoorbellHandler(Thing thing) {
        super(thing, DeviceFamily.DOORBELL, DoorbellChannels.ALL);
    }

    @Override
    List<DoorbellView> devices(AccountView view) {
        return view.doorbells();
    }

    @Override
    DoorbellReading reading(DoorbellView doorbell) {
        return new DoorbellReading(doorbell, config);
    }

    @Override
    boolean isIncomplete(DoorbellReading reading) {
        return reading.isIncomplete();
    }

    @Override
    void forget() {
        config = null;
        thumbnail = null;
        refusedAsleep = false;
    }

    @Override
    void beforeDispose() {
        press.end();
        motion.end();
    }

    @Override
    void show(DoorbellReading reading) {
        super.show(reading);
        motion.show();
    }

    @Override
    Health health(DoorbellView doorbell) {
        Health known = health(doorbell.facts(), "offline.doorbell-offline");
        if (known.status() != ThingStatus.ONLINE) {
            return known;
        }
        return doorbell.outOfSync()
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
    public void onConfig(DoorbellConfig fetched) {
        config = fetched;
        showAgain();
    }

    @Override
    public void onLastEvents(LastEvents last) {
        EventStates.show(last, output());
    }

    @Override
    public void onClip(Clip latest) {
        EventStates.show(latest, output());
    }

    @Override
    public void onThumbnail(Thumbnail arrived) {
        Thumbnail known = thumbnail;
        if (known == null || !arrived.takenAt().isBefore(known.takenAt())) {
            thumbnail = arrived;
            output().show(CHANNEL_IMAGE_TIME, States.time(arrived.takenAt()));
            output().show(CHANNEL_IMAGE, new RawType(arrived.jpeg(), "image/jpeg"));
        }
    }

    @Override
    public void onEvent(BlinkEvent event, Duration age) {
        switch (event) {
            case BlinkEvent.Press pressed -> press.ring(pressed.at(), age);
            case BlinkEvent.Motion seen -> motion.begin(configuration().motionHold().minus(age));
        }
        showAsleep(false);
    }

    /** The command that rings the chime inside the house, in the way that is set. */
    public DeviceCommand ringChime(DoorbellView doorbell) {
        return DoorbellChannels.ringChime(reading(doorbell));
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of(BlinkDoorbellActions.class);
    }
}
