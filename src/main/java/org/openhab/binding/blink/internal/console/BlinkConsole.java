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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountDiagnosis;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.CommandResultText;
import org.openhab.binding.blink.internal.handler.PlainText;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.core.OpenHAB;
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
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final String NEW_CODE = "new";
    /** An executor in the middle of a slow request answers only afterwards. */
    private static final int PATIENCE_SECONDS = 15;

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
            accounts.forEach(account -> account(account, console));
        } else {
            Optional<AccountHandler> named = accounts.stream().filter(account -> id(account).equals(words.get(0)))
                    .findFirst();
            if (named.isPresent()) {
                words.remove(0);
            }
            if (named.isEmpty() && accounts.size() > 1) {
                console.println("There are several accounts. Name one of them: "
                        + String.join(", ", accounts.stream().map(BlinkConsole::id).toList()));
            } else {
                execute(named.orElseGet(() -> accounts.get(0)), words, console);
            }
        }
    }

    private void execute(AccountHandler account, List<String> words, Console console) {
        String argument = words.size() > 1 ? words.get(1) : "";
        switch (words.isEmpty() ? "" : words.get(0)) {
            case "devices" -> text(account, console).ifPresent(text -> print(text.devices(), console));
            case "events" -> text(account, console).ifPresent(text -> print(text.events(), console));
            case "delays" -> text(account, console).ifPresent(text -> print(text.delays(), console));
            case "poll" -> console.println("Polled: " + word(account.account().pollEventsNow()));
            case "press" -> press(account, argument, console);
            case "new-code" -> {
                String result = word(account.account().signIn(account.signInRequest(NEW_CODE)));
                console.println("Requested: " + result + ". The status of the account says what to do next.");
            }
            case "code" -> enter(account, argument, console);
            case "dump" -> dump(account, console);
            default -> printUsage(console);
        }
    }

    private void account(AccountHandler account, Console console) {
        Thing thing = account.getThing(); // the status text is in the language of the user interface, and shown there
        console.println(thing.getUID() + ": " + thing.getStatus() + " " + thing.getStatusInfo().getStatusDetail());
        text(account, console).ifPresent(text -> print(text.state(), console));
    }

    private void enter(AccountHandler account, String code, Console console) {
        if (code.isBlank()) {
            console.println("Enter the code after the command: openhab:blink code <code>");
        } else {
            account.account().signIn(account.signInRequest(code));
            console.println("Entered. The status of the account says whether Blink accepted it.");
        }
    }

    private void press(AccountHandler account, String serial, Console console) {
        Optional<AccountDiagnosis> known = diagnose(account, console);
        Optional<DeviceView> device = known
                .flatMap(diagnosis -> SerialNumber.parse(serial).flatMap(diagnosis.view()::findDevice));
        if (device.isEmpty()) {
            console.println("The account has no device with that serial number.");
            return;
        }
        boolean rang = await(account.account().simulatePress(device.get())).filter(CommandResult.Done.class::isInstance)
                .isPresent();
        console.println(rang
                ? "SIMULATED: " + PlainText.of(device.get().name()) + " rang."
                : "SIMULATED: nothing rang, because no Thing of a doorbell has that serial number.");
    }

    private void dump(AccountHandler account, Console console) {
        Optional<AccountDiagnosis> diagnosis = diagnose(account, console);
        if (diagnosis.isEmpty()) {
            return;
        }
        Path file = Path.of(OpenHAB.getUserDataFolder(), "blink",
                "dump-" + STAMP.format(diagnosis.get().now().atOffset(ZoneOffset.UTC)) + ".txt");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, new Dump(account.getThing(), diagnosis.get()).lines());
            console.println("Written to " + file.toAbsolutePath());
        } catch (IOException e) {
            console.println("Cannot write " + file.toAbsolutePath());
        }
    }

    private Optional<AccountText> text(AccountHandler account, Console console) {
        return diagnose(account, console).map(diagnosis -> new AccountText(diagnosis, timeZone.getTimeZone()));
    }

    private static Optional<AccountDiagnosis> diagnose(AccountHandler account, Console console) {
        Optional<AccountDiagnosis> diagnosis = await(account.account().diagnose()).flatMap(Function.identity());
        if (diagnosis.isEmpty()) {
            console.println("  The account is busy or not running. Try again in a few seconds.");
        }
        return diagnosis;
    }

    private static <T> Optional<T> await(CompletableFuture<T> future) {
        try {
            return Optional.ofNullable(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    private static String word(CompletableFuture<CommandResult> future) {
        return await(future).map(CommandResultText::of).orElseGet(() -> CommandResultText.RUNNING);
    }

    /** Names come from the cloud: a line must stay one line. */
    private static void print(List<String> lines, Console console) {
        lines.stream().map(PlainText::of).forEach(console::println);
    }
}
