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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.action.BlinkDoorbellActions;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Battery;
import org.openhab.binding.blink.internal.model.Chime;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.DeviceFamily;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceStatus;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.DoorbellConfig;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.Thumbnail;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.CommonTriggerEvents;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;

/**
 * A doorbell: rings, and shows how it is.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class DoorbellHandler extends DeviceHandler<DoorbellView> {

    /** The cloud tells of presses only; the release is ours, so that profiles which switch on and off work. */
    private static final Duration RELEASE_AFTER = Duration.ofMillis(500);
    private static final Duration SHORTEST_MOTION = Duration.ofSeconds(1);

    private static final List<String> CONFIG_CHANNELS = List.of(CHANNEL_TEMPERATURE, CHANNEL_TEMPERATURE_ALERT,
            CHANNEL_CHIME_TYPE, CHANNEL_CHIME_DURATION);

    // all of these belong to the executor; dispose reads the first
    private volatile boolean pressed;
    private int presses;
    private int motions;
    private boolean motion;
    private Map<DeviceKey, LastEvents> moments = Map.of();
    private Map<DeviceKey, Clip> clips = Map.of();
    private @Nullable Thumbnail picture;
    private volatile @Nullable DoorbellConfig config;
    private String askedThumbnail = "";

    public DoorbellHandler(Thing thing) {
        super(thing, DeviceFamily.DOORBELL);
    }

    @Override
    List<DoorbellView> devices(AccountView view) {
        return view.doorbells();
    }

    @Override
    public void dispose() {
        if (pressed) {
            release(); // nobody would later
        }
        super.dispose();
    }

    @Override
    Health show(DoorbellView doorbell) {
        updateState(CHANNEL_LOW_BATTERY, States.lowBattery(doorbell.battery()));
        updateState(CHANNEL_BATTERY_SIGNAL, States.number(doorbell.signals().batteryBars()));
        updateState(CHANNEL_POWER_SOURCE, States.text(powerSource(doorbell)));
        updateState(CHANNEL_MODE, States.text(mode(doorbell)));
        updateState(CHANNEL_WIFI_SIGNAL, States.signalStrength(doorbell.signals().wifiBars()));
        updateState(CHANNEL_SYNC_SIGNAL, States.signalStrength(doorbell.signals().syncBars()));
        updateState(CHANNEL_MOTION_ENABLED, States.onOff(doorbell.motionEnabled()));
        updateState(CHANNEL_MOTION, OnOffType.from(motion));
        updateState(CHANNEL_SNOOZE, States.minutes(doorbell.snoozed()));
        showConfig(doorbell);
        showMoments(doorbell);
        showClip(doorbell);
        askForConfig(doorbell);
        askForPicture(doorbell);
        Health health = health(doorbell.facts(), "offline.doorbell-offline");
        return doorbell.outOfSync() && doorbell.status() != DeviceStatus.OFFLINE && doorbell.facts().onboarded()
                ? Health.online("online.out-of-sync")
                : health;
    }

    /** The settings cost a request of their own: they are asked for only when one of their channels is used. */
    private void askForConfig(DoorbellView doorbell) {
        if (CONFIG_CHANNELS.stream().anyMatch(this::isShown)) {
            findAccount().ifPresent(account -> account.config(doorbell));
        }
    }

    @Override
    public void onConfig(DoorbellView doorbell, DoorbellConfig told) {
        if (!isDisposed() && is(doorbell) && !told.equals(config)) {
            config = told;
            showConfig(doorbell);
        }
    }

    private void showConfig(DoorbellView doorbell) {
        DoorbellConfig known = config;
        Integer inConfig = known == null ? null : known.temperatureFahrenheit();
        Integer temperature = doorbell.signals().temperatureFahrenheit();
        updateState(CHANNEL_TEMPERATURE, States.temperature(temperature == null ? inConfig : temperature));
        if (known != null) {
            Chime chime = known.chime();
            updateState(CHANNEL_POWER_SOURCE, States.text(powerSource(doorbell)));
            updateState(CHANNEL_TEMPERATURE_ALERT, States.onOff(known.temperatureAlert()));
            updateState(CHANNEL_CHIME_TYPE,
                    States.text(chime == null ? null : chime.type().name().toLowerCase(Locale.ROOT)));
            updateState(CHANNEL_CHIME_DURATION, States.millis(chime == null ? null : chime.length()));
        }
    }

    @Override
    public void onClips(Map<DeviceKey, Clip> latest) {
        if (!isDisposed()) {
            clips = latest;
            findDevice().ifPresent(this::showClip);
        }
    }

    private void showClip(DoorbellView doorbell) {
        Clip clip = clips.get(doorbell.key());
        updateState(CHANNEL_LAST_CLIP_TIME, States.time(clip == null ? null : clip.createdAt()));
        updateState(CHANNEL_LAST_CLIP_LENGTH, States.seconds(clip == null ? null : clip.length()));
        updateState(CHANNEL_LAST_CLIP_KIND,
                States.text(clip == null ? null : clip.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** Pictures are large: they are fetched only for an Item, and only when there is another one. */
    private void askForPicture(DoorbellView doorbell) {
        String thumbnail = doorbell.thumbnail();
        if (thumbnail != null && !thumbnail.equals(askedThumbnail) && isShown(CHANNEL_IMAGE)) {
            askedThumbnail = thumbnail;
            // one that cannot be had is asked for again with the next view
            findAccount().ifPresent(account -> account.picture(doorbell, thumbnail, () -> askedThumbnail = ""));
        }
    }

    @Override
    public void onPicture(DeviceView device, Thumbnail arrived) {
        Thumbnail known = picture;
        if (!isDisposed() && is(device) && (known == null || !arrived.takenAt().isBefore(known.takenAt()))) {
            picture = arrived;
            showPicture();
        }
    }

    private void showPicture() {
        Thumbnail known = picture;
        if (known != null) {
            updateState(CHANNEL_IMAGE_TIME, new DateTimeType(known.takenAt()));
            updateState(CHANNEL_IMAGE, new RawType(known.jpeg(), "image/jpeg"));
        }
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        if (command instanceof RefreshType && channelUID.getId().startsWith(CHANNEL_IMAGE)) {
            showPicture();
        }
        super.handleCommand(channelUID, command);
    }

    private @Nullable String powerSource(DoorbellView doorbell) {
        DoorbellConfig known = config;
        Boolean wired = known == null ? null : known.wired();
        if (wired != null) {
            return wired ? "wired" : "battery";
        }
        return switch (doorbell.mode()) {
            case ALWAYS_ON -> "wired";
            case STANDALONE -> "battery";
            // a paired doorbell may be wired too; only one that runs on its battery reports it
            case LFR, UNKNOWN -> doorbell.battery() == Battery.UNKNOWN ? null : "battery";
        };
    }

    private static @Nullable String mode(DoorbellView doorbell) {
        return switch (doorbell.mode()) {
            case ALWAYS_ON -> "always_on";
            case LFR -> "lfr";
            case STANDALONE -> "standalone";
            case UNKNOWN -> null;
        };
    }

    @Override
    public void onMoments(Map<DeviceKey, LastEvents> known) {
        if (!isDisposed()) {
            moments = known;
            findDevice().ifPresent(this::showMoments);
        }
    }

    private void showMoments(DoorbellView doorbell) {
        LastEvents own = moments.getOrDefault(doorbell.key(), LastEvents.NONE);
        updateState(CHANNEL_LAST_PRESS, States.time(own.press()));
        updateState(CHANNEL_LAST_MOTION, States.time(own.motion()));
        updateState(CHANNEL_DETECTED, States.text(detected(own)));
    }

    private static @Nullable String detected(LastEvents own) {
        boolean person = own.detected().contains("person");
        boolean vehicle = own.detected().contains("vehicle");
        if (person && vehicle) {
            return "person-and-vehicle";
        }
        return person ? "person" : vehicle ? "vehicle" : null;
    }

    @Override
    public boolean onEvent(DeviceView device, BlinkEvent event, Duration age) {
        if (isDisposed() || !is(device)) {
            return false;
        }
        switch (event) {
            case BlinkEvent.Press press -> {
                ring(press, age);
                if (isShown(CHANNEL_IMAGE)) {
                    findAccount().ifPresent(account -> account.pictureOf(device, press.clip()));
                }
            }
            case BlinkEvent.Motion seen -> showMotion(age);
        }
        return true;
    }

    /** States first: a rule that runs on the trigger must see them. */
    private void ring(BlinkEvent.Press press, Duration age) {
        if (pressed) {
            release(); // two presses in one look: each has its own beginning and end
        }
        updateState(CHANNEL_LAST_PRESS, new DateTimeType(press.at()));
        updateState(CHANNEL_PRESS_DELAY, new QuantityType<>(age.toMillis() / 1000.0, Units.SECOND));
        pressed = true;
        int number = ++presses;
        triggerChannel(CHANNEL_PRESS, CommonTriggerEvents.PRESSED);
        later(RELEASE_AFTER, () -> {
            if (pressed && number == presses) {
                release();
            }
        });
    }

    private void release() {
        pressed = false;
        triggerChannel(CHANNEL_PRESS, CommonTriggerEvents.RELEASED);
    }

    private void showMotion(Duration age) {
        Duration rest = configuration().motionHold().minus(age);
        motion = true;
        int number = ++motions;
        updateState(CHANNEL_MOTION, OnOffType.ON);
        later(rest.compareTo(SHORTEST_MOTION) < 0 ? SHORTEST_MOTION : rest, () -> {
            if (number == motions) {
                motion = false;
                updateState(CHANNEL_MOTION, OnOffType.OFF);
            }
        });
    }

    private void later(Duration delay, Runnable task) {
        findAccount().ifPresent(account -> account.later(delay, () -> {
            if (!isDisposed()) {
                task.run();
            }
        }));
    }

    /** Rings the chime inside the house, in the way that is set. */
    public CompletableFuture<CommandResult> ringChime() {
        return findDevice().map(doorbell -> request(DoorbellCommands.ringChime(doorbell, config)))
                .orElseGet(() -> CompletableFuture.completedFuture(NOT_THERE));
    }

    /** Saves the recording of the last press or motion. */
    public CompletableFuture<CommandResult> saveLastClip(String fileName) {
        DoorbellView doorbell = findDevice().orElse(null);
        AccountHandler account = findAccount().orElse(null);
        return doorbell == null || account == null
                ? CompletableFuture.completedFuture(NOT_THERE)
                : account.saveLatestClip(doorbell, fileName);
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of(BlinkDoorbellActions.class);
    }

    @Override
    void command(ChannelUID channel, Command command) {
        Optional<DeviceCommand> order = findDevice()
                .flatMap(doorbell -> DoorbellCommands.of(channel.getId(), command, doorbell, config));
        if (order.isPresent()) {
            request(order.get());
        } else if (findDevice().isEmpty()) {
            showResult(CommandResultText.of(NOT_THERE));
        }
    }
}
