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
package org.openhab.binding.blink.demo;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.type.ChannelKind;
import org.osgi.framework.BundleException;

/**
 * The commands of the demonstration. Devices are called by the beginning of their name or serial number.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DemoCommands {

    static final String QUIT = "quit";

    private static final String HELP = """
            In the house
              press front               somebody presses the button of the front door
              motion back               somebody walks past; seen only while the network is armed
              battery front low|ok      the battery runs down, or is changed
              offline hub, online hub   a device loses the cloud, or finds it again
              house                     who is there, as the simulated cloud knows it; house live: its live views
              settings {"liveEnd":"eof","liveEndAfterSeconds":20}   how it behaves
              faults {"fault":"html","route":"GET homescreen","times":3}, faults clear
            In openHAB
              code 123456               enters the verification code (or new: asks for another)
              things, inbox             what there is, with all states
              send gate:armed ON        a command to a channel
              console events            the console command openhab:blink; without a word its help
              restart                   stops the bundle and starts it again
            help, quit""";

    /** Names may hold blanks, and so may commands, but no channel does. */
    private static final Pattern SEND = Pattern.compile("(.*?:\\S+)\\s+(.+)");

    private final Demo demo;
    private final DemoPeople people;

    DemoCommands(Demo demo) {
        this.demo = demo;
        this.people = new DemoPeople(demo.house());
    }

    /** Does what the line says; the answer may be empty. */
    String run(String line) throws InterruptedException {
        String[] words = line.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        try {
            return run(words[0], rest);
        } catch (IllegalArgumentException | IOException | BundleException e) {
            return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        }
    }

    private String run(String command, String rest) throws IOException, BundleException, InterruptedException {
        switch (command) {
            case "press" -> people.press(rest);
            case "motion" -> people.motion(rest);
            case "battery" -> people.battery(first(rest), last(rest));
            case "offline", "online" -> people.status(rest, command);
            case "code" -> enterCode(rest);
            case "send" -> send(rest);
            case "restart" -> demo.host().restart();
            case "console" -> {
                return demo.host().console(rest);
            }
            case "faults" -> {
                return faults(rest);
            }
            case "house" -> {
                return new HouseControl(demo.address()).ask("GET", rest.isBlank() ? "/house" : "/house/" + rest, "");
            }
            case "settings" -> {
                return new HouseControl(demo.address()).ask("POST", "/house/settings", rest);
            }
            case "things" -> {
                return things();
            }
            case "inbox" -> {
                return inbox();
            }
            case "help" -> {
                return HELP;
            }
            case "", QUIT -> {
            }
            default -> {
                return "There is no command " + command + ". Try help.";
            }
        }
        return "";
    }

    private void enterCode(String code) {
        if (code.isBlank()) {
            throw new IllegalArgumentException("Which code? The phone shows it.");
        }
        demo.host().enterCode(code);
    }

    private void send(String rest) {
        Matcher words = SEND.matcher(rest);
        if (!words.matches()) {
            throw new IllegalArgumentException("What to which channel? For instance send gate:armed ON");
        }
        String channel = words.group(1);
        String command = words.group(2);
        CommandText text = CommandText.parse(demo.host().things(), channel, command);
        demo.host().things().command(text.channel().getUID(), text.command());
    }

    private String faults(String rest) throws IOException, InterruptedException {
        HouseControl control = new HouseControl(demo.address());
        return "clear".equals(rest)
                ? control.ask("DELETE", "/house/faults", "")
                : control.ask("POST", "/house/faults", rest.isBlank() ? "{}" : rest);
    }

    private String things() {
        return demo.host().things().all().stream().map(this::describe).collect(Collectors.joining("\n"));
    }

    private String describe(Thing thing) {
        StringBuilder text = new StringBuilder(
                "%s  %s  %s".formatted(thing.getUID(), thing.getLabel(), demo.host().things().status(thing)));
        for (Channel channel : thing.getChannels()) {
            if (channel.getKind() == ChannelKind.STATE) {
                text.append("\n    %-18s %s".formatted(channel.getUID().getId(),
                        demo.host().states().get(channel.getUID())));
            }
        }
        return text.toString();
    }

    private String inbox() {
        String entries = demo.host().inbox().entries().stream().map(DemoCommands::describe)
                .collect(Collectors.joining("\n"));
        return entries.isEmpty() ? "The Inbox is empty: everything found was accepted" : entries;
    }

    private static String describe(DiscoveryResult result) {
        return result.getThingUID() + "  " + result.getLabel();
    }

    /** All but the last word. */
    private static String first(String text) {
        return text.substring(0, Math.max(0, text.lastIndexOf(' '))).strip();
    }

    private static String last(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
