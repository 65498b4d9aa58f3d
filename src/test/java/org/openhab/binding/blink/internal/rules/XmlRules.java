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
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * XML of a bundle; what stands in the descriptions is {@code OhInfTest}'s affair.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class XmlRules {

    private XmlRules() {
    }

    /** Tabs, and nothing else, move a line to the right. */
    public static List<Finding> indentation(String name, String text) {
        List<String> lines = text.lines().toList();
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).matches("\\t*(\\S.*)?")) {
                found.add(new Finding(name, i + 1, "indented with something else than tabs"));
            }
        }
        return found;
    }

    /** The feature that openHAB's distribution installs the bundle with. */
    public static List<Finding> feature(String name, String text, String bundle) {
        Element features = parse(text);
        List<String> wrong = new ArrayList<>();
        if (!features.getAttribute("name").equals(bundle + "-${project.version}")) {
            wrong.add("name of the features");
        }
        if (features.getElementsByTagName("bundle").getLength() != 1
                || !features.getElementsByTagName("bundle").item(0).getTextContent()
                        .equals("mvn:org.openhab.addons.bundles/" + bundle + "/${project.version}")
                || !((Element) features.getElementsByTagName("bundle").item(0)).getAttribute("start-level")
                        .equals("80")) {
            wrong.add("the bundle");
        }
        String feature = bundle.replaceFirst("^org\\.", "").replace('.', '-');
        if (!text.contains("<feature name=\"" + feature + "\"")
                || !text.contains("<feature>openhab-runtime-base</feature>")) {
            wrong.add("the feature " + feature);
        }
        return wrong.stream().map(what -> new Finding(name, 1, "not as openHAB wants it: " + what)).toList();
    }

    private static Element parse(String text) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalArgumentException("not well-formed: " + e.getMessage(), e);
        }
    }
}
