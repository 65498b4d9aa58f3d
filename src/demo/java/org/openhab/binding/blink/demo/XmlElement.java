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
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * An element of an XML file, easy to walk down.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record XmlElement(Element element) {

    /** The root element of a file. */
    static XmlElement read(URL file) {
        try (InputStream in = file.openStream()) {
            return new XmlElement(Objects.requireNonNull(
                    DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in).getDocumentElement()));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    /** The children of that name, in order. */
    List<XmlElement> children(String name) {
        List<XmlElement> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getTagName())) {
                found.add(new XmlElement(child));
            }
        }
        return found;
    }

    Optional<XmlElement> child(String name) {
        return children(name).stream().findFirst();
    }

    /** The text of a child; null without it. */
    @Nullable
    String text(String name) {
        XmlElement child = child(name).orElse(null);
        return child == null ? null : child.text();
    }

    String text() {
        return Objects.requireNonNullElse(element.getTextContent(), "").strip();
    }

    /** The value of an attribute; empty without it. */
    String attribute(String name) {
        return Objects.requireNonNullElse(element.getAttribute(name), "");
    }
}
