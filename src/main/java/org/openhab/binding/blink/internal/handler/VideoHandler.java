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
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Detail;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.live.LiveStatus;
import org.openhab.binding.blink.internal.live.immis.CameraMessage;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.DeviceKind;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.Thumbnail;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.openhab.binding.blink.internal.web.LivePages;
import org.openhab.core.library.types.RawType;
import org.openhab.core.thing.Thing;
import org.openhab.core.types.Command;

/**
 * A device with a lens: shows motion, pictures, clips and settings.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public abstract class VideoHandler extends DeviceHandler<VideoDevice, VideoReading> {

    private final MotionChannel motion = new MotionChannel(output(), subscription()::schedule);
    private final SettingOptions options;
    private final LiveChannels live;
    private volatile @Nullable DeviceConfig config;
    private volatile @Nullable Thumbnail thumbnail;

    VideoHandler(Thing thing, DeviceKind kind, List<DeviceChannel<VideoReading>> channels, SettingOptions options,
            LivePages pages) {
        super(thing, kind, channels);
        this.options = options;
        this.live = new LiveChannels(thing.getUID().getAsString(), output(), commands(), pages);
    }

    @Override
    List<VideoDevice> devices(AccountView view) {
        return view.videoDevices().filter(device -> device.kind() == kind()).toList();
    }

    @Override
    final VideoReading reading(VideoDevice device) {
        return new VideoReading(device, config);
    }

    @Override
    boolean isIncomplete(VideoReading reading) {
        return reading.isIncomplete();
    }

    /** The config is fetched once in any case: it says which channels the device has. */
    @Override
    Set<Detail> details() {
        Set<Detail> details = super.details();
        if (config == null) {
            details.add(Detail.CONFIG);
        }
        return details;
    }

    @Override
    void forget() {
        config = null;
        thumbnail = null;
        live.end();
    }

    @Override
    void beforeDispose() {
        motion.end();
        live.end();
    }

    @Override
    void show(VideoReading reading) {
        super.show(reading);
        motion.show();
        if (!live.isPublished()) {
            SerialNumber serial = reading.view().serial();
            subscription().schedule(Duration.ZERO,
                    () -> findAccount().ifPresent(account -> live.publish(account.live(), serial)));
        }
    }

    @Override
    void command(VideoDevice device, String channel, Command command) {
        if (!live.command(device, channel, command)) {
            super.command(device, channel, command);
        }
    }

    @Override
    public void onLive(LiveStatus status) {
        live.show(status);
        if (!status.isOn()) {
            showAgain(); // a lamp that was lit during a live view goes out with it
        }
    }

    @Override
    public void onCameraMessage(CameraMessage message) {
        live.show(message);
    }

    @Override
    Health health(VideoDevice device) {
        return health(device.facts(), switch (device.kind()) {
            case DOORBELL -> "offline.doorbell-offline";
            case CAMERA -> "offline.camera-offline";
            case MINI -> "offline.mini-offline";
            case FLOODLIGHT -> "offline.floodlight-offline";
            case SYNC_MODULE -> throw new IllegalArgumentException("A sync module has no lens");
        });
    }

    @Override
    public final void onConfig(DeviceConfig fetched) {
        boolean isFirst = config == null;
        config = fetched;
        adaptChannels();
        options.show(getThing(), fetched);
        showAgain();
        if (isFirst) {
            subscription().schedule(Duration.ZERO, subscription()::update);
        }
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
        if (event instanceof BlinkEvent.Motion) {
            motion.begin(configuration().motionHold().minus(age));
        }
    }
}
