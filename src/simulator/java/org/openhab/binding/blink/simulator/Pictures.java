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
package org.openhab.binding.blink.simulator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Small pictures and clips, the same for the same number. Drawn without fonts, so that no display is needed. Guarded by
 * the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Pictures {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int REMEMBERED = 20;
    /** The box that starts an MP4 file; players would not get further. */
    private static final String FTYP = "\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000\u0000\u0000mp42isom";

    private final Map<Long, byte[]> pictures = new LinkedHashMap<>();

    /** A JPEG of a door and a visitor, who depends on {@code number}. */
    byte[] jpeg(long number) {
        byte[] known = pictures.get(number);
        if (known != null) {
            return known;
        }
        byte[] jpeg = draw(number);
        pictures.put(number, jpeg);
        if (pictures.size() > REMEMBERED) {
            pictures.remove(pictures.keySet().iterator().next());
        }
        return jpeg;
    }

    /** Something that begins like an MP4. */
    byte[] mp4(long number) {
        String media = String.format(Locale.ROOT, "\u0000\u0000\u0000\u001cmdat%020d", number);
        return (FTYP + media).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] draw(long number) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Color sky = new Color((int) (number * 2654435761L >>> 8) & 0x3F3F3F | 0x8090A0);
        fill(pen, sky, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        fill(pen, new Color(0xF3E3C3), new Rectangle2D.Double(60, 20, 200, 130)); // the wall
        fill(pen, new Color(0x9C8B76), new Rectangle2D.Double(0, 150, WIDTH, 30)); // the ground
        fill(pen, new Color(0x6B4A2F), new RoundRectangle2D.Double(118, 38, 84, 114, 10, 10)); // the frame
        fill(pen, new Color(0x2F6A8F), new Rectangle2D.Double(124, 45, 72, 107)); // the door
        fill(pen, new Color(0xBFE3F2), new Ellipse2D.Double(146, 56, 28, 28)); // its window
        fill(pen, new Color(0xF2C14E), new Ellipse2D.Double(183, 98, 8, 8)); // its knob
        fill(pen, new Color(0x22252B), new RoundRectangle2D.Double(214, 84, 14, 34, 7, 7)); // the doorbell
        fill(pen, new Color(0x4FC3F7), new Ellipse2D.Double(217, 103, 8, 8)); // its button
        fill(pen, new Color(0xC0563B), new Rectangle2D.Double(130, 150, 60, 8)); // the mat
        visitor(pen, number);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "jpg", out)) {
                throw new IOException("this Java has no JPEG writer");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A visitor who depends on the number. */
    private static void visitor(Graphics2D pen, long number) {
        double left = 26 + number % 5 * 6;
        Color coat = new Color((int) (number * 40503L >>> 3) & 0x7F7F7F | 0x202020);
        fill(pen, coat, new RoundRectangle2D.Double(left, 98, 44, 70, 30, 30));
        fill(pen, new Color(0xF1C7A0), new Ellipse2D.Double(left + 8, 66, 28, 32));
        fill(pen, coat.darker(), new Ellipse2D.Double(left + 5, 60, 34, 18));
        fill(pen, Color.DARK_GRAY, new Ellipse2D.Double(left + 16, 80, 3, 4));
        fill(pen, Color.DARK_GRAY, new Ellipse2D.Double(left + 26, 80, 3, 4));
    }

    private static void fill(Graphics2D pen, Color color, Shape shape) {
        pen.setColor(color);
        pen.fill(shape);
    }
}
