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

import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.handler.CommandResultText;
import org.openhab.binding.blink.internal.handler.NetworkHandler;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * The actions of a network.
 *
 * @author The Blink binding team - Initial contribution
 */
@Component(scope = ServiceScope.PROTOTYPE, service = BlinkNetworkActions.class)
@ThingActionsScope(name = "blink")
@NonNullByDefault
public class BlinkNetworkActions extends HandlerActions<NetworkHandler> {

    public BlinkNetworkActions() {
        super(NetworkHandler.class);
    }

    /** Arms the network. */
    @RuleAction(label = "@text/action.arm.label", description = "@text/action.arm.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String arm() {
        return execute(network -> new DeviceCommand.Arm(network, true));
    }

    /** The same for rules in the DSL. */
    public static String arm(ThingActions actions) {
        return of(actions, BlinkNetworkActions.class).arm();
    }

    /** Disarms the network. */
    @RuleAction(label = "@text/action.disarm.label", description = "@text/action.disarm.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String disarm() {
        return execute(network -> new DeviceCommand.Arm(network, false));
    }

    /** The same for rules in the DSL. */
    public static String disarm(ThingActions actions) {
        return of(actions, BlinkNetworkActions.class).disarm();
    }

    /** Silences the notifications of the app for the whole network. */
    @RuleAction(label = "@text/action.snooze-network.label", description = "@text/action.snooze-network.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String snoozeNetwork(
            @ActionInput(name = "minutes", label = "@text/action.input.minutes.label", description = "@text/action.input.minutes.description", required = true, defaultValue = "60") int minutes) {
        return minutes(minutes).map(time -> execute(network -> new DeviceCommand.SnoozeNetwork(network, time)))
                .orElseGet(() -> CommandResultText.NOT_VALID);
    }

    /** The same for rules in the DSL. */
    public static String snoozeNetwork(ThingActions actions, int minutes) {
        return of(actions, BlinkNetworkActions.class).snoozeNetwork(minutes);
    }

    /** Starts or stops a schedule of the app. */
    @RuleAction(label = "@text/action.switch-schedule.label", description = "@text/action.switch-schedule.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String switchSchedule(
            @ActionInput(name = "schedule", label = "@text/action.input.schedule.label", description = "@text/action.input.schedule.description", required = true) String schedule,
            @ActionInput(name = "enabled", label = "@text/action.input.enabled.label", description = "@text/action.input.enabled.description", required = true) boolean enabled) {
        return word(handler -> handler.switchSchedule(schedule, enabled));
    }

    /** The same for rules in the DSL. */
    public static String switchSchedule(ThingActions actions, String schedule, boolean enabled) {
        return of(actions, BlinkNetworkActions.class).switchSchedule(schedule, enabled);
    }

    private String execute(CommandFor<NetworkId> command) {
        return word(handler -> handler.findNetwork().map(network -> handler.commands().execute(command.of(network)))
                .orElseGet(() -> CompletableFuture.completedFuture(CommandResultText.NOBODY)));
    }
}
