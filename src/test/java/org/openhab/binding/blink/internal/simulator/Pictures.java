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
package org.openhab.binding.blink.internal.simulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Small pictures and clips, the same for the same number. Drawn pixel by pixel, so that no fonts and no display are
 * needed. Guarded by the house.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Pictures {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 54;
    private static final int REMEMBERED = 20;
    /** The box that starts an MP4 file; players would not get further. */
    private static final String FTYP = "\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000\u0000\u0000mp42isom";

    private final Map<Long, byte[]> drawn = new LinkedHashMap<>();

    /** A JPEG of a door under a sky whose colour depends on {@code number}. */
    byte[] jpeg(long number) {
        byte[] known = drawn.get(number);
        if (known != null) {
            return known;
        }
        byte[] jpeg = draw(number);
        drawn.put(number, jpeg);
        if (drawn.size() > REMEMBERED) {
            drawn.remove(drawn.keySet().iterator().next());
        }
        return jpeg;
    }

    /** Something that begins like an MP4. */
    byte[] mp4(long number) {
        String media = "\u0000\u0000\u0000\u001cmdat%020d".formatted(number);
        return (FTYP + media).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] draw(long number) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        int sky = (int) (number * 2654435761L >>> 8) & 0x7F7F7F | 0x404040;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean door = x > 36 && x < 60 && y > 14;
                boolean ground = y > 46;
                image.setRGB(x, y, door ? 0x5A3418 : ground ? 0x8A8A80 : sky);
            }
        }
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
}
