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
package org.openhab.binding.blink.internal.action;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.handler.AccountChildHandler;
import org.openhab.binding.blink.internal.handler.CommandResultText;
import org.openhab.binding.blink.internal.handler.DoorbellHandler;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * The actions of a doorbell.
 *
 * @author The Blink binding team - Initial contribution
 */
@Component(scope = ServiceScope.PROTOTYPE, service = BlinkDoorbellActions.class)
@ThingActionsScope(name = "blink")
@NonNullByDefault
public class BlinkDoorbellActions implements ThingActions {

    private static final String NOBODY = CommandResultText.of(AccountChildHandler.NOT_THERE);
    private static final int MOST_MINUTES = 1_440;

    private @Nullable DoorbellHandler handler;

    @Override
    public void setThingHandler(ThingHandler thingHandler) {
        handler = thingHandler instanceof DoorbellHandler known ? known : null;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    /** Takes a picture. */
    @RuleAction(label = "@text/action.take-snapshot.label", description = "@text/action.take-snapshot.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String takeSnapshot() {
        return give(doorbell -> new DeviceCommand.Snapshot(doorbell));
    }

    /** The same for rules in the DSL. */
    public static String takeSnapshot(ThingActions actions) {
        return of(actions).takeSnapshot();
    }

    /** Records a clip. */
    @RuleAction(label = "@text/action.record-clip.label", description = "@text/action.record-clip.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String recordClip() {
        return give(doorbell -> new DeviceCommand.RecordClip(doorbell));
    }

    /** The same for rules in the DSL. */
    public static String recordClip(ThingActions actions) {
        return of(actions).recordClip();
    }

    /** Rings the chime inside the house. */
    @RuleAction(label = "@text/action.ring-chime.label", description = "@text/action.ring-chime.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String ringChime() {
        DoorbellHandler known = handler;
        return known == null ? NOBODY : Waiting.word(known.ringChime());
    }

    /** The same for rules in the DSL. */
    public static String ringChime(ThingActions actions) {
        return of(actions).ringChime();
    }

    /** Silences the notifications of the app; presses go on ringing in openHAB. */
    @RuleAction(label = "@text/action.snooze.label", description = "@text/action.snooze.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String snooze(
            @ActionInput(name = "minutes", label = "@text/action.input.minutes.label", description = "@text/action.input.minutes.description", required = true) int minutes) {
        return give(doorbell -> new DeviceCommand.Snooze(doorbell,
                Duration.ofMinutes(Math.clamp(minutes, 0, MOST_MINUTES))));
    }

    /** The same for rules in the DSL. */
    public static String snooze(ThingActions actions, int minutes) {
        return of(actions).snooze(minutes);
    }

    /** Saves the recording of the last press or motion. */
    @RuleAction(label = "@text/action.save-last-clip.label", description = "@text/action.save-last-clip.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.path.label", description = "@text/action.path.description") String saveLastClip(
            @ActionInput(name = "fileName", label = "@text/action.input.file-name.label", description = "@text/action.input.file-name.description", required = false) @Nullable String fileName) {
        DoorbellHandler known = handler;
        return known == null ? NOBODY : Waiting.path(known.saveLastClip(fileName == null ? "" : fileName));
    }

    /** The same for rules in the DSL. */
    public static String saveLastClip(ThingActions actions, @Nullable String fileName) {
        return of(actions).saveLastClip(fileName);
    }

    private static BlinkDoorbellActions of(ThingActions actions) {
        if (actions instanceof BlinkDoorbellActions own) {
            return own;
        }
        throw new IllegalArgumentException("These are not the actions of a Blink doorbell");
    }

    /** An order for the doorbell. */
    @FunctionalInterface
    private interface Wanted {
        DeviceCommand of(DoorbellView doorbell);
    }

    private String give(Wanted wanted) {
        DoorbellHandler known = handler;
        DoorbellView doorbell = known == null ? null : known.findDevice().orElse(null);
        return known == null || doorbell == null ? NOBODY : Waiting.word(known.request(wanted.of(doorbell)));
    }
}
