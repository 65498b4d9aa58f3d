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
package org.openhab.binding.blink.internal.cloud.http;

import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.api.Response;
import org.eclipse.jetty.client.api.Result;

/**
 * Writes a response body as it arrives, so that only a buffer of it is ever held. Jetty waits for the channel before it
 * reads on.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class JettyStream extends Response.Listener.Adapter {

    private final WritableByteChannel into;
    private final long maxBytes;
    private final Consumer<Result> ended;
    private long received;

    JettyStream(WritableByteChannel into, long maxBytes, Consumer<Result> ended) {
        this.into = into;
        this.maxBytes = maxBytes;
        this.ended = ended;
    }

    @Override
    public void onContent(@Nullable Response response, @Nullable ByteBuffer content) {
        if (response == null || content == null) {
            return;
        }
        received += content.remaining();
        if (received > maxBytes) {
            response.abort(new IllegalArgumentException("Larger than allowed"));
        } else if (response.getStatus() == 200) {
            try {
                while (content.hasRemaining()) {
                    into.write(content);
                }
            } catch (IOException | RuntimeException e) { // Jetty would log it and go on with the next piece
                response.abort(new NotWritten(e));
            }
        }
    }

    @Override
    public void onComplete(@Nullable Result result) {
        if (result != null) {
            ended.accept(result);
        }
    }

    /** What arrived could not be written. */
    static final class NotWritten extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        NotWritten(Exception cause) {
            super(cause);
        }
    }
}
