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
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

import com.sun.source.util.JavacTask;

/**
 * Brings this repository into the shape of a pull request to openhab-addons, and checks the result. README.md beside
 * this file says how it is called; it needs a JDK 17 or later and nothing else.
 *
 * @author The Blink binding team - Initial contribution
 */
class MakePullRequest {

    static final String BUNDLE = "org.openhab.binding.blink";

    private final Path from = Path.of("");
    private String jetty = "9";
    private String version = "";
    private String maintainer = "@your-github-name";
    private String classPath = "";
    private Path to = from;

    public static void main(String[] arguments) throws IOException {
        try {
            new MakePullRequest().run(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void run(String[] arguments) throws IOException {
        read(arguments);
        if (!Files.isRegularFile(from.resolve("doc/upstream/pom.xml"))) {
            throw new IllegalArgumentException("Call it in the root folder of the repository of the binding.");
        }
        Checkout checkout = new Checkout(to);
        if (!checkout.isOne() && Files.exists(to) && !isEmpty(to)) {
            throw new IllegalArgumentException(to + " is neither empty nor a checkout of openhab-addons.");
        }
        Path bundle = to.resolve("bundles").resolve(BUNDLE);
        if (Files.exists(bundle)) {
            throw new IllegalArgumentException(bundle + " exists; remove it first.");
        }
        if (version.isEmpty()) {
            version = checkout.version();
        }
        Set<String> left = new Copy(from, bundle, jetty).all();
        writePom(bundle);
        Readme.write(from.resolve("README.md"), bundle.resolve("README.md"));
        Readme.copyPictures(from, bundle);
        checkout.add(maintainer);

        List<String> wrong = new Checks(from, bundle, left).all();
        if (!classPath.isEmpty()) {
            wrong.addAll(Checks.compile(bundle, classPath));
        }
        wrong.forEach(each -> System.out.println("WRONG: " + each));
        if (!wrong.isEmpty()) {
            System.out.println(wrong.size() + " things are wrong in " + bundle);
            System.exit(1);
        }
        System.out.println(classPath.isEmpty() ? "The checks found nothing; it was not compiled (no --class-path)."
                : "The checks found nothing, and it compiles.");
        System.out.println("What a reviewer will ask: doc/upstream/README.md");
    }

    private void read(String[] arguments) {
        List<String> folders = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                folders.add(arguments[i]);
            } else if (++i == arguments.length) {
                throw new IllegalArgumentException("A value is missing after " + arguments[i - 1]);
            } else {
                option(arguments[i - 1], arguments[i]);
            }
        }
        if (folders.size() != 1 || !List.of("9", "12").contains(jetty)) {
            throw new IllegalArgumentException("java doc/upstream/MakePullRequest.java [--jetty 9|12] "
                    + "[--version <of the branch>] [--maintainer @<name>] [--class-path <libraries>] <folder>");
        }
        to = Path.of(folders.get(0));
    }

    private void option(String name, String value) {
        switch (name) {
            case "--jetty" -> jetty = value;
            case "--version" -> version = value;
            case "--maintainer" -> maintainer = value.startsWith("@") ? value : "@" + value;
            case "--class-path" -> classPath = value;
            default -> throw new IllegalArgumentException("Unknown option " + name);
        }
    }

    private void writePom(Path bundle) throws IOException {
        String pom = Files.readString(from.resolve("doc/upstream/pom.xml"));
        if (!version.isEmpty()) {
            pom = pom.replaceFirst("(?s)(<parent>.*?<version>)[^<]*(</version>.*?</parent>)", "$1" + version + "$2");
        }
        Files.writeString(bundle.resolve("pom.xml"), pom);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path with {@code /} on every system. */
    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }
}

/** Which files go where: the tables of doc/developing.md. */
class Copy {

    private static final String TESTS = "org/openhab/binding/blink/internal/";
    /** What is left out of src/test/java, below the package of the binding: files, and folders with a slash. */
    private static final List<String> NOT_TESTS = List.of("RoomsTest.java", "HouseRulesTest.java", "ReadmeTest.java",
            "web/ServletTwinsTest.java", "hostile/", "osgi/", "openhab/", "rules/", "benchmark/", "upstream/");
    private static final List<String> NOT_RESOURCES = List.of("openhab-api.tsv", "logback-test.xml",
            "junit-platform.properties", "fixtures/simulator/");

    private final Path from;
    private final Path bundle;
    private final String jetty;
    private final Set<String> left = new TreeSet<>();

    Copy(Path from, Path bundle, String jetty) {
        this.from = from;
        this.bundle = bundle;
        this.jetty = "src/jetty" + jetty;
    }

    /** Copies all but pom and README, and returns the names of the Java classes that stay here. */
    Set<String> all() throws IOException {
        Predicate<String> all = file -> true;
        copy("src/main", "src/main", all);
        copy(jetty + "/java", "src/main/java", all);
        copy("src/test/java", "src/test/java", Copy::isTestFromThere);
        copy(jetty + "/test", "src/test/java", all);
        copy("src/test/resources", "src/test/resources", file -> NOT_RESOURCES.stream().noneMatch(file::startsWith));
        copy("src/simulator/java", "src/test/java", all);
        copy("src/simulator/resources", "src/test/resources", file -> !file.endsWith(".md"));
        Files.copy(from.resolve("NOTICE"), bundle.resolve("NOTICE"));
        for (String folder : List.of("src/simulator/test", "src/demo/java", "src/benchmark/java")) {
            copy(folder, folder, file -> false);
        }
        return left;
    }

    private static boolean isTestFromThere(String file) {
        return !file.endsWith("Properties.java")
                && NOT_TESTS.stream().map(TESTS::concat).noneMatch(each -> file.startsWith(each));
    }

    private void copy(String source, String target, Predicate<String> wanted) throws IOException {
        Path folder = from.resolve(source);
        for (Path file : MakePullRequest.files(folder)) {
            String name = MakePullRequest.name(folder, file);
            Path goal = bundle.resolve(target).resolve(name);
            if (wanted.test(name)) {
                Files.createDirectories(goal.getParent());
                Files.copy(file, goal); // fails where two files have the same name
            } else if (name.endsWith(".java") && !name.endsWith("package-info.java")) {
                left.add(name.replace(".java", ""));
            }
        }
    }
}

/** The README without what is of interest in this repository only. */
class Readme {

    private static final String FIRST = "\nTo install it, ";
    private static final String FIRST_SECTION = "## Supported Things";
    private static final String LAST_SECTION = "## What Is Known and What Is Guessed";
    /** A clause with a link to a document that stays here, in brackets or after a semicolon. */
    private static final Pattern ASIDE = Pattern.compile(
            " \\([^()]*\\[[^\\]]*]\\(doc/[^)]*\\.md[^)]*\\)[^()]*\\)|; [^;\n]*\\[[^\\]]*]\\(doc/[^)]*\\.md[^)]*\\)[^;.\n]*(?=\\.)");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*]\\((doc/[^)]*)\\)");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");

    static void write(Path from, Path to) throws IOException {
        String text = Files.readString(from);
        int first = text.indexOf(FIRST);
        int section = text.indexOf(FIRST_SECTION);
        int last = text.indexOf(LAST_SECTION);
        if (first < 0 || section < first || last < section || text.indexOf("\n## ", last) >= 0) {
            throw new IllegalArgumentException("README.md has no '" + FIRST.strip() + "', or its last section is not '"
                    + LAST_SECTION + "'");
        }
        text = text.substring(0, first).stripTrailing() + "\n\n" + text.substring(section, last).stripTrailing() + "\n";
        Files.writeString(to, align(ASIDE.matcher(text).replaceAll("")));
    }

    static void copyPictures(Path from, Path bundle) throws IOException {
        Matcher picture = PICTURE.matcher(Files.readString(bundle.resolve("README.md")));
        while (picture.find()) {
            Path goal = bundle.resolve(picture.group(1));
            Files.createDirectories(goal.getParent());
            if (!Files.exists(goal)) {
                Files.copy(from.resolve(picture.group(1)), goal);
            }
        }
    }

    /** All columns of a table get the width of their widest cell. */
    static String align(String text) {
        StringBuilder aligned = new StringBuilder();
        List<List<String>> table = new ArrayList<>();
        boolean code = false;
        for (String line : text.lines().toList()) {
            code ^= line.strip().startsWith("```");
            if (!code && line.strip().startsWith("|")) {
                String indent = line.substring(0, line.indexOf('|'));
                List<String> row = new ArrayList<>(List.of(indent));
                Arrays.stream(CELL.split(line.strip().replaceAll("^\\||\\|$", ""), -1)).map(String::strip)
                        .forEach(row::add);
                table.add(row);
            } else {
                flush(table, aligned);
                aligned.append(line).append('\n');
            }
        }
        flush(table, aligned);
        return aligned.toString();
    }

    private static void flush(List<List<String>> table, StringBuilder text) {
        for (List<String> row : table) {
            text.append(row.get(0)).append('|');
            for (int i = 1; i < row.size(); i++) {
                int column = i;
                int width = table.stream().filter(each -> each.size() > column && !isRule(each.get(column)))
                        .mapToInt(each -> length(each.get(column))).max().orElse(3);
                text.append(isRule(row.get(i)) ? "-".repeat(width + 2)
                        : " " + row.get(i) + " ".repeat(width - length(row.get(i)) + 1)).append('|');
            }
            text.append('\n');
        }
        table.clear();
    }

    private static boolean isRule(String cell) {
        return cell.matches("-{3,}");
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}

/** The three files of openhab-addons that name every add-on. */
class Checkout {

    private final Path folder;

    Checkout(Path folder) {
        this.folder = folder;
    }

    boolean isOne() {
        return Files.isRegularFile(folder.resolve("bundles/pom.xml")) && Files.isRegularFile(folder.resolve("CODEOWNERS"))
                && Files.isRegularFile(folder.resolve("bom/openhab-addons/pom.xml"));
    }

    /** The version of the branch; empty without a checkout. */
    String version() throws IOException {
        if (!isOne()) {
            return "";
        }
        Matcher version = Pattern.compile("<version>([^<]+)</version>")
                .matcher(Files.readString(folder.resolve("bundles/pom.xml")));
        return version.find() ? version.group(1) : "";
    }

    void add(String maintainer) throws IOException {
        add("CODEOWNERS", "/bundles/(org\\.openhab\\.binding\\.[^/]+)/.*", 0,
                List.of("/bundles/" + MakePullRequest.BUNDLE + "/ " + maintainer));
        add("bundles/pom.xml", "\\s*<module>(org\\.openhab\\.binding\\.[^<]+)</module>", 0,
                List.of("    <module>" + MakePullRequest.BUNDLE + "</module>"));
        add("bom/openhab-addons/pom.xml", "\\s*<artifactId>(org\\.openhab\\.binding\\.[^<]+)</artifactId>", 2,
                List.of("    <dependency>", "      <groupId>org.openhab.addons.bundles</groupId>",
                        "      <artifactId>" + MakePullRequest.BUNDLE + "</artifactId>",
                        "      <version>${project.version}</version>", "    </dependency>"));
        System.out.println("features: nothing to add, openHAB's build collects src/main/feature/feature.xml");
    }

    /** Puts {@code added} before the first entry that sorts later; {@code above} lines of it precede its name. */
    private void add(String name, String entry, int above, List<String> added) throws IOException {
        if (!isOne()) {
            System.out.println("A line for " + name + ", at its alphabetical place:\n" + String.join("\n", added));
            return;
        }
        Path file = folder.resolve(name);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        if (lines.stream().anyMatch(line -> line.matches(".*\\b" + Pattern.quote(MakePullRequest.BUNDLE) + "\\b.*"))) {
            System.out.println(name + " has its entry already");
            return;
        }
        Pattern pattern = Pattern.compile(entry);
        int after = -1;
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = pattern.matcher(lines.get(i));
            if (line.matches() && line.group(1).compareTo(MakePullRequest.BUNDLE) > 0) {
                lines.addAll(i - above, added);
                Files.writeString(file, String.join("\n", lines) + "\n");
                System.out.println(name + " has got its entry");
                return;
            }
            after = line.matches() ? i : after;
        }
        throw new IllegalArgumentException("No place found in " + name + " (last entry in line " + (after + 1) + ")");
    }
}

/** What openHAB's checks and reviewers look for, as far as it shows without openHAB's build. */
class Checks {

    /** What every add-on may use; all else would need a dependency in the pom. */
    private static final Pattern THERE = Pattern.compile("(java|javax|jakarta\\.servlet|org\\.w3c|org\\.xml|"
            + "org\\.openhab\\.(core|binding\\.blink)|org\\.eclipse\\.(jdt|jetty)|org\\.osgi|org\\.slf4j|"
            + "com\\.google\\.gson|com\\.sun\\.net\\.httpserver|org\\.junit|org\\.mockito|org\\.hamcrest|"
            + "tech\\.units|javax\\.measure)\\..*");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.*]+);");
    private static final Pattern ABSOLUTE = Pattern
            .compile("(?<![\\w./:\\\\<>-])(/(home|root|Users|work|mnt)/|[A-Z]:\\\\\\\\?[A-Za-z])");
    private static final Pattern NEXT_SENTENCE = Pattern.compile("[.!?][)_*\"]*\\s+[(_*\"]*\\p{Lu}");
    private static final Pattern LINK = Pattern.compile("(!?)\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final int LARGEST_PICTURE = 500_000;

    private final Path bundle;
    private final String header;
    private final Set<String> left;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> classes = new HashSet<>();

    Checks(Path from, Path bundle, Set<String> left) throws IOException {
        this.bundle = bundle;
        this.left = left;
        header = Files.readString(from.resolve("src/build/header.txt"));
    }

    List<String> all() throws IOException {
        List<Path> files = MakePullRequest.files(bundle);
        files.stream().map(file -> MakePullRequest.name(bundle, file)).filter(file -> file.endsWith(".java"))
                .forEach(file -> classes.add(file.replaceFirst("src/(main|test)/java/", "").replace(".java", "")));
        TreeMap<String, long[]> sizes = new TreeMap<>();
        for (Path file : files) {
            String name = MakePullRequest.name(bundle, file);
            long lines = file(name, file);
            long[] size = sizes.computeIfAbsent(name.replaceFirst("^((src/\\w+/\\w+|doc)/|).*", "$1"),
                    key -> new long[3]);
            size[0]++;
            size[1] += lines;
            size[2] += Files.size(file);
        }
        readme(Files.readAllLines(bundle.resolve("README.md")));
        sizes.forEach((where, size) -> System.out.printf(Locale.ROOT, "%-22s %4d files %6d lines %8d bytes%n",
                where.isEmpty() ? "beside them" : where, size[0], size[1], size[2]));
        return wrong;
    }

    /** Checks one file and returns its lines. */
    private long file(String name, Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (MalformedInputException e) {
            if (!name.matches("doc/.*\\.png|src/test/resources/.*\\.(ts|jpg|png|bin)")) {
                wrong.add(name + ": neither a text nor a picture");
            } else if (name.startsWith("doc/") && Files.size(file) > LARGEST_PICTURE) {
                wrong.add(name + ": larger than " + LARGEST_PICTURE + " bytes");
            }
            return 0;
        }
        if (ABSOLUTE.matcher(text).find()) {
            Matcher path = ABSOLUTE.matcher(text);
            path.find();
            wrong.add(name + ": an absolute path " + path.group());
        }
        if (name.contains("/i18n/") && !name.endsWith("/i18n/blink.properties")) {
            wrong.add(name + ": translations come from Crowdin, only the English texts belong here");
        }
        if (name.startsWith("src/") && name.endsWith(".md") && name.startsWith("src/main/")) {
            wrong.add(name + ": a document in the bundle");
        }
        if (name.endsWith(".java")) {
            java(name, text);
        }
        return text.lines().count();
    }

    private void java(String name, String text) {
        if (!text.startsWith(header + "package ") && !text.startsWith(header + "/**")
                && !text.startsWith(header + "@")) {
            wrong.add(name + ": not openHAB's licence header");
        }
        if (name.startsWith("src/main/") && (!name.startsWith("src/main/java/org/openhab/binding/blink/internal/")
                || text.contains("binding.blink.simulator") || text.contains("internal.testing"))) {
            wrong.add(name + ": simulator, counterpart or test in the bundle");
        }
        Matcher imported = IMPORT.matcher(text);
        while (imported.find()) {
            if (!THERE.matcher(imported.group(1)).matches()) {
                wrong.add(name + ": a library that the pom would have to name: " + imported.group(1));
            } else if (imported.group(1).startsWith(MakePullRequest.BUNDLE) && !isThere(imported.group(1))) {
                wrong.add(name + ": imports what stays here: " + imported.group(1));
            }
        }
        String folder = name.replaceFirst("src/(main|test)/java/", "").replaceFirst("[^/]*$", "");
        for (String each : left) {
            String simple = each.substring(each.lastIndexOf('/') + 1);
            if (each.equals(folder + simple) && text.contains(simple)
                    && Pattern.compile("\\b" + simple + "\\b").matcher(text).find()) {
                wrong.add(name + ": names what stays here: " + simple);
            }
        }
    }

    /** Whether a class, a member of one or, with an asterisk, a package or class was copied. */
    private boolean isThere(String imported) {
        String path = imported.replace(".*", "").replace('.', '/');
        while (path.contains("/")) {
            String each = path;
            if (classes.contains(each)
                    || imported.endsWith("*") && classes.stream().anyMatch(name -> name.startsWith(each + "/"))) {
                return true;
            }
            path = path.substring(0, path.lastIndexOf('/'));
            if (Character.isLowerCase(path.charAt(path.lastIndexOf('/') + 1))) {
                return false;
            }
        }
        return false;
    }

    private void readme(List<String> lines) {
        String text = String.join("\n", lines) + "\n";
        if (!Readme.align(text).equals(text)) {
            wrong.add("README.md: tables are not aligned");
        }
        Set<String> anchors = lines.stream().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+\\s+", "").toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            code ^= line.strip().startsWith("```");
            if (code) {
                continue;
            }
            String words = LINK.matcher(line.replaceAll("`[^`]*`", "code")).replaceAll("link")
                    .replaceFirst("^\\s*\\d+\\.\\s+", "");
            if (!line.strip().startsWith("|") && NEXT_SENTENCE.matcher(words).find()) {
                wrong.add("README.md:" + (i + 1) + ": more than one sentence in a line");
            }
            Matcher link = LINK.matcher(line);
            while (link.find()) {
                String goal = link.group(2);
                boolean leads = goal.startsWith("#") ? anchors.contains(goal.substring(1))
                        : goal.matches("https?:.*") || Files.isRegularFile(bundle.resolve(goal));
                if (!leads) {
                    wrong.add("README.md:" + (i + 1) + ": leads nowhere: " + goal);
                }
            }
        }
    }

    /**
     * Has the compiler read all sources as one, without writing classes. The class path holds libraries and openHAB's
     * API, but no tests of this repository.
     */
    static List<String> compile(Path bundle, String classPath) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "this is no JDK");
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<Path> sources = MakePullRequest.files(bundle.resolve("src")).stream()
                .filter(file -> file.toString().endsWith(".java")).toList();
        try (var manager = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
            ((JavacTask) compiler.getTask(null, manager, problems,
                    List.of("--release", "21", "-proc:none", "-classpath", classPath), null,
                    manager.getJavaFileObjectsFromPaths(sources))).analyze();
        }
        return problems.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> "does not compile: " + each.toString().lines().findFirst().orElse("")).limit(20).toList();
    }
}
