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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSettings.PressPicture;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.Ticker;

/**
 * What follows from an event that was delivered: quick polls, its picture and its recording, and how late it was.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class EventFollowUp implements EventDelivery.Delivered {

    /** For a device that events name and the account does not, the state is polled out of turn this often at most. */
    private static final Duration SHORTEST_SEARCH_INTERVAL = Duration.ofSeconds(60);

    private final SerialExecutor executor;
    private final AccountSettings settings;
    private final Subscriptions subscriptions;
    private final DeviceDirectory directory;
    private final Poller poller;
    private final AccountMedia media;
    private final CommandExecutor commands;
    private final Runnable keep;
    private final Ticker ticker;
    private final PressDelays pressDelays = new PressDelays();
    private Duration soughtAt = SHORTEST_SEARCH_INTERVAL.negated();
    private Duration listReadAt = Duration.ZERO;

    /** @param keep stores what the next session should know */
    EventFollowUp(SerialExecutor executor, AccountSettings settings, Subscriptions subscriptions,
            DeviceDirectory directory, Poller poller, AccountMedia media, CommandExecutor commands, Runnable keep,
            Ticker ticker) {
        this.executor = executor;
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.directory = directory;
        this.poller = poller;
        this.media = media;
        this.commands = commands;
        this.keep = keep;
        this.ticker = ticker;
    }

    /** The event list was read just now; what it brings is delivered next. */
    void listRead() {
        listReadAt = ticker.now();
    }

    /** How late the latest presses were. */
    List<AccountReport.PressDelay> pressDelays() {
        return pressDelays.latest();
    }

    @Override
    public void delivered(BlinkEvent event, Duration age) {
        switch (event) {
            case BlinkEvent.Motion motion -> poller.hurry(AdaptiveInterval.AFTER_MOTION);
            case BlinkEvent.Press press -> afterPress(press.clip(), age);
        }
        keep.run(); // the memory of events has just been stored, so this is cheap
    }

    private void afterPress(Clip press, Duration age) {
        if (press.id().value() < 0) {
            return; // simulated: no request follows
        }
        poller.hurry(AdaptiveInterval.AFTER_PRESS);
        pressDelays.add(age, ticker.now().minus(listReadAt));
        directory.find(press.device()).ifPresent(device -> executor.run(() -> fetchMedia(device, press)));
    }

    private void fetchMedia(DeviceView device, Clip press) {
        boolean shown = isThumbnailWanted(device.key());
        if (shown && settings.pressPicture() != PressPicture.OFF) {
            media.thumbnails().forEvent(device, press);
        }
        if (shown && settings.pressPicture() == PressPicture.SNAPSHOT && press.thumbnail() == null) {
            commands.execute(new DeviceCommand.Snapshot(device), new CompletableFuture<>());
        }
        if (settings.saveClips()) {
            media.clips().forEvent(device, press);
        }
    }

    /** Whether anyone shows the thumbnails of that device. */
    boolean isThumbnailWanted(DeviceKey key) {
        return subscriptions.isWanted(Detail.THUMBNAIL, subject -> directory.isAt(key, subject));
    }

    @Override
    public void deviceUnknown() {
        Duration now = ticker.now();
        if (now.minus(soughtAt).compareTo(SHORTEST_SEARCH_INTERVAL) >= 0) {
            soughtAt = now;
            poller.pollStatusSoon(); // a device that was added, or added again, since the last poll
        }
    }
}
