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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.ConsoleCommandCompleter;
import org.openhab.core.io.console.StringsCompleter;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The command {@code openhab:blink}: answers what an account does and why it rang or did not.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class BlinkConsole extends AbstractConsoleCommandExtension implements ConsoleCommandCompleter {

    private static final List<String> COMMANDS = List.of("accounts", "devices", "events", "delays", "poll", "press",
            "new-code", "code", "dump");

    private final ThingRegistry things;
    private final TimeZoneProvider timeZone;

    @Activate
    public BlinkConsole(final @Reference ThingRegistry things, final @Reference TimeZoneProvider timeZone) {
        super("blink", "shows what the Blink binding does");
        this.things = things;
        this.timeZone = timeZone;
    }

    @Override
    public List<String> getUsages() {
        return List.of(buildCommandUsage("accounts", "shows the accounts, their request budgets and next polls"),
                buildCommandUsage("[<account>] devices", "shows networks and devices with serial numbers"),
                buildCommandUsage("[<account>] events", "shows the events of the last day and what became of each"),
                buildCommandUsage("[<account>] delays", "shows how long the last presses took"),
                buildCommandUsage("[<account>] poll", "polls for presses now, and more often for a minute"),
                buildCommandUsage("[<account>] press <serial>", "simulates a press, so that rules run"),
                buildCommandUsage("[<account>] new-code", "has Blink send another verification code"),
                buildCommandUsage("[<account>] code <code>", "enters a verification code"),
                buildCommandUsage("[<account>] dump", "writes a file without secrets to attach to a report"));
    }

    @Override
    public @Nullable ConsoleCommandCompleter getCompleter() {
        return this;
    }

    @Override
    public boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates) {
        List<String> words = new ArrayList<>();
        String before = cursorArgumentIndex == 0 ? "" : args[cursorArgumentIndex - 1];
        if (cursorArgumentIndex == 0) {
            words.addAll(COMMANDS);
            accounts().forEach(account -> words.add(id(account)));
        } else if (cursorArgumentIndex == 1 && accounts().stream().anyMatch(account -> id(account).equals(before))) {
            words.addAll(COMMANDS);
        } else if ("press".equals(before)) {
            accounts().forEach(account -> account.getThing().getThings()
                    .forEach(thing -> addSerial(thing.getProperties().get(Thing.PROPERTY_SERIAL_NUMBER), words)));
        }
        return new StringsCompleter(words, false).complete(args, cursorArgumentIndex, cursorPosition, candidates);
    }

    private static void addSerial(@Nullable String serial, List<String> words) {
        if (serial != null) {
            words.add(serial);
        }
    }

    private List<AccountHandler> accounts() {
        List<AccountHandler> accounts = new ArrayList<>();
        things.getAll().forEach(thing -> {
            if (thing.getHandler() instanceof AccountHandler account) {
                accounts.add(account);
            }
        });
        return accounts;
    }

    private static String id(AccountHandler account) {
        return account.getThing().getUID().getId();
    }

    @Override
    public void execute(String[] args, Console console) {
        List<AccountHandler> accounts = accounts();
        List<String> words = new ArrayList<>(Arrays.asList(args));
        if (accounts.isEmpty()) {
            console.println("There is no Blink account, or none that is enabled.");
        } else if (words.isEmpty()) {
            printUsage(console);
        } else if ("accounts".equals(words.get(0))) {
            accounts.forEach(account -> commands(account, console).showState());
        } else {
            Optional<AccountHandler> named = accounts.stream().filter(account -> id(account).equals(words.get(0)))
                    .findFirst();
            if (named.isPresent()) {
                words.remove(0);
            }
            if (named.isEmpty() && accounts.size() > 1) {
                console.println("There are several accounts. Name one of them: "
                        + String.join(", ", accounts.stream().map(BlinkConsole::id).toList()));
            } else if (words.isEmpty() || !commands(named.orElseGet(() -> accounts.get(0)), console)
                    .execute(words.get(0), words.size() > 1 ? words.get(1) : "")) {
                printUsage(console);
            }
        }
    }

    private AccountCommands commands(AccountHandler account, Console console) {
        return new AccountCommands(account, console, timeZone.getTimeZone());
    }
}
