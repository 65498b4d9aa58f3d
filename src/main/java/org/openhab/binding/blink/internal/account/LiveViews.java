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
package org.openhab.binding.blink.internal.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.live.LiveLimits;
import org.openhab.binding.blink.internal.live.LiveStatus;
import org.openhab.binding.blink.internal.live.immis.CameraMessage;
import org.openhab.binding.blink.internal.live.immis.MediaConnector;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DoorbellMode;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.Ticker;
import org.openhab.binding.blink.internal.model.VideoDevice;

/**
 * The live views of one session of the account, one for each device that somebody has watched.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LiveViews {

    private final SerialExecutor executor;
    private final BlinkCloud cloud;
    private final MediaConnector connector;
    private final AccountSettings settings;
    private final Ticker ticker;
    private final BiConsumer<DeviceKey, Consumer<DeviceListener>> listeners;
    private final Map<DeviceKey, LiveView> views = new HashMap<>();

    /** @param listeners calls those who listen to a device */
    LiveViews(SerialExecutor executor, BlinkCloud cloud, MediaConnector connector, AccountSettings settings,
            Ticker ticker, BiConsumer<DeviceKey, Consumer<DeviceListener>> listeners) {
        this.executor = executor;
        this.cloud = cloud;
        this.connector = connector;
        this.settings = settings;
        this.ticker = ticker;
        this.listeners = listeners;
    }

    /** The live view of {@code device}; made when first asked for. */
    LiveView of(VideoDevice device) {
        LiveView known = views.get(device.key());
        if (known != null) {
            return known.use(device);
        }
        LiveView made = new LiveView(executor, cloud, connector, ticker, device,
                LiveLimits.withCap(isPowered(device) ? settings.liveViewPowered() : settings.liveViewBattery()),
                new LiveView.Listener() {

                    @Override
                    public void onLive(LiveStatus status) {
                        listeners.accept(device.key(), each -> each.onLive(status));
                    }

                    @Override
                    public void onMessage(CameraMessage message) {
                        listeners.accept(device.key(), each -> each.onCameraMessage(message));
                    }
                });
        views.put(device.key(), made);
        return made;
    }

    /** Whether {@code device} has power from the wall for sure. */
    private static boolean isPowered(VideoDevice device) {
        return switch (device.kind()) {
            case MINI, FLOODLIGHT -> true;
            case DOORBELL -> device instanceof DoorbellView doorbell && doorbell.mode() == DoorbellMode.ALWAYS_ON;
            case CAMERA, SYNC_MODULE -> false;
        };
    }

    /** The live view of a device that is being watched now, whose other routes answer "busy" meanwhile. */
    Optional<LiveView> findRunning(DeviceKey device) {
        return Optional.ofNullable(views.get(device)).filter(each -> each.status().isOn());
    }

    /** How the live view of a device is. */
    LiveStatus status(DeviceKey device) {
        LiveView known = views.get(device);
        return known == null ? LiveStatus.NONE : known.status();
    }

    void close() {
        views.values().forEach(LiveView::end);
        views.clear();
    }
}
