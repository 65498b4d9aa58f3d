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
package org.openhab.binding.blink.internal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the README names exists, exactly so: channels, parameters, words and actions, in its tables and its examples.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class ReadmeTest {

    private static final Path BASE = Path.of(System.getProperty("blink.basedir", "."));
    private static final Path OH_INF = BASE.resolve("src/main/resources/OH-INF");
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");
    /** What openHAB's own channel types are. */
    private static final Map<String, String> SYSTEM_TYPES = Map.of("system.signal-strength", "Number R",
            "system.low-battery", "Switch R", "system.motion", "Switch R", "system.rawbutton", "trigger R");
    private static final Set<String> FAMILIES = Set.of("camera", "mini", "floodlight");

    private final String readme;
    private final List<Document> things = new ArrayList<>();

    ReadmeTest() throws IOException {
        readme = Files.readString(BASE.resolve("README.md"));
        try (Stream<Path> files = Files.list(OH_INF.resolve("thing"))) {
            for (Path file : files.sorted().toList()) {
                things.add(parse(file));
            }
        }
    }

    private static Document parse(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(file + " is not well-formed: " + e.getMessage());
        }
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private Stream<Element> described(String tag) {
        return things.stream().flatMap(file -> elements(file.getElementsByTagName(tag)).stream());
    }

    /** The type of a channel of {@code thing}, by its id. */
    private Map<String, String> channels(String thing) {
        Map<String, String> channels = new TreeMap<>();
        Stream.of("thing-type", "bridge-type").flatMap(this::described)
                .filter(type -> type.getAttribute("id").equals(thing))
                .flatMap(type -> elements(type.getElementsByTagName("channel")).stream())
                .forEach(channel -> channels.put(channel.getAttribute("id"), channel.getAttribute("typeId")));
        assertThat("no Thing " + thing, channels, is(aMapWithSize(greaterThan(0))));
        return channels;
    }

    private Element type(String id) {
        return described("channel-type").filter(type -> type.getAttribute("id").equals(id)).findFirst().orElseThrow();
    }

    /** Item type and R, W or RW. */
    private String kind(String typeId) {
        String known = SYSTEM_TYPES.get(typeId);
        if (known != null) {
            return known;
        }
        Element type = type(typeId);
        boolean readOnly = elements(type.getElementsByTagName("state")).stream()
                .anyMatch(state -> state.getAttribute("readOnly").equals("true"));
        boolean command = typeId.endsWith("request");
        return type.getElementsByTagName("item-type").item(0).getTextContent() + " "
                + (readOnly ? "R" : command ? "W" : "RW");
    }

    /** The values that a channel type offers. */
    private Set<String> options(String typeId) {
        Set<String> values = new TreeSet<>();
        elements(type(typeId).getElementsByTagName("option")).forEach(each -> values.add(each.getAttribute("value")));
        return values;
    }

    /** The rows of the first table below a heading, without heading and rule. */
    private List<List<String>> table(String heading) {
        int start = readme.indexOf("\n" + heading + "\n");
        assertThat("no section " + heading, start, greaterThanOrEqualTo(0));
        return readme.substring(start + heading.length() + 2).lines().dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|")).skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList()).toList();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group(1)).collect(TreeSet::new, Set::add, Set::addAll);
    }

    private Map<String, String> documented(String... headings) {
        Map<String, String> found = new TreeMap<>();
        for (String heading : headings) {
            table(heading).forEach(row -> found.put(row.get(0), row.get(1) + " " + row.get(2)));
        }
        return found;
    }

    private Map<String, String> kinds(String thing) {
        Map<String, String> kinds = new TreeMap<>(channels(thing));
        kinds.replaceAll((id, type) -> kind(type));
        return kinds;
    }

    @Test
    void eachChannelIsInTheTableOfItsThing() {
        String settings = "### Settings of All Devices";
        for (String thing : List.of("account", "network", "sync-module")) {
            assertThat(thing, documented("### `" + thing + "` Channels"), is(kinds(thing)));
        }
        assertThat("doorbell", documented("### `doorbell` Channels", settings), is(kinds("doorbell")));

        Map<String, String> shared = documented("### `doorbell` Channels",
                "### `camera`, `mini` and `floodlight` Channels", settings);
        Set<String> added = documented("### `camera`, `mini` and `floodlight` Channels").keySet();
        Map<String, String> ofAny = new TreeMap<>();
        for (String thing : FAMILIES) {
            ofAny.putAll(kinds(thing));
            assertThat(thing, shared.entrySet(), hasItems(kinds(thing).entrySet().toArray(Map.Entry[]::new)));
        }
        assertThat(ofAny.keySet(), hasItems(added.toArray(String[]::new)));
    }

    @Test
    void eachParameterIsInItsTable() throws IOException {
        Document config = parse(OH_INF.resolve("config/config.xml"));
        Map<String, String> account = new TreeMap<>();
        Set<String> others = new TreeSet<>();
        for (Element description : elements(config.getElementsByTagName("config-description"))) {
            for (Element each : elements(description.getElementsByTagName("parameter"))) {
                if (description.getAttribute("uri").endsWith(":account")) {
                    account.put(each.getAttribute("name"),
                            String.join(" ", each.getAttribute("type"), text(each, "default", "N/A"),
                                    each.getAttribute("required").equals("true") ? "yes" : "no",
                                    text(each, "advanced", "false").equals("true") ? "yes" : "no"));
                } else {
                    others.add(each.getAttribute("name"));
                }
            }
        }
        Map<String, String> written = new TreeMap<>();
        table("### `account`").forEach(
                row -> written.put(row.get(0), String.join(" ", row.get(1), row.get(3), row.get(4), row.get(5))));

        assertThat(written, is(account));
        assertThat(documented("### All Other Things").keySet(), is(others));
    }

    private static String text(Element parent, String tag, String otherwise) {
        NodeList found = parent.getElementsByTagName(tag);
        return found.getLength() == 0 ? otherwise : found.item(0).getTextContent();
    }

    @Test
    void wordsOfRequestsAndResultsAreThose() {
        Set<String> results = new TreeSet<>();
        table("### Results of Commands").forEach(row -> results.addAll(words(row.get(0))));
        table("### When There Is No Picture").forEach(row -> results.addAll(words(row.get(0))));
        assertThat(results, is(options("request-result")));

        Map<String, String> meant = Map.of("doorbell", "request", "sync-module", "sync-module-request");
        meant.forEach((thing,
                type) -> assertThat(table("### `" + thing + "` Channels").stream()
                        .filter(row -> row.get(0).equals("request")).map(row -> words(row.get(3))).toList(),
                        contains(options(type))));
        assertThat(readme.lines().filter(line -> line.startsWith("`request` takes ")).map(ReadmeTest::words).toList(),
                contains(union(Set.of("request"), options("camera-request"))));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    @Test
    void examplesNameWhatExists() throws IOException {
        Matcher channel = Pattern.compile("\"blink:([\\w-]+):\\w+:\\w+:([\\w-]+)\"").matcher(readme);
        int count = 0;
        while (channel.find()) {
            assertThat(channel.group(), channels(channel.group(1)), hasKey(channel.group(2)));
            count++;
        }
        assertThat("channels in examples", count, greaterThan(9));

        Set<String> parameters = new TreeSet<>();
        elements(parse(OH_INF.resolve("config/config.xml")).getElementsByTagName("parameter"))
                .forEach(each -> parameters.add(each.getAttribute("name")));
        Matcher thing = Pattern.compile("(?m)^ *(?:Bridge blink:(\\w+):\\w+|Thing ([\\w-]+) \\w+) .*\\[(.*)]")
                .matcher(readme);
        count = 0;
        while (thing.find()) {
            channels(thing.group(1) == null ? thing.group(2) : thing.group(1));
            Matcher parameter = Pattern.compile("(\\w+)=").matcher(thing.group(3));
            while (parameter.find()) {
                assertThat(thing.group(), parameters, hasItem(parameter.group(1)));
                count++;
            }
        }
        assertThat("parameters in examples", count, greaterThan(5));
    }

    @Test
    void actionsExist() throws IOException {
        Set<String> written = new TreeSet<>();
        table("## Rule Actions")
                .forEach(row -> words(row.get(1)).forEach(each -> written.add(each.replaceAll("\\(.*", ""))));
        Set<String> coded = new TreeSet<>();
        try (Stream<Path> files = Files.list(BASE.resolve("src/main/java/org/openhab/binding/blink/internal/action"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                // each action has a static twin for rules in the DSL
                Matcher action = Pattern.compile("public static [^(]*?(\\w+)\\(\\s*ThingActions ")
                        .matcher(Files.readString(file));
                while (action.find()) {
                    coded.add(action.group(1));
                }
            }
        }
        assertThat(written, is(coded));
    }
}
