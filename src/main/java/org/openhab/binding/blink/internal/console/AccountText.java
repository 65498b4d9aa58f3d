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

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountDiagnosis;
import org.openhab.binding.blink.internal.account.AccountReport;
import org.openhab.binding.blink.internal.event.EventHistory;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.ProductName;
import org.openhab.binding.blink.internal.model.Signals;
import org.openhab.binding.blink.internal.model.SyncModuleView;

/**
 * What is known about an account, as lines for a person at the console.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class AccountText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);
    private static final int BAR = 40;

    private final AccountDiagnosis diagnosis;
    private final ZoneId zone;

    AccountText(AccountDiagnosis diagnosis, ZoneId zone) {
        this.diagnosis = diagnosis;
        this.zone = zone;
    }

    /** How it stands, and what it will do next. */
    List<String> state() {
        AccountReport report = diagnosis.report();
        Duration ahead = report.cloudAhead();
        List<String> lines = new ArrayList<>(List.of("  state: " + words(diagnosis.state().getClass()),
                "  requests in the last hour: " + report.requestsLastHour() + " of " + report.budget(),
                "  next poll of the event list: " + in(diagnosis.untilEvents()) + ", then every "
                        + seconds(report.eventInterval()),
                "  next poll of the states: " + in(diagnosis.untilStatus()), "  the cloud's clock is "
                        + seconds(ahead.abs()) + (ahead.isNegative() ? " behind ours" : " ahead of ours")));
        diagnosis.wireProblems().forEach(problem -> lines.add("  not understood: " + problem.reason() + ", "
                + problem.count() + (problem.example().isEmpty() ? "" : ", such as " + problem.example())));
        return lines;
    }

    /** Networks and devices with all that is known of them. */
    List<String> devices() {
        AccountView view = diagnosis.view();
        List<String> lines = new ArrayList<>();
        view.networks().forEach(network -> lines.add("  network " + network.id() + " \"" + network.name() + "\": "
                + (network.armed() == null ? "armed state unknown" : network.armed() ? "armed" : "disarmed")));
        view.devices()
                .forEach(device -> lines.add("  " + device.kind().word().replace('-', ' ') + " "
                        + device.serial().value() + " \"" + device.name() + "\" in \""
                        + view.networkName(device.network()) + "\": " + facts(device)));
        return lines.isEmpty() ? List.of("  nothing known yet") : lines;
    }

    private static String facts(DeviceView device) {
        String facts = word(device.status()) + ", " + ProductName.of(device.facts().model()) + ", firmware "
                + device.facts().firmware();
        return switch (device) {
            case DoorbellView doorbell -> facts + ", " + word(doorbell.mode()) + ", battery " + word(doorbell.battery())
                    + signals(doorbell.signals());
            case SyncModuleView hub -> facts + ", storage " + (hub.localStorage() == null ? "none" : hub.localStorage())
                    + (hub.localStorageUsed() == null ? "" : " " + hub.localStorageUsed() + " %");
            default -> facts;
        };
    }

    private static String signals(Signals signals) {
        return bars(", Wi-Fi ", signals.wifiBars()) + bars(", sync module ", signals.syncBars())
                + bars(", battery bars ", signals.batteryBars());
    }

    private static String bars(String what, @Nullable Integer bars) {
        return bars == null ? "" : what + bars;
    }

    /** The items of the last day with the disposition of each. */
    List<String> events() {
        List<String> lines = new ArrayList<>();
        for (EventHistory.Entry entry : diagnosis.events()) {
            lines.add("  " + time(entry.createdAt()) + "  " + word(entry.kind()) + " at " + name(entry.device())
                    + ", seen " + seconds(Duration.between(entry.createdAt(), entry.seenAt())) + " later: "
                    + entry.disposition().word() + (entry.isSimulated() ? " (SIMULATED)" : ""));
        }
        return lines.isEmpty() ? List.of("  nothing in the last day") : lines;
    }

    private String name(DeviceKey device) {
        return diagnosis.view().devices().filter(each -> each.key().equals(device))
                .map(each -> "\"" + each.name() + "\"").findFirst().orElseGet(() -> "device " + device);
    }

    /** How long the last presses took. */
    List<String> delays() {
        List<String> lines = new ArrayList<>();
        List<AccountReport.PressDelay> presses = diagnosis.report().presses();
        for (Map.Entry<Integer, Integer> step : diagnosis.report().histogram().entrySet()) {
            String bound = step.getKey() == Integer.MAX_VALUE
                    ? "longer"
                    : String.format(Locale.ROOT, "up to %3d s", step.getKey());
            lines.add(String.format(Locale.ROOT, "  %-10s %3d %s", bound, step.getValue(),
                    "#".repeat(Math.min(BAR, step.getValue()))));
        }
        for (AccountReport.PressDelay press : presses) {
            lines.add("  pressed, seen " + seconds(press.seen()) + " later, triggered " + press.delivered().toMillis()
                    + " ms after that");
        }
        return lines;
    }

    String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    /** The name of a class as words: {@code CodeNeeded} is "code needed". */
    private static String words(Class<?> named) {
        return named.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String in(Duration wait) {
        return wait.isNegative() ? "now" : "in " + seconds(wait);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
