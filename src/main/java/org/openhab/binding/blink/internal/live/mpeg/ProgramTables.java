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

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Follows PAT and PMT of the first program of a transport stream, and writes both again where a reader shall be able to
 * begin.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ProgramTables {

    private static final int PAT_PID = 0;
    private static final int PAT_TABLE = 0;
    private static final int PMT_TABLE = 2;
    private static final int PAT_ENTRIES = 8;
    private static final int CHECKSUM = 4;
    private static final int NOT_KNOWN = -1;

    private final SectionAssembler patReader = new SectionAssembler(this::onPat);
    private final TableWriter patWriter = new TableWriter();
    private final TableWriter pmtWriter = new TableWriter();
    private SectionAssembler pmtReader = new SectionAssembler(this::onPmt);
    private byte[] pat = new byte[0];
    private byte[] pmt = new byte[0];
    private int pmtPid = NOT_KNOWN;
    private @Nullable Program program;

    /** Takes a packet of the tables; false when it is something else. */
    boolean take(TsPacket packet) {
        if (packet.pid() == PAT_PID) {
            patReader.push(packet);
        } else if (packet.pid() == pmtPid) {
            pmtReader.push(packet);
        } else {
            return false;
        }
        return true;
    }

    private void onPat(byte[] section) {
        if (section[0] != PAT_TABLE || Arrays.equals(section, pat)) {
            return;
        }
        for (int position = PAT_ENTRIES; position + 4 <= section.length - CHECKSUM; position += 4) {
            boolean isProgram = section[position] != 0 || section[position + 1] != 0;
            int pid = Program.thirteenBits(section, position + 2);
            if (isProgram && pid != PAT_PID && pid != TsPacket.NULL_PID) {
                pat = section;
                follow(pid);
                return;
            }
        }
    }

    private void follow(int pid) {
        if (pid != pmtPid) {
            pmtPid = pid;
            pmtReader = new SectionAssembler(this::onPmt);
            pmt = new byte[0];
            program = null;
        }
    }

    private void onPmt(byte[] section) {
        if (section[0] == PMT_TABLE && !Arrays.equals(section, pmt)) {
            pmt = section;
            program = Program.read(section);
        }
    }

    /** The program, once both tables are known. */
    Optional<Program> program() {
        return Optional.ofNullable(program);
    }

    /** PAT and PMT as packets, with counters of their own: the stream's own table packets are not to be passed on. */
    byte[] write() {
        byte[] first = patWriter.write(PAT_PID, pat);
        byte[] second = pmtWriter.write(pmtPid, pmt);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
