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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountDiagnosis;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.CommandResultText;
import org.openhab.binding.blink.internal.handler.PlainText;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.core.OpenHAB;
import org.openhab.core.io.console.Console;
import org.openhab.core.thing.Thing;

/**
 * What a person at the console may ask of one account.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class AccountCommands {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final String NEW_CODE = "new";
    /** An executor in the middle of a slow request answers only afterwards. */
    private static final int PATIENCE_SECONDS = 15;

    private final AccountHandler handler;
    private final Console console;
    private final ZoneId zone;

    AccountCommands(AccountHandler handler, Console console, ZoneId zone) {
        this.handler = handler;
        this.console = console;
        this.zone = zone;
    }

    /** Carries {@code command} out; false when there is no such command. */
    boolean execute(String command, String argument) {
        switch (command) {
            case "devices" -> text().ifPresent(text -> print(text.devices()));
            case "events" -> text().ifPresent(text -> print(text.events()));
            case "delays" -> text().ifPresent(text -> print(text.delays()));
            case "poll" -> console.println("Polled: " + word(handler.account().pollEventsNow()));
            case "press" -> press(argument);
            case "new-code" -> {
                String result = word(handler.account().signIn(handler.signInRequest(NEW_CODE)));
                console.println("Requested: " + result + ". The status of the account says what to do next.");
            }
            case "code" -> enter(argument);
            case "dump" -> dump();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** How the account stands. */
    void showState() {
        Thing thing = handler.getThing(); // the status text is in the language of the user interface, and shown there
        console.println(thing.getUID() + ": " + thing.getStatus() + " " + thing.getStatusInfo().getStatusDetail());
        text().ifPresent(text -> print(text.state()));
    }

    private void enter(String code) {
        if (code.isBlank()) {
            console.println("Enter the code after the command: openhab:blink code <code>");
        } else {
            handler.account().signIn(handler.signInRequest(code));
            console.println("Entered. The status of the account says whether Blink accepted it.");
        }
    }

    private void press(String serial) {
        Optional<AccountDiagnosis> known = diagnose();
        Optional<DeviceView> device = known
                .flatMap(diagnosis -> SerialNumber.parse(serial).flatMap(diagnosis.view()::findDevice));
        if (device.isEmpty()) {
            console.println("The account has no device with that serial number.");
            return;
        }
        boolean rang = await(handler.account().simulatePress(device.get())).filter(CommandResult.Done.class::isInstance)
                .isPresent();
        console.println(rang
                ? "SIMULATED: " + PlainText.of(device.get().name()) + " rang."
                : "SIMULATED: nothing rang, because no Thing of a doorbell has that serial number.");
    }

    private void dump() {
        Optional<AccountDiagnosis> diagnosis = diagnose();
        if (diagnosis.isEmpty()) {
            return;
        }
        Path file = Path.of(OpenHAB.getUserDataFolder(), "blink",
                "dump-" + STAMP.format(diagnosis.get().now().atOffset(ZoneOffset.UTC)) + ".txt");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, new Dump(handler.getThing(), diagnosis.get()).lines());
            console.println("Written to " + file.toAbsolutePath());
        } catch (IOException e) {
            console.println("Cannot write " + file.toAbsolutePath());
        }
    }

    private Optional<AccountText> text() {
        return diagnose().map(diagnosis -> new AccountText(diagnosis, zone));
    }

    private Optional<AccountDiagnosis> diagnose() {
        Optional<AccountDiagnosis> diagnosis = await(handler.account().diagnose()).flatMap(Function.identity());
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
    private void print(List<String> lines) {
        lines.stream().map(PlainText::of).forEach(console::println);
    }
}
