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

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.handler.PlainText;
import org.openhab.binding.blink.internal.handler.SyncModuleHandler;
import org.openhab.binding.blink.internal.model.StoredClip;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * The actions of a sync module.
 *
 * @author The Blink binding team - Initial contribution
 */
@Component(scope = ServiceScope.PROTOTYPE, service = BlinkSyncModuleActions.class)
@ThingActionsScope(name = "blink")
@NonNullByDefault
public class BlinkSyncModuleActions extends HandlerActions<SyncModuleHandler> {

    public BlinkSyncModuleActions() {
        super(SyncModuleHandler.class);
    }

    /** Lists what the USB storage holds. */
    @RuleAction(label = "@text/action.list-stored-clips.label", description = "@text/action.list-stored-clips.description")
    public @ActionOutput(name = "result", type = "java.util.List<java.util.Map<java.lang.String, java.lang.Object>>", label = "@text/action.stored.label", description = "@text/action.stored.description") List<Map<String, Object>> listStoredClips() {
        return result(handler -> handler.ask(Account::listStoredClips)) instanceof CommandResult.Listed listed
                ? listed.clips().stream().map(BlinkSyncModuleActions::map).toList()
                : List.of();
    }

    /** The same for rules in the DSL. */
    public static List<Map<String, Object>> listStoredClips(ThingActions actions) {
        return of(actions, BlinkSyncModuleActions.class).listStoredClips();
    }

    /** Saves a clip from the USB storage. */
    @RuleAction(label = "@text/action.save-stored-clip.label", description = "@text/action.save-stored-clip.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.path.label", description = "@text/action.path.description") String saveStoredClip(
            @ActionInput(name = "clipId", label = "@text/action.input.clip-id.label", description = "@text/action.input.clip-id.description", required = true) String clipId,
            @ActionInput(name = "fileName", label = "@text/action.input.file-name.label", description = "@text/action.input.file-name.description", required = false) @Nullable String fileName) {
        String name = fileName == null ? "" : fileName;
        return path(handler -> handler.ask((account, hub) -> account.saveStoredClip(hub, clipId, name)));
    }

    /** The same for rules in the DSL. */
    public static String saveStoredClip(ThingActions actions, String clipId, @Nullable String fileName) {
        return of(actions, BlinkSyncModuleActions.class).saveStoredClip(clipId, fileName);
    }

    /** Makes it safe to take the USB storage out. */
    @RuleAction(label = "@text/action.eject-storage.label", description = "@text/action.eject-storage.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String ejectStorage() {
        return word(handler -> handler
                .ask((account, hub) -> handler.commands().execute(new DeviceCommand.EjectStorage(hub))));
    }

    /** The same for rules in the DSL. */
    public static String ejectStorage(ThingActions actions) {
        return of(actions, BlinkSyncModuleActions.class).ejectStorage();
    }

    private static Map<String, Object> map(StoredClip clip) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", clip.id());
        map.put("camera", PlainText.of(clip.camera()));
        Instant time = clip.createdAt();
        if (time != null) {
            map.put("time", time);
        }
        return map;
    }
}
