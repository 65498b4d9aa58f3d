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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * What the faults of one request do to its answer.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class FaultEffects {
    private static final String HTML = "text/html; charset=utf-8";

    private FaultEffects() {
    }

    /** What happens in the cloud before the request is looked at. */
    static void before(List<Fault> faults, HouseCore core) {
        for (Fault fault : faults) {
            if (fault instanceof Fault.ExpireTokens) {
                core.tokens().expireAccess(core.now());
            } else if (fault instanceof Fault.RevokeRefresh) {
                core.tokens().revokeRefresh();
            } else if (fault instanceof Fault.CommandEnds ends) {
                core.commands().nextEnds(ends.fate());
            }
        }
    }

    /** The answer of a fault that keeps the request from being handled. */
    static Optional<Answer> instead(List<Fault> faults) {
        for (Fault fault : faults) {
            Optional<Answer> answer = switch (fault) {
                case Fault.Status status -> Optional.of(Answer.of(reply(status)));
                case Fault.Html html -> Optional.of(Answer.of(HouseReply.text(html.status(), HTML,
                        "<html><head><title>" + html.status()
                                + "</title></head><body><center>nginx</center></body></html>")));
                case Fault.Empty empty -> Optional.of(Answer.of(HouseReply.text(200, "application/json", "")));
                case Fault.Garbage garbage ->
                    Optional.of(Answer.of(HouseReply.text(200, "application/json", "\u0000\u001f}{ not json ]")));
                case Fault.Drop drop -> Optional.of(mannered(Answer.Manner.RESET));
                case Fault.Hang hang -> Optional.of(mannered(Answer.Manner.SILENT));
                case Fault.Redirect redirect ->
                    Optional.of(Answer.of(HouseReply.redirect(redirect.status(), redirect.location())));
                default -> Optional.empty();
            };
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    /** The right reply as it arrives. */
    static Answer after(List<Fault> faults, HouseReply right, RedirectTargets redirects) {
        HouseReply reply = right;
        Answer.Manner manner = Answer.Manner.NORMAL;
        Answer.Framing framing = Answer.Framing.LENGTH;
        Duration delay = Duration.ZERO;
        for (Fault fault : faults) {
            switch (fault) {
                case Fault.Truncated truncated -> reply = reply.halved();
                case Fault.Large large -> reply = reply.grownTo(large.bytes());
                case Fault.ContentType content -> reply = reply.withContentType(content.type());
                case Fault.Moved moved -> reply = redirects.move(moved, reply);
                case Fault.NoLength none -> framing = Answer.Framing.CLOSE;
                case Fault.Chunked chunked -> framing = Answer.Framing.CHUNKED;
                case Fault.CutOff cut -> manner = Answer.Manner.CUT_OFF;
                case Fault.Gzip gzip ->
                    reply = reply.withBody(compressed(reply.body())).with("Content-Encoding", "gzip");
                case Fault.ZuluTimes zulu ->
                    reply = reply.withBody(bytes(text(reply).replaceAll("(\\d\\d:\\d\\d)\\+00:00\"", "$1Z\"")));
                case Fault.Edit edit -> {
                    JsonElement value = edit.value();
                    reply = edited(reply, json -> JsonEdit.apply(json, edit.path(), value));
                }
                case Fault.Reorder reorder -> reply = edited(reply, JsonEdit::reverseLists);
                case Fault.Duplicate duplicate -> reply = edited(reply, JsonEdit::doubleLists);
                case Fault.LostAnswer lost -> manner = Answer.Manner.RESET;
                case Fault.Stall stall -> manner = Answer.Manner.STALLING;
                case Fault.Delay slow -> delay = slow.duration();
                default -> {
                }
            }
        }
        return new Answer(reply, manner, framing, delay);
    }

    private interface Change {
        void to(JsonElement json);
    }

    private static HouseReply edited(HouseReply reply, Change change) {
        JsonElement json = JsonParser.parseString(text(reply));
        change.to(json);
        return reply.withBody(bytes(json.toString()));
    }

    private static HouseReply reply(Fault.Status status) {
        String type = status.headers().getOrDefault("Content-Type", HTML);
        HouseReply reply = HouseReply.text(status.status(), type, status.body());
        for (Map.Entry<String, String> header : status.headers().entrySet()) {
            if (!"Content-Type".equals(header.getKey())) {
                reply = reply.with(header.getKey(), header.getValue());
            }
        }
        return reply;
    }

    private static Answer mannered(Answer.Manner manner) {
        return Answer.of(HouseReply.text(200, HTML, ""), manner);
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String text(HouseReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
