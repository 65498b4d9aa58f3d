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
package org.openhab.binding.blink.simulator.live;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One connection after its client hello was accepted: what is sent when, what the client does wrong, and when it ends
 * (protocol, sections 7.4 and 7.8). Knows no socket; times are those of the ticker.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class Conversation {
    private static final int CAN_TALK = 0xA0000001;
    private static final int CANNOT_TALK = 0xA0000002;
    private static final int START_FAILED = 9;
    private static final int STATISTICS_LENGTH = 24;
    private static final Duration KILLED_AFTER = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final LiveSession session;
    private final FrameShape shape;
    private final boolean killed;
    private final Duration hello;
    private final Consumer<String> notes;
    private final KeepAlives keepAlives;
    private final FrameCutter cutter;
    private boolean offered;
    private boolean failed;
    private boolean halved;
    private int frames;
    private int messages;
    private String end = "";

    /**
     * @param killed whether the server closes it after 2 s, because the one before ended only just
     * @param hello when the client hello was accepted
     * @param notes receives a sentence for each mistake of the client
     */
    public Conversation(LiveSession session, FrameShape shape, RandomGenerator random, boolean killed, Duration hello,
            Consumer<String> notes) {
        this.session = session;
        this.shape = shape;
        this.killed = killed;
        this.hello = hello;
        this.notes = notes;
        this.keepAlives = new KeepAlives(hello);
        session.begin(hello);
        this.cutter = new FrameCutter(session.loop(), random, session.loop().firstAt(session.streamTime(hello)));
    }

    /** Takes what the client has sent. */
    void onFrame(Frame frame, Duration now) {
        Optional<String> mistake = switch (frame.type()) {
            case Frame.KEEP_ALIVE -> keepAlives.onKeepAlive(frame.value(), now);
            case Frame.STATISTICS -> frame.payload().length == STATISTICS_LENGTH
                    ? Optional.empty()
                    : Optional.of("statistics of " + frame.payload().length + " bytes instead of 24");
            case Frame.INLINE_COMMAND -> session.controls().onCommand(frame, now);
            // speech and its session commands: known, not simulated
            case 0x05, 0x17 -> Optional.empty();
            default -> Optional.of("a frame of the unknown type " + frame.type());
        };
        mistake.ifPresent(notes);
    }

    /** Ends because what the client sends is no protocol. */
    void onGarbage(String mistake) {
        notes.accept(mistake);
        close("the client sent garbage");
    }

    /** Decides the next step; repeated until it is {@link Step.Close}. */
    Step next(Duration now) {
        if (end.isEmpty()) {
            end = endNow(now);
        }
        if (!end.isEmpty()) {
            return new Step.Close();
        }
        if (!offered) {
            offered = true;
            return Step.Write.of(new Frame(Frame.AUDIO_OFFER, session.canTalk() ? CAN_TALK : CANNOT_TALK));
        }
        if (session.end() == LiveEnd.START_FAILED && !failed) {
            failed = true;
            return Step.Write.of(new Frame(Frame.SESSION_MESSAGE, START_FAILED));
        }
        if (isMute(now)) {
            return halfAFrame();
        }
        List<Frame> due = session.controls().due(messages, now);
        if (!due.isEmpty()) {
            messages += due.size();
            return new Step.Write(due.stream().map(Frame::bytes).toList());
        }
        return stream(session.streamTime(now));
    }

    /** Lets it end with the next step, if it has not ended yet. */
    public void close(String why) {
        end = end.isEmpty() ? why : end;
    }

    /** Why it has ended, empty before. */
    public String end() {
        return end;
    }

    /** How many frames with parts of the stream were sent. */
    public int frames() {
        return frames;
    }

    private String endNow(Duration now) {
        if (keepAlives.isOverdue(now)) {
            notes.accept("no keep-alive for 30 s");
            return "no keep-alive for 30 s";
        }
        if (killed && now.minus(hello).compareTo(KILLED_AFTER) >= 0) {
            return "reopened too soon";
        }
        return switch (session.end()) {
            case START_FAILED -> failed ? "start failed" : "";
            case EOF -> session.isOver(now) ? "the camera stopped" : "";
            case SILENCE, HALF_FRAME -> "";
            default -> session.isOver(now) ? "duration is over" : "";
        };
    }

    private boolean isMute(Duration now) {
        return (session.end() == LiveEnd.SILENCE || session.end() == LiveEnd.HALF_FRAME) && session.isOver(now);
    }

    private Step halfAFrame() {
        if (session.end() == LiveEnd.SILENCE || halved) {
            return new Step.Wait(IDLE);
        }
        halved = true;
        byte[] whole = new Frame(Frame.STREAM, frames, session.loop().packet(0)).bytes();
        return new Step.Write(List.of(Arrays.copyOf(whole, whole.length / 2)));
    }

    private Step stream(Duration time) {
        if (time.isNegative()) {
            return new Step.Wait(time.negated());
        }
        Optional<byte[]> packets = cutter.next(time);
        return packets.isPresent()
                ? new Step.Write(shape.writes(frames++, packets.get()))
                : new Step.Wait(cutter.dueAt().minus(time));
    }
}
