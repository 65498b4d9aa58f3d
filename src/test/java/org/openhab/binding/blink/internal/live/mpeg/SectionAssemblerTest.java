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
package org.openhab.binding.blink.internal.live.mpeg;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.testing.TsWriter;

/**
 * Tests putting sections together, and writing them as packets.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SectionAssemblerTest {

    private final List<byte[]> seen = new ArrayList<>();
    private final SectionAssembler assembler = new SectionAssembler(seen::add);

    private static byte[] section(int length) {
        byte[] content = new byte[length - 4];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) i;
        }
        content[0] = 2;
        content[1] = (byte) (0xB0 | length - 3 >> 8);
        content[2] = (byte) (length - 3);
        content[5] = (byte) 0xC1;
        return TsWriter.withChecksum(content);
    }

    private void push(byte[] packets) {
        for (int i = 0; i < packets.length; i += TsPacket.SIZE) {
            assembler.push(new TsPacket(Arrays.copyOfRange(packets, i, i + TsPacket.SIZE)));
        }
    }

    private static byte[] packet(boolean start, byte[]... parts) {
        byte[] packet = new byte[TsPacket.SIZE];
        Arrays.fill(packet, (byte) 0xFF);
        packet[0] = 0x47;
        packet[1] = (byte) (start ? 0x40 : 0);
        packet[2] = 0;
        packet[3] = 0x10;
        int position = 4;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, packet, position, part.length);
            position += part.length;
        }
        return packet;
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        TableWriter writer = new TableWriter();
        for (int length : new int[]{12, 100, 183, 184, 367, 368, 1_024}) {
            push(writer.write(0x123, section(length)));

            assertThat(seen.getLast(), is(section(length)));
        }
        assertThat(seen, hasSize(7));
    }

    @Test
    void countersGoOn() {
        TableWriter writer = new TableWriter();
        byte[] first = writer.write(0x1123, section(200));
        byte[] second = writer.write(0x1123, section(20));

        assertThat(first.length, is(2 * 188));
        assertThat(Arrays.copyOf(first, 5), is(new byte[]{0x47, 0x51, 0x23, 0x10, 0}));
        assertThat(Arrays.copyOfRange(first, 188, 192), is(new byte[]{0x47, 0x11, 0x23, 0x11}));
        assertThat(second[3], is((byte) 0x12));
    }

    @Test
    void severalMayShareAPacket() {
        push(packet(true, new byte[]{0}, section(30), section(40)));

        assertThat(seen, contains(section(30), section(40)));
    }

    @Test
    void oneMayEndWhereTheNextBegins() {
        byte[] first = section(200);
        push(packet(true, new byte[]{0}, Arrays.copyOf(first, 183)));
        push(packet(true, new byte[]{17}, Arrays.copyOfRange(first, 183, 200), section(20)));

        assertThat(seen, contains(first, section(20)));
    }

    @Test
    void whatIsDamagedIsNone() {
        byte[] damaged = section(30);
        damaged[20] ^= 1;
        push(packet(true, new byte[]{0}, damaged));

        assertThat(seen, is(empty()));
    }

    @Test
    void whatDoesNotApplyYetIsNone() {
        byte[] content = Arrays.copyOf(section(30), 26);
        content[5] = (byte) 0xC0;
        push(packet(true, new byte[]{0}, TsWriter.withChecksum(content)));

        assertThat(seen, is(empty()));
    }

    @Test
    void impossibleLengthsAreNone() {
        push(packet(true, new byte[]{0, 2, (byte) 0xB0, 8}));
        push(packet(true, new byte[]{0, 2, (byte) 0xBF, (byte) 0xFF}));
        push(packet(false, new byte[180]));
        push(packet(true, new byte[]{(byte) 200}));
        push(packet(true, new byte[]{0}, section(30)));

        assertThat(seen, contains(section(30)));
    }

    @Test
    void aBeginningIsNeeded() {
        push(packet(false, section(30)));

        assertThat(seen, is(empty()));
    }

    @Test
    void packetsWithoutPayloadAreNone() {
        byte[] packet = packet(true, new byte[]{0}, section(30));
        packet[3] = 0x20;
        packet[4] = (byte) 183;
        push(packet);

        assertThat(seen, is(empty()));
    }
}
