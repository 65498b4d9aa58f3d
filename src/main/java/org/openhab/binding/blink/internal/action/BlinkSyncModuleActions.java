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
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.handler.AccountChildHandler;
import org.openhab.binding.blink.internal.handler.CommandResultText;
import org.openhab.binding.blink.internal.handler.SyncModuleHandler;
import org.openhab.binding.blink.internal.model.StoredClip;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
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
public class BlinkSyncModuleActions implements ThingActions {

    private static final String NOBODY = CommandResultText.of(AccountChildHandler.NOT_THERE);

    private @Nullable SyncModuleHandler handler;

    @Override
    public void setThingHandler(ThingHandler thingHandler) {
        handler = thingHandler instanceof SyncModuleHandler known ? known : null;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    /** Lists what the USB storage holds. */
    @RuleAction(label = "@text/action.list-stored-clips.label", description = "@text/action.list-stored-clips.description")
    public @ActionOutput(name = "result", type = "java.util.List<java.util.Map<java.lang.String, java.lang.Object>>", label = "@text/action.stored.label", description = "@text/action.stored.description") List<Map<String, Object>> listStoredClips() {
        SyncModuleHandler known = handler;
        CommandResult outcome = known == null ? null : Waiting.await(known.listStoredClips());
        return outcome instanceof CommandResult.Listed listed
                ? listed.clips().stream().map(BlinkSyncModuleActions::map).toList()
                : List.of();
    }

    /** The same for rules in the DSL. */
    public static List<Map<String, Object>> listStoredClips(ThingActions actions) {
        return of(actions).listStoredClips();
    }

    /** Saves a recording from the USB storage. */
    @RuleAction(label = "@text/action.save-stored-clip.label", description = "@text/action.save-stored-clip.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.path.label", description = "@text/action.path.description") String saveStoredClip(
            @ActionInput(name = "clipId", label = "@text/action.input.clip-id.label", description = "@text/action.input.clip-id.description", required = true) String clipId,
            @ActionInput(name = "fileName", label = "@text/action.input.file-name.label", description = "@text/action.input.file-name.description", required = false) @Nullable String fileName) {
        SyncModuleHandler known = handler;
        return known == null ? NOBODY : Waiting.path(known.saveStoredClip(clipId, fileName == null ? "" : fileName));
    }

    /** The same for rules in the DSL. */
    public static String saveStoredClip(ThingActions actions, String clipId, @Nullable String fileName) {
        return of(actions).saveStoredClip(clipId, fileName);
    }

    /** Makes it safe to take the USB storage out. */
    @RuleAction(label = "@text/action.eject-storage.label", description = "@text/action.eject-storage.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String ejectStorage() {
        SyncModuleHandler known = handler;
        SyncModuleView hub = known == null ? null : known.findDevice().orElse(null);
        return known == null || hub == null ? NOBODY : Waiting.word(known.request(new DeviceCommand.EjectStorage(hub)));
    }

    /** The same for rules in the DSL. */
    public static String ejectStorage(ThingActions actions) {
        return of(actions).ejectStorage();
    }

    private static BlinkSyncModuleActions of(ThingActions actions) {
        if (actions instanceof BlinkSyncModuleActions own) {
            return own;
        }
        throw new IllegalArgumentException("These are not the actions of a Blink sync module");
    }

    private static Map<String, Object> map(StoredClip clip) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", clip.id());
        map.put("camera", clip.camera());
        Instant time = clip.createdAt();
        if (time != null) {
            map.put("time", time);
        }
        return map;
    }
}
