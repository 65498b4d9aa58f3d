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

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.LiveAccess;
import org.openhab.binding.blink.internal.live.LiveEnd;
import org.openhab.binding.blink.internal.live.LiveStatus;
import org.openhab.binding.blink.internal.live.immis.CameraMessage;
import org.openhab.binding.blink.internal.live.immis.InlineCommand;
import org.openhab.binding.blink.internal.live.immis.InlineCommand.Move;
import org.openhab.binding.blink.internal.live.immis.InlineCommand.Plain;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.openhab.binding.blink.internal.web.LivePages;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.Command;

/**
 * The live view of a Thing: its address, its switch, and what the device does only while it streams.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LiveChannels {

    private static final String NEW_URL = "new-live-url";
    private static final Map<String, InlineCommand> MOUNT = Map.of("stop", Plain.STOP, "go-home", Plain.GO_HOME);
    /** Pan and tilt. */
    private static final Pattern POSITION = Pattern.compile("\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*");

    private final String thing;
    private final ThingOutput output;
    private final ThingCommands commands;
    private final LivePages pages;
    private @Nullable String key;
    private @Nullable SerialNumber published;
    private volatile LiveStatus latest = LiveStatus.NONE;

    /** @param thing UID of the Thing, which has a key of its own */
    LiveChannels(String thing, ThingOutput output, ThingCommands commands, LivePages pages) {
        this.thing = thing;
        this.output = output;
        this.commands = commands;
        this.pages = pages;
    }

    /** Whether the live view has an address. */
    synchronized boolean isPublished() {
        return published != null;
    }

    /** Gives the live view of the device with that serial number its address. */
    void publish(LiveAccess live, SerialNumber serial) {
        publish(live, serial, live.key(thing, false));
    }

    private CompletableFuture<CommandResult> publish(LiveAccess live, SerialNumber serial,
            CompletableFuture<String> known) {
        synchronized (this) {
            published = serial;
        }
        return known.thenApply(now -> {
            if (offer(now, serial, live)) {
                output.show(CHANNEL_LIVE_URL, new StringType(LivePages.address(now)));
            }
            return new CommandResult.Done();
        });
    }

    /** Unless this Thing was disposed of, or has become another device, meanwhile. */
    private synchronized boolean offer(String now, SerialNumber serial, LiveAccess live) {
        if (!serial.equals(published)) {
            return false;
        }
        withdraw();
        key = now;
        pages.publish(now, live.source(serial));
        return true;
    }

    private void withdraw() {
        String known = key;
        if (known != null) {
            pages.withdraw(known);
        }
        key = null;
    }

    /** The Thing ends, or becomes another device. */
    synchronized void end() {
        published = null;
        latest = LiveStatus.NONE;
        withdraw();
    }

    /** Carries a command out, if it means something to the live view; false when it is for others. */
    boolean command(VideoDevice device, String channel, Command command) {
        switch (channel) {
            case CHANNEL_LIVE -> run(channel, CommandValue.onOff(command), (live, on) -> live.turn(device, on));
            case CHANNEL_SIREN -> run(channel, CommandValue.onOff(command),
                    (live, on) -> live.send(device, on ? Plain.SIREN_ON : Plain.SIREN_OFF));
            case CHANNEL_MOVE -> run(channel, move(command), (live, move) -> live.send(device, move));
            case CHANNEL_REQUEST -> {
                if (!NEW_URL.equals(command.toString())) {
                    return false;
                }
                commands.run(channel,
                        account -> publish(account.live(), device.serial(), account.live().key(thing, true)));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What to ask of the live views of the account. */
    @FunctionalInterface
    private interface Ask<T> {
        CompletableFuture<CommandResult> of(LiveAccess live, T value);
    }

    private <T> void run(String channel, Optional<T> value, Ask<T> ask) {
        value.ifPresentOrElse(known -> commands.run(channel, account -> ask.of(account.live(), known)),
                () -> commands.refuse(channel, CommandResultText.NOT_VALID));
    }

    private static Optional<InlineCommand> move(Command command) {
        Matcher position = POSITION.matcher(command.toString());
        return position.matches()
                ? Optional.of(new Move(Integer.parseInt(position.group(1)), Integer.parseInt(position.group(2))))
                : CommandValue.word(command, MOUNT);
    }

    /** Shows how the live view is, and when it ends, why. */
    void show(LiveStatus now) {
        LiveStatus before = latest;
        latest = now;
        output.show(CHANNEL_LIVE, OnOffType.from(now.isOn()));
        LiveEnd why = now.lastEnd();
        if (before.isOn() && !now.isOn()) {
            output.show(CHANNEL_SIREN, OnOffType.OFF);
        }
        boolean hasEnded = before.isOn() || why == LiveEnd.TOO_MANY_STARTS; // that one never begins
        if (hasEnded && !now.isOn() && why != null) {
            commands.show(why.word());
        }
    }

    /** Shows what the device says. */
    void show(CameraMessage message) {
        switch (message) {
            case CameraMessage.Lights lights -> output.show(CHANNEL_LIGHT, OnOffType.from(lights.on()));
            case CameraMessage.Siren siren -> output.show(CHANNEL_SIREN, OnOffType.from(siren.on()));
            case CameraMessage.Position at -> output.show(CHANNEL_MOVE, new StringType(at.pan() + "," + at.tilt()));
            case CameraMessage.AudioOffer offer -> {
            }
            case CameraMessage.SessionNotice notice -> {
            }
            case CameraMessage.MountNotice notice -> {
            }
        }
    }
}
