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
package org.openhab.binding.blink.internal.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountDiagnosis;
import org.openhab.binding.blink.internal.account.AccountReport;
import org.openhab.binding.blink.internal.account.AccountState;
import org.openhab.binding.blink.internal.event.EventHistory;
import org.openhab.binding.blink.internal.handler.PlainText;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.NetworkView;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;

/**
 * What is known about an account, to be attached to a report: without names, full serial numbers and numbers of the
 * account. Secrets do not come here in the first place.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Dump {

    private final Bridge account;
    private final AccountDiagnosis diagnosis;
    private final Map<NetworkId, String> networks = new HashMap<>();
    private final Map<DeviceKey, String> devices = new HashMap<>();

    Dump(Bridge account, AccountDiagnosis diagnosis) {
        this.account = account;
        this.diagnosis = diagnosis;
        for (NetworkView network : diagnosis.view().networks()) {
            networks.put(network.id(), "network " + (networks.size() + 1));
        }
        diagnosis.view().devices().forEach(device -> devices.put(device.key(),
                device.kind().word().replace('-', ' ') + " " + device.serial().shortened()));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("account: " + account.getStatus() + " " + account.getStatusInfo().getStatusDetail());
        lines.add("written: " + diagnosis.now());
        lines.add("state: " + state(diagnosis.state()));
        AccountReport report = diagnosis.report();
        lines.add("requests: " + report.requestsLastHour() + " of " + report.budget() + " in the last hour");
        lines.add("event interval: " + report.eventInterval() + ", next poll in " + diagnosis.untilEvents());
        lines.add("next poll of the states in " + diagnosis.untilStatus());
        lines.add("cloud's clock ahead: " + report.cloudAhead());
        lines.add("");
        diagnosis.view().networks()
                .forEach(network -> lines.add(networks.get(network.id()) + ": armed " + network.armed()));
        diagnosis.view().devices().forEach(device -> lines.add(device(device)));
        lines.add("");
        account.getThings().forEach(thing -> lines.add(thing(thing)));
        lines.add("");
        diagnosis.events().forEach(entry -> lines.add(event(entry)));
        lines.add("");
        report.histogram().forEach((bound, count) -> lines
                .add("presses within " + (bound == Integer.MAX_VALUE ? "more" : bound + " s") + ": " + count));
        report.presses().forEach(
                press -> lines.add("press: seen after " + press.seen() + ", triggered after " + press.delivered()));
        lines.add("");
        diagnosis.wireProblems().forEach(problem -> lines.add("not understood: " + problem.reason() + ", "
                + problem.count() + (problem.example().isEmpty() ? "" : ", such as " + problem.example())));
        return lines.stream().map(PlainText::of).toList();
    }

    /** Messages of failures hold no secrets, by contract. */
    private static String state(AccountState state) {
        return switch (state) {
            case AccountState.Trouble s ->
                "Trouble since " + s.since() + " until " + s.until() + ": " + s.failure().getMessage();
            case AccountState.OnlineWithoutStates s ->
                "OnlineWithoutStates since " + s.since() + ": " + s.failure().getMessage();
            case AccountState.SignInFailed s -> "SignInFailed: " + s.failure().getMessage();
            case AccountState.Stalled s -> "Stalled since " + s.since();
            default -> state.getClass().getSimpleName();
        };
    }

    private String device(DeviceView device) {
        String line = devices.get(device.key()) + " in " + networks.getOrDefault(device.network(), "an unknown network")
                + ": " + device.status() + ", model " + device.facts().model() + ", firmware "
                + device.facts().firmware() + (device.facts().onboarded() ? "" : ", not onboarded");
        return switch (device) {
            case DoorbellView doorbell -> line + ", mode " + doorbell.mode() + ", battery " + doorbell.battery() + ", "
                    + doorbell.signals() + ", motion " + doorbell.motionEnabled() + ", out of sync "
                    + doorbell.outOfSync() + ", thumbnail " + (doorbell.thumbnail() != null);
            case SyncModuleView hub -> line + ", Wi-Fi " + hub.wifiBars() + ", storage " + hub.localStorage() + " "
                    + hub.localStorageUsed() + " %, " + hub.backup();
            default -> line;
        };
    }

    /** Ids of Things found by discovery are serial numbers. */
    private static String thing(Thing thing) {
        return thing.getThingTypeUID().getId() + ": " + thing.getStatus() + " "
                + thing.getStatusInfo().getStatusDetail();
    }

    private String event(EventHistory.Entry entry) {
        Instant at = entry.createdAt();
        return at + " " + entry.kind() + " at " + devices.getOrDefault(entry.device(), "an unknown device") + ", seen "
                + entry.seenAt() + ": " + entry.disposition() + (entry.isSimulated() ? " (simulated)" : "");
    }
}
