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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.binding.blink.internal.handler.CommandResultText;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * The actions of a battery camera, a Mini or a floodlight.
 *
 * @author The Blink binding team - Initial contribution
 */
@Component(scope = ServiceScope.PROTOTYPE, service = BlinkCameraActions.class)
@ThingActionsScope(name = "blink")
@NonNullByDefault
public class BlinkCameraActions extends HandlerActions<CameraHandler> {

    public BlinkCameraActions() {
        super(CameraHandler.class);
    }

    /** Takes a picture. */
    @RuleAction(label = "@text/action.take-snapshot.label", description = "@text/action.take-snapshot.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String takeSnapshot() {
        return execute(camera -> new DeviceCommand.Snapshot(camera));
    }

    /** The same for rules in the DSL. */
    public static String takeSnapshot(ThingActions actions) {
        return of(actions, BlinkCameraActions.class).takeSnapshot();
    }

    /** Records a clip. */
    @RuleAction(label = "@text/action.record-clip.label", description = "@text/action.record-clip.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String recordClip() {
        return execute(camera -> new DeviceCommand.RecordClip(camera));
    }

    /** The same for rules in the DSL. */
    public static String recordClip(ThingActions actions) {
        return of(actions, BlinkCameraActions.class).recordClip();
    }

    /** Silences the notifications of the app. */
    @RuleAction(label = "@text/action.snooze.label", description = "@text/action.snooze.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String snooze(
            @ActionInput(name = "minutes", label = "@text/action.input.minutes.label", description = "@text/action.input.minutes.description", required = true, defaultValue = "60") int minutes) {
        return minutes(minutes).map(time -> execute(camera -> new DeviceCommand.Snooze(camera, time)))
                .orElseGet(() -> CommandResultText.NOT_VALID);
    }

    /** The same for rules in the DSL. */
    public static String snooze(ThingActions actions, int minutes) {
        return of(actions, BlinkCameraActions.class).snooze(minutes);
    }

    /** Saves the clip of the last motion. */
    @RuleAction(label = "@text/action.save-last-clip.label", description = "@text/action.save-last-clip.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.path.label", description = "@text/action.path.description") String saveLastClip(
            @ActionInput(name = "fileName", label = "@text/action.input.file-name.label", description = "@text/action.input.file-name.description", required = false) @Nullable String fileName) {
        String name = fileName == null ? "" : fileName;
        return path(handler -> handler.ask((account, camera) -> account.saveLatestClip(camera, name)));
    }

    /** The same for rules in the DSL. */
    public static String saveLastClip(ThingActions actions, @Nullable String fileName) {
        return of(actions, BlinkCameraActions.class).saveLastClip(fileName);
    }

    private String execute(CommandFor<VideoDevice> command) {
        return word(handler -> handler.ask((account, camera) -> handler.commands().execute(command.of(camera))));
    }
}
