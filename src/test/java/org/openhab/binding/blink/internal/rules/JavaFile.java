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
package org.openhab.binding.blink.internal.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;

/**
 * A Java file as text and as the tree that the compiler's parser makes of it; names are not resolved.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class JavaFile {

    private final String name;
    private final String text;
    private final CompilationUnitTree unit;
    private final DocTrees trees;

    private JavaFile(String name, String text, CompilationUnitTree unit, DocTrees trees) {
        this.name = name;
        this.text = text;
        this.unit = unit;
        this.trees = trees;
    }

    /** All Java files below {@code base/folder}. */
    public static List<JavaFile> below(Path base, String folder) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(base.resolve(folder))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
                sources.add(new Source(base.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
            }
        }
        return parse(sources);
    }

    /** A file that need not exist. */
    public static JavaFile of(String name, String text) {
        return parse(List.of(new Source(name, text))).getFirst();
    }

    /** All at once, since a parser is slow to start. */
    private static List<JavaFile> parse(List<Source> sources) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed");
        JavacTask task = (JavacTask) compiler.getTask(null, null, problem -> {
            // what does not parse does not compile either: not for us to tell
        }, List.of("-proc:none"), null, sources);
        DocTrees trees = DocTrees.instance(task);
        List<JavaFile> files = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                String path = unit.getSourceFile().getName();
                String text = unit.getSourceFile().getCharContent(true).toString();
                files.add(new JavaFile(path.substring(1), text, unit, trees));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** A text that the compiler takes for a file. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** The path below the project. */
    public String name() {
        return name;
    }

    /** The whole file. */
    public String text() {
        return text;
    }

    /** Classes, interfaces, enums and records that stand in no other. */
    public List<? extends Tree> topLevelTypes() {
        return unit.getTypeDecls();
    }

    /** The tree of the whole file. */
    public CompilationUnitTree unit() {
        return unit;
    }

    /** Everything of one kind, in the order of the text. */
    public <T extends Tree> List<T> all(Class<T> kind) {
        List<T> found = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
                if (kind.isInstance(tree)) {
                    found.add(kind.cast(tree));
                }
                return super.scan(tree, nothing);
            }
        }.scan(unit, null);
        return found;
    }

    /** The text of the Javadoc before a top-level type; empty if there is none. */
    public String javadoc(Tree topLevelType) {
        String comment = trees.getDocComment(new TreePath(new TreePath(unit), topLevelType));
        return comment == null ? "" : comment;
    }

    /** The line in which {@code tree} begins, as text. */
    public String line(Tree tree) {
        return text.split("\n", -1)[(int) lineNumber(tree) - 1];
    }

    private long lineNumber(Tree tree) {
        return unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
    }

    /** Something wrong with {@code tree}. */
    public Finding finding(Tree tree, String what) {
        return new Finding(name, lineNumber(tree), what);
    }
}
