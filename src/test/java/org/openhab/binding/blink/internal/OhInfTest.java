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
import java.io.Reader;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openhab.binding.blink.internal.config.AccountConfiguration;
import org.openhab.binding.blink.internal.config.DeviceConfiguration;
import org.openhab.binding.blink.internal.model.Setting;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The descriptions in OH-INF by the rules that openHAB's schemas and its static analysis set.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class OhInfTest {

    private static final Path BASE = Path.of(System.getProperty("blink.basedir", "."));
    private static final Path OH_INF = BASE.resolve("src/main/resources/OH-INF");

    /** Children in the order that the schemas demand. */
    private static final Map<String, List<String>> ORDER = Map.of( //
            "addon:addon",
            List.of("type", "name", "description", "keywords", "connection", "countries", "service-id",
                    "config-description", "config-description-ref", "discovery-methods"),
            "bridge-type",
            List.of("supported-bridge-type-refs", "label", "description", "category", "semantic-equipment-tag",
                    "channels", "channel-groups", "properties", "representation-property", "config-description",
                    "config-description-ref"),
            "thing-type",
            List.of("supported-bridge-type-refs", "label", "description", "category", "semantic-equipment-tag",
                    "channels", "channel-groups", "properties", "representation-property", "config-description",
                    "config-description-ref"),
            "channel", List.of("label", "description", "properties", "autoUpdatePolicy"), "channel-type",
            List.of("item-type", "kind", "label", "description", "category", "tags", "state", "command", "event",
                    "autoUpdatePolicy", "config-description", "config-description-ref"),
            "config-description", List.of("parameter-group", "parameter"));

    private static final Set<String> POINTS = Set.of("Alarm", "Calculation", "Control", "Forecast", "Measurement",
            "Setpoint", "Status", "Switch");
    private static final Set<String> PROPERTIES = Set.of("Airconditioning", "Airflow", "AirQuality", "App", "AQI",
            "Brightness", "Channel", "CO", "CO2", "Color", "ColorTemperature", "Current", "Duration", "Enabled",
            "Energy", "Frequency", "Gas", "GeoLocation", "Heating", "Humidity", "Illuminance", "Info", "Level", "Light",
            "LockState", "LowBattery", "MediaControl", "Mode", "Moisture", "Motion", "Noise", "Oil", "Opening",
            "OpenLevel", "OpenState", "Ozone", "ParticulateMatter", "Pollen", "Position", "Power", "Precipitation",
            "Presence", "Pressure", "Price", "Progress", "QualityOfService", "Radon", "Rain", "RSSI", "SignalStrength",
            "Smoke", "SoundVolume", "Speed", "StateOfCharge", "Tampered", "Temperature", "Tilt", "Timestamp",
            "Ultraviolet", "Ventilation", "Vibration", "VOC", "Voltage", "Water", "Wind");
    private static final Set<String> EQUIPMENT = Set.of("Doorbell", "Camera", "FloodLight", "Siren", "MotionDetector",
            "NetworkAppliance", "AlarmSystem", "WebService");
    private static final Set<String> ITEM_TYPES = Set.of("Call", "Color", "Contact", "DateTime", "Dimmer", "Group",
            "Image", "Location", "Number", "Player", "Rollershutter", "String", "Switch", "Number:Dimensionless",
            "Number:Time", "Number:Temperature", "Number:ElectricPotential");
    private static final Set<String> SYSTEM_TYPES = Set.of("system.signal-strength", "system.low-battery",
            "system.rawbutton", "system.motion");
    private static final int LONGEST_LABEL = 20;
    /** A group of a form has a line of its own. */
    private static final int LONGEST_GROUP_LABEL = 25;
    /** What Main UI shows of the description of an action. */
    private static final int LONGEST_ACTION = 85;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PARAMETER = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    private static List<Path> xmlFiles() throws IOException {
        try (Stream<Path> files = Files.walk(OH_INF)) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
    }

    private static Document parse(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(file + " is not well-formed: " + e.getMessage());
        }
    }

    private static List<Element> all(String name) throws IOException {
        return all(name, xmlFiles());
    }

    private static List<Element> all(String name, List<Path> files) throws IOException {
        List<Element> found = new ArrayList<>();
        for (Path file : files) {
            Document document = parse(file);
            for (int i = 0; i < document.getElementsByTagName(name).getLength(); i++) {
                found.add((Element) document.getElementsByTagName(name).item(i));
            }
        }
        return found;
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static String text(Element parent, String child) {
        for (Element element : children(parent)) {
            if (element.getTagName().equals(child)) {
                return element.getTextContent().strip().replaceAll("\\s+", " ");
            }
        }
        return "";
    }

    @TestFactory
    Stream<DynamicTest> childrenStandInOrder() throws IOException {
        return xmlFiles().stream().map(file -> DynamicTest.dynamicTest(BASE.relativize(file).toString(), () -> {
            Document document = parse(file);
            checkOrder(document.getDocumentElement());
        }));
    }

    private static void checkOrder(Element element) {
        List<String> order = ORDER.get(element.getTagName());
        if (order != null) {
            List<Integer> places = children(element).stream().map(child -> {
                int place = order.indexOf(child.getTagName());
                assertThat(element.getTagName() + " may not hold " + child.getTagName(), place,
                        greaterThanOrEqualTo(0));
                return place;
            }).toList();
            assertThat("order of the children of " + element.getTagName() + " " + element.getAttribute("id"), places,
                    is(places.stream().sorted().toList()));
        }
        children(element).forEach(OhInfTest::checkOrder);
    }

    @TestFactory
    Stream<DynamicTest> linesAreIndentedWithTabsAndNotTooLong() throws IOException {
        return xmlFiles().stream().map(file -> DynamicTest.dynamicTest(BASE.relativize(file).toString(), () -> {
            for (String line : Files.readAllLines(file)) {
                assertThat(line, not(startsWith(" ")));
                assertThat(line, line.contains("schemaLocation") ? anything() : not(matchesPattern(".{181,}")));
            }
        }));
    }

    @Test
    void idsAreLowerCaseWithHyphens() throws IOException {
        for (String tag : List.of("thing-type", "bridge-type", "channel-type", "channel")) {
            for (Element element : all(tag)) {
                assertThat(element.getAttribute("id"), matchesPattern(ID));
            }
        }
        for (Element parameter : all("parameter")) {
            assertThat(parameter.getAttribute("name"), matchesPattern(PARAMETER));
        }
    }

    @Test
    void everyThingTypeHasAnEquipmentTag() throws IOException {
        for (String tag : List.of("thing-type", "bridge-type")) {
            for (Element type : all(tag)) {
                assertThat(type.getAttribute("id"), text(type, "semantic-equipment-tag"), is(in(EQUIPMENT)));
            }
        }
    }

    @Test
    void everyStateChannelTypeHasAPointAndAProperty() throws IOException {
        for (Element type : all("channel-type")) {
            String id = type.getAttribute("id");
            assertThat(id, text(type, "item-type"), is(in(ITEM_TYPES)));
            List<String> tags = children(type).stream().filter(child -> child.getTagName().equals("tags"))
                    .flatMap(child -> children(child).stream()).map(Element::getTextContent).toList();
            assertThat(id, tags, hasSize(2));
            assertThat(id, tags.get(0), is(in(POINTS)));
            assertThat(id, tags.get(1), is(in(PROPERTIES)));
        }
    }

    @Test
    void labelsAreShort() throws IOException {
        for (Element label : all("label")) {
            boolean ofGroup = label.getParentNode() instanceof Element parent
                    && parent.getTagName().equals("parameter-group");
            assertThat(label.getTextContent(), label.getTextContent().length(),
                    lessThanOrEqualTo(ofGroup ? LONGEST_GROUP_LABEL : LONGEST_LABEL));
        }
    }

    @Test
    void everyChannelTypeHasAnIcon() throws IOException {
        for (Element type : all("channel-type")) {
            assertThat(type.getAttribute("id"), text(type, "category"), is(not("")));
        }
    }

    /** Main UI makes a choice of the options; a number or text without any opens an empty chart. */
    @Test
    void whatCanBeSetIsSetWithATap() throws IOException {
        for (Element type : all("channel-type")) {
            boolean isControl = List.of("Number:Time", "String").contains(text(type, "item-type").split(" ")[0])
                    && children(type).stream().filter(child -> child.getTagName().equals("state"))
                            .noneMatch(state -> state.getAttribute("readOnly").equals("true"));
            if (isControl) {
                assertThat(type.getAttribute("id"), type.getElementsByTagName("option").getLength(), greaterThan(0));
            }
        }
    }

    /** Main UI shows the channels in this order, and the advanced ones only when asked to. */
    @Test
    void advancedChannelsComeLast() throws IOException {
        Set<String> advanced = new HashSet<>();
        for (Element type : all("channel-type")) {
            if (type.getAttribute("advanced").equals("true")) {
                advanced.add(type.getAttribute("id"));
            }
        }
        for (Element thing : all("thing-type")) {
            List<String> types = new ArrayList<>();
            for (int i = 0; i < thing.getElementsByTagName("channel").getLength(); i++) {
                types.add(((Element) thing.getElementsByTagName("channel").item(i)).getAttribute("typeId"));
            }
            List<String> sorted = Stream.concat(types.stream().filter(type -> !advanced.contains(type)),
                    types.stream().filter(advanced::contains)).toList();
            assertThat(thing.getAttribute("id"), types, is(sorted));
        }
    }

    @Test
    void theResultIsShownWhereTheRequestIs() throws IOException {
        for (Element type : all("channel-type")) {
            if (type.getAttribute("id").matches("(sync-module-)?request(-result)?")) {
                assertThat(type.getAttribute("id"), type.getAttribute("advanced"), is(""));
            }
        }
    }

    /** A parameter without a group stands alone above the groups. */
    @Test
    void whereThereAreGroupsEachParameterHasOne() throws IOException {
        for (Element config : all("config-description")) {
            Set<String> groups = new HashSet<>();
            for (Element child : children(config)) {
                if (child.getTagName().equals("parameter-group")) {
                    groups.add(child.getAttribute("name"));
                } else if (!groups.isEmpty()) {
                    assertThat(child.getAttribute("name"), child.getAttribute("groupName"), is(in(groups)));
                }
            }
        }
    }

    @Test
    void onlyThePasswordIsMasked() throws IOException {
        for (Element parameter : all("parameter")) {
            String name = parameter.getAttribute("name");
            assertThat(name, text(parameter, "context").equals("password"), is(name.equals("password")));
        }
    }

    /** openHAB's own words for a missing bridge do not say it. */
    @Test
    void whatNeedsABridgeSaysWhich() throws IOException {
        for (Element type : all("thing-type")) {
            assertThat(type.getAttribute("id"), text(type, "description"),
                    endsWith("Choose your Blink Account as Bridge."));
        }
    }

    @Test
    void channelsHaveTypesThatExist() throws IOException {
        Set<String> own = new HashSet<>();
        for (Element type : all("channel-type")) {
            own.add(type.getAttribute("id"));
        }
        Set<String> used = new HashSet<>();
        for (Element channel : all("channel")) {
            String type = channel.getAttribute("typeId");
            assertThat(type, is(in(type.startsWith("system.") ? SYSTEM_TYPES : own)));
            used.add(type);
        }
        own.removeAll(used);
        assertThat("channel types that nothing uses", own, is(empty()));
    }

    @Test
    void constantsAndDescriptionsNameTheSameChannels() throws IOException, IllegalAccessException {
        Set<String> described = new TreeSet<>();
        for (Element channel : all("channel")) {
            described.add(channel.getAttribute("id"));
        }
        Set<String> constants = new TreeSet<>();
        for (Field field : BlinkBindingConstants.class.getFields()) {
            if (field.getName().startsWith("CHANNEL_")) {
                constants.add(String.valueOf(field.get(null)));
            }
        }
        for (Setting setting : Setting.values()) {
            constants.add(setting.word());
        }
        assertThat(constants, is(described));
    }

    @Test
    void defaultsAreTheSameInFormAndCode() throws IOException, ReflectiveOperationException {
        Map<String, String> described = new TreeMap<>();
        for (Element parameter : all("parameter")) {
            if (!text(parameter, "default").isEmpty()) {
                described.put(parameter.getAttribute("name"), text(parameter, "default"));
            }
        }
        Map<String, String> coded = new TreeMap<>();
        for (Object config : List.of(new AccountConfiguration(), new DeviceConfiguration())) {
            for (Field field : config.getClass().getFields()) {
                String value = String.valueOf(field.get(config));
                if (!value.isEmpty()) {
                    coded.put(field.getName(), value);
                }
            }
        }
        assertThat(coded, is(described));
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(OH_INF.resolve("i18n/blink.properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Map<String, String> described() throws IOException {
        return described(xmlFiles());
    }

    /** Every text of the descriptions under the key that openHAB looks for, in the order of the elements. */
    private static Map<String, String> described(List<Path> files) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Element addon : all("addon:addon", files)) {
            texts.put("addon.blink.name", text(addon, "name"));
            texts.put("addon.blink.description", text(addon, "description"));
        }
        for (String tag : List.of("bridge-type", "thing-type")) {
            for (Element type : all(tag, files)) {
                String key = "thing-type.blink." + type.getAttribute("id");
                put(texts, key, type);
                for (Element group : children(type)) {
                    if (group.getTagName().equals("channels")) {
                        children(group).forEach(
                                channel -> put(texts, key + ".channel." + channel.getAttribute("id"), channel));
                    }
                }
            }
        }
        for (Element type : all("channel-type", files)) {
            String key = "channel-type.blink." + type.getAttribute("id");
            put(texts, key, type);
            children(type).stream().filter(child -> Set.of("state", "command").contains(child.getTagName()))
                    .forEach(child -> options(texts, key + "." + child.getTagName(), child));
        }
        for (Element config : all("config-description", files)) {
            String key = "thing-type.config.blink." + config.getAttribute("uri").replaceFirst(".*:", "");
            for (Element child : children(config)) {
                String own = key + (child.getTagName().equals("parameter-group") ? ".group." : ".")
                        + child.getAttribute("name");
                put(texts, own, child);
                options(texts, own, child);
            }
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String key, Element element) {
        for (String part : List.of("label", "description")) {
            if (!text(element, part).isEmpty()) {
                texts.put(key + "." + part, text(element, part));
            }
        }
    }

    private static void options(Map<String, String> texts, String key, Element element) {
        for (int i = 0; i < element.getElementsByTagName("option").getLength(); i++) {
            Element option = (Element) element.getElementsByTagName("option").item(i);
            texts.put(key + ".option." + option.getAttribute("value"), option.getTextContent().strip());
        }
    }

    @Test
    void everyDescribedTextIsTranslatable() throws IOException {
        Map<String, String> translatable = new TreeMap<>();
        texts().forEach((key, value) -> {
            if (key.toString().matches("(addon|thing-type|channel-type)\\..*")) {
                translatable.put(key.toString(), value.toString().strip());
            }
        });

        assertThat(translatable, is(described()));
    }

    /** Then the file is compared with the descriptions, and with what openHAB's generator writes, line by line. */
    @TestFactory
    Stream<DynamicTest> textsStandInTheOrderOfTheDescriptions() throws IOException {
        List<String> keys = Files.readAllLines(OH_INF.resolve("i18n/blink.properties")).stream()
                .filter(line -> line.matches("[a-z].*"))
                .map(line -> line.substring(0, line.indexOf(" = ")).replace("\\ ", " ")).toList();
        Map<String, String> described = described();
        return xmlFiles().stream().map(file -> DynamicTest.dynamicTest(BASE.relativize(file).toString(), () -> {
            List<String> here = new ArrayList<>(described(List.of(file)).keySet());
            assertThat(described.keySet(), hasItems(here.toArray(String[]::new)));
            assertThat(keys.stream().filter(here::contains).toList(), is(here));
        }));
    }

    @Test
    void namesInTheInboxHaveNoBrackets() throws IOException {
        texts().forEach((key, value) -> {
            if (key.toString().startsWith("discovery.")) {
                assertThat(key.toString(), value.toString(), not(matchesPattern(".*[()\\[\\]].*")));
            }
        });
    }

    @Test
    void descriptionsOfActionsFitTheDialog() throws IOException {
        texts().forEach((key, value) -> {
            if (key.toString().matches("action\\.(?!input|result|path|stored)[a-z-]+\\.description")) {
                assertThat(key.toString(), value.toString().length(), lessThanOrEqualTo(LONGEST_ACTION));
            }
        });
    }

    /** The rows of Troubleshooting begin as the texts do; "..." stands for what differs, ";" between several texts. */
    @Test
    void troubleshootingQuotesTheStatuses() throws IOException {
        List<String> statuses = texts().entrySet().stream()
                .filter(text -> text.getKey().toString().matches("(unknown|online|offline)\\..*"))
                .map(text -> text.getValue().toString()).toList();
        String readme = Files.readString(BASE.resolve("README.md")).replaceFirst("(?s).*\n## Troubleshooting", "")
                .replaceFirst("(?s)\n## .*", "");
        List<String> quoted = readme.lines().filter(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[1].strip()).filter(cell -> !cell.matches("-+|.* status says|\".*"))
                .flatMap(cell -> Stream.of(cell.split("; "))).toList();

        assertThat(quoted, hasSize(greaterThan(20)));
        for (String quote : quoted) {
            Pattern text = Pattern.compile(Stream.of(quote.split("\\.\\.\\.")).map(String::strip).map(Pattern::quote)
                    .reduce((one, other) -> one + ".*" + other).orElseThrow() + ".*");
            assertThat(quote, statuses.stream().anyMatch(status -> text.matcher(status).matches()), is(true));
        }
    }

    @Test
    void everyOwnTextIsUsedAndEveryUsedOneExists() throws IOException {
        Set<String> own = new TreeSet<>(texts().stringPropertyNames());
        own.removeAll(described().keySet());
        Set<String> literals = literals();

        Set<String> unused = new TreeSet<>(own);
        unused.removeIf(key -> isUsed(key, literals));
        assertThat("texts that nothing uses", unused, is(empty()));

        Set<String> missing = new TreeSet<>(literals);
        missing.removeIf(literal -> !literal.matches("(offline|online|discovery|action|event)\\.[a-z][a-z.-]*[a-z]")
                || own.stream().anyMatch(key -> key.equals(literal) || key.startsWith(literal + ".")));
        assertThat("texts that are missing", missing, is(empty()));
    }

    /** A key is written out, or put together from a beginning and a last word. */
    private static boolean isUsed(String key, Set<String> literals) {
        if (literals.contains(key) || literals.contains("@text/" + key)) {
            return true;
        }
        if (key.startsWith("discovery.")) {
            return literals.contains("discovery.");
        }
        String beginning = key.substring(0, key.lastIndexOf('.'));
        String end = key.substring(key.lastIndexOf('.'));
        return (literals.contains(beginning) || literals.contains(beginning + "."))
                && (literals.contains(end) || literals.contains(end.substring(1)));
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new HashSet<>();
        try (Stream<Path> files = Files.walk(BASE.resolve("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher literal = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"").matcher(Files.readString(file));
                while (literal.find()) {
                    literals.add(literal.group(1));
                }
            }
        }
        return literals;
    }

    @Test
    void textsWithArgumentsAreWellFormed() throws IOException {
        texts().forEach((key, value) -> {
            String text = value.toString();
            if (!PLACEHOLDER.matcher(text).find()) {
                return;
            }
            assertThat(key + ": an apostrophe must be doubled", text.replace("''", ""), not(containsString("'")));
            String filled = new MessageFormat(text).format(new Object[]{"A0", "A1", "A2", "A3", "A4"});
            Matcher placeholder = PLACEHOLDER.matcher(text);
            while (placeholder.find()) {
                assertThat(key.toString(), filled, containsString("A" + placeholder.group(1)));
            }
        });
    }

    @Test
    void onlyTheDefaultLanguageIsHere() throws IOException {
        try (Stream<Path> files = Files.list(OH_INF.resolve("i18n"))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList(), contains("blink.properties"));
        }
    }
}
