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
import org.openhab.binding.blink.internal.handler.NetworkHandler;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
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
public class BlinkNetworkActions implements ThingActions {

    private static final String NOBODY = CommandResultText.of(AccountChildHandler.NOT_THERE);
    private static final int MOST_MINUTES = 1_440;

    private @Nullable NetworkHandler handler;

    @Override
    public void setThingHandler(ThingHandler thingHandler) {
        handler = thingHandler instanceof NetworkHandler known ? known : null;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    /** Arms the network. */
    @RuleAction(label = "@text/action.arm.label", description = "@text/action.arm.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String arm() {
        return give(network -> new DeviceCommand.Arm(network, true));
    }

    /** The same for rules in the DSL. */
    public static String arm(ThingActions actions) {
        return of(actions).arm();
    }

    /** Disarms the network. */
    @RuleAction(label = "@text/action.disarm.label", description = "@text/action.disarm.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String disarm() {
        return give(network -> new DeviceCommand.Arm(network, false));
    }

    /** The same for rules in the DSL. */
    public static String disarm(ThingActions actions) {
        return of(actions).disarm();
    }

    /** Silences the notifications of the app for the whole network. */
    @RuleAction(label = "@text/action.snooze-network.label", description = "@text/action.snooze-network.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String snoozeNetwork(
            @ActionInput(name = "minutes", label = "@text/action.input.minutes.label", description = "@text/action.input.minutes.description", required = true) int minutes) {
        return give(network -> new DeviceCommand.SnoozeNetwork(network,
                Duration.ofMinutes(Math.clamp(minutes, 0, MOST_MINUTES))));
    }

    /** The same for rules in the DSL. */
    public static String snoozeNetwork(ThingActions actions, int minutes) {
        return of(actions).snoozeNetwork(minutes);
    }

    /** Puts a schedule of the app into force or out of it. */
    @RuleAction(label = "@text/action.switch-schedule.label", description = "@text/action.switch-schedule.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String switchSchedule(
            @ActionInput(name = "schedule", label = "@text/action.input.schedule.label", description = "@text/action.input.schedule.description", required = true) String schedule,
            @ActionInput(name = "enabled", label = "@text/action.input.enabled.label", description = "@text/action.input.enabled.description", required = true) boolean enabled) {
        NetworkHandler known = handler;
        return known == null ? NOBODY : Waiting.word(known.switchSchedule(schedule, enabled));
    }

    /** The same for rules in the DSL. */
    public static String switchSchedule(ThingActions actions, String schedule, boolean enabled) {
        return of(actions).switchSchedule(schedule, enabled);
    }

    private static BlinkNetworkActions of(ThingActions actions) {
        if (actions instanceof BlinkNetworkActions own) {
            return own;
        }
        throw new IllegalArgumentException("These are not the actions of a Blink network");
    }

    /** An order for the network. */
    @FunctionalInterface
    private interface Wanted {
        DeviceCommand of(NetworkId network);
    }

    private String give(Wanted wanted) {
        NetworkHandler known = handler;
        NetworkId network = known == null ? null : known.findNetwork().orElse(null);
        return known == null || network == null ? NOBODY : Waiting.word(known.request(wanted.of(network)));
    }
}
