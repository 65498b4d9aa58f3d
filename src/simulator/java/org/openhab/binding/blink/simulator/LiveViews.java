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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.simulator.live.CameraControls;
import org.openhab.binding.blink.simulator.live.Conversation;
import org.openhab.binding.blink.simulator.live.LiveEnd;
import org.openhab.binding.blink.simulator.live.LiveSession;
import org.openhab.binding.blink.simulator.live.LiveSettings;

/**
 * The live views that were requested and not refused, the last {@value #REMEMBERED} of them. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LiveViews {
    /** What the answer calls {@code duration}. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int REMEMBERED = 200;
    private static final Duration BUSY_AFTERWARDS = Duration.ofSeconds(1);
    private static final Duration TOO_SOON = Duration.ofSeconds(2);
    /** Seen with one Mini: 2 to 244 s. */
    private static final double MEDIAN_SECONDS = 152;
    private static final String ID_CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int ID_LENGTH = 12;
    private static final int TOKEN_LENGTH = 43;

    private final LiveSettings settings;
    private final CloudCommands commands;
    private final Household household;
    private final Random random;
    private final Deque<LiveView> views = new ArrayDeque<>();

    /** @param seed of ids, tokens and sizes of frames; other random values of the house do not depend on live views */
    LiveViews(LiveSettings settings, CloudCommands commands, Household household, long seed) {
        this.settings = settings;
        this.commands = commands;
        this.household = household;
        this.random = new Random(seed);
    }

    /** Accepts a request. A live view of the same device that is open is joined. */
    LiveView open(SimulatedDevice device, Instant now) {
        Optional<LiveView> joined = of(device).filter(view -> view.isOpen(now));
        boolean tooSoon = settings.killsReopened && of(device)
                .filter(view -> view.wasConnected() && now.isBefore(view.closedAt().plus(TOO_SOON))).isPresent();
        SimulatedCommand command = commands.start("liveview", device,
                settings.end == LiveEnd.COMMAND_FIRST ? settings.endAfter : LONGEST, now, at -> {
                });
        LiveView.Keys keys = new LiveView.Keys(text(ID_LENGTH), random.nextInt(), text(TOKEN_LENGTH));
        LiveView view = new LiveView(device, command, keys, joined.isPresent() ? joined.get().session() : begin(device),
                joined.isEmpty(), joined.isEmpty() && tooSoon);
        views.addLast(view);
        if (views.size() > REMEMBERED) {
            views.removeFirst();
        }
        return view;
    }

    /** The conversation that begins when the hello of a live view was accepted. */
    Conversation connect(LiveView view, Consumer<String> notes) {
        Conversation conversation = new Conversation(view.session(), settings.shape, random, view.isKilled(),
                settings.ticker.get(), notes);
        view.connect(conversation);
        return conversation;
    }

    Optional<LiveView> findConnection(String id) {
        return views.stream().filter(view -> view.keys().connection().equals(id)).findFirst();
    }

    Optional<LiveView> findCommand(long id) {
        return views.stream().filter(view -> view.command().id() == id).findFirst();
    }

    Optional<LiveView> find(Conversation conversation) {
        return views.stream().filter(view -> view.conversation() == conversation).findFirst();
    }

    /** Whether a live view of the device is open, or was until a second ago. */
    boolean isStreaming(SimulatedDevice device, Instant now) {
        return views.stream().anyMatch(view -> view.device() == device
                && (view.isOpen(now) || now.isBefore(view.closedAt().plus(BUSY_AFTERWARDS))));
    }

    /** All that are remembered, oldest first. */
    List<LiveRecord> records(Instant now) {
        return views.stream().map(view -> LiveRecord.of(view, now)).toList();
    }

    LiveSettings settings() {
        return settings;
    }

    /** The last one of a device. */
    private Optional<LiveView> of(SimulatedDevice device) {
        return views.stream().filter(view -> view.device() == device).reduce((older, newer) -> newer);
    }

    private LiveSession begin(SimulatedDevice device) {
        CameraControls controls = new CameraControls(hasLamp(device), hasSiren(device),
                has(device, AccessoryKind.PAN_TILT), settings.messageDelay);
        boolean byChance = random.nextDouble() < settings.endChance;
        LiveEnd end = byChance ? LiveEnd.EOF : settings.end;
        Duration endAfter = switch (end) {
            case EOF, SILENCE,
                    HALF_FRAME ->
                byChance
                        ? Duration.ofMillis(Math.round(1000 * MEDIAN_SECONDS * Math.exp(random.nextGaussian())))
                        : settings.endAfter;
            default -> LONGEST;
        };
        return new LiveSession(controls, settings, end, endAfter);
    }

    private boolean hasLamp(SimulatedDevice device) {
        return device.config().has("light_status") || has(device, AccessoryKind.LIGHT);
    }

    private static boolean hasSiren(SimulatedDevice device) {
        return List.of("superior", "chickadee").contains(device.type());
    }

    private boolean has(SimulatedDevice device, AccessoryKind kind) {
        return household.accessoriesOf(device).stream().anyMatch(accessory -> accessory.kind() == kind);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ID_CHARACTERS.charAt(random.nextInt(ID_CHARACTERS.length())));
        }
        return text.toString();
    }
}
