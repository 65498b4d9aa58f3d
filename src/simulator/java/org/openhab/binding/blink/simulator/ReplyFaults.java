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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * What faults do to the body and the headers of the right answer.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ReplyFaults {
    private ReplyFaults() {
    }

    /** The reply as the fault leaves it. */
    static HouseReply apply(Fault fault, HouseReply reply) {
        return switch (fault) {
            case Fault.Truncated truncated -> reply.halved();
            case Fault.Large large -> reply.grownTo(large.bytes());
            case Fault.Gzip gzip -> reply.withBody(compressed(reply.body())).with("Content-Encoding", "gzip");
            case Fault.ZuluTimes zulu ->
                reply.withBody(bytes(text(reply).replaceAll("(\\d\\d:\\d\\d)\\+00:00\"", "$1Z\"")));
            case Fault.Edit edit -> {
                JsonElement value = edit.value();
                yield edited(reply, json -> JsonEdit.apply(json, edit.path(), value == null ? null : value.deepCopy()));
            }
            case Fault.KeyBy keyBy -> edited(reply, json -> JsonEdit.keyBy(json, keyBy.path(), keyBy.key()));
            case Fault.Reorder reorder -> edited(reply, JsonEdit::reverseLists);
            case Fault.Duplicate duplicate -> edited(reply, JsonEdit::doubleLists);
            default -> reply;
        };
    }

    /** The reply as the fault leaves it, now that it has the headers of every answer. */
    static HouseReply applyToHeaders(Fault fault, HouseReply reply) {
        return switch (fault) {
            case Fault.Header header -> {
                String value = header.value();
                HouseReply bare = reply.without(header.name());
                yield value == null ? bare : bare.with(header.name(), value);
            }
            default -> reply;
        };
    }

    private static HouseReply edited(HouseReply reply, Consumer<JsonElement> change) {
        if (reply.headers().stream().noneMatch(header -> "Content-Type".equalsIgnoreCase(header.name())
                && header.value().startsWith("application/json"))) {
            return reply;
        }
        JsonElement json = JsonParser.parseString(text(reply));
        change.accept(json);
        return reply.withBody(bytes(json.toString()));
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
