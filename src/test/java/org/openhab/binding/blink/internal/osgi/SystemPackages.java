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
package org.openhab.binding.blink.internal.osgi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.osgi.ManifestHeader.Clause;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * Works out which packages the framework has to lend from the class path of this program: all that the bundles import
 * and that neither Java nor the framework nor one of them exports, each in the lowest version that is asked for.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SystemPackages {

    private SystemPackages() {
    }

    /** The value of {@link Constants#FRAMEWORK_SYSTEMPACKAGES_EXTRA}. */
    static String forBundles(Path framework, List<Path> bundles) throws IOException {
        Set<String> exported = new HashSet<>();
        Map<String, Version> wanted = new TreeMap<>();
        addExports(exported, ClassPathBundles.manifest(framework));
        for (Path bundle : bundles) {
            Attributes manifest = ClassPathBundles.manifest(bundle);
            addExports(exported, manifest);
            addImports(wanted, manifest);
        }
        wanted.keySet().removeAll(exported);
        wanted.keySet().removeIf(SystemPackages::isJava);
        return wanted.entrySet().stream().map(each -> each.getKey() + ";version=\"" + each.getValue() + '"')
                .collect(Collectors.joining(","));
    }

    private static void addExports(Set<String> exported, Attributes manifest) {
        for (Clause clause : ManifestHeader.parse(manifest.getValue(Constants.EXPORT_PACKAGE))) {
            exported.addAll(clause.paths());
        }
    }

    private static void addImports(Map<String, Version> wanted, Attributes manifest) {
        for (Clause clause : ManifestHeader.parse(manifest.getValue(Constants.IMPORT_PACKAGE))) {
            if (!"optional".equals(clause.parameter("resolution:", ""))) {
                Version lowest = new VersionRange(clause.parameter("version", "0")).getLeft();
                clause.paths().forEach(
                        name -> wanted.merge(name, lowest, (one, other) -> one.compareTo(other) < 0 ? other : one));
            }
        }
    }

    private static boolean isJava(String name) {
        return Objects.requireNonNull(ModuleLayer.boot()).modules().stream()
                .anyMatch(module -> module.isExported(name));
    }
}
