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
package org.openhab.binding.blink.internal.testing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.live.immis.CameraMessage;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd.Reason;
import org.openhab.binding.blink.internal.live.immis.ConnectionListener;
import org.openhab.binding.blink.internal.live.immis.ImmisAddress;
import org.openhab.binding.blink.internal.live.immis.InlineCommand;
import org.openhab.binding.blink.internal.live.immis.MediaConnector;

/**
 * Media servers without sockets: a test plays what they send.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class FakeMedia implements MediaConnector {

    /** The connections that were made, in order. */
    public final List<Connection> connections = new ArrayList<>();
    /** Whether there is no thread for another connection. */
    public boolean full;

    @Override
    public MediaConnection connect(ImmisAddress address, Secret token, ConnectionListener listener) {
        if (full) {
            throw new RejectedExecutionException("full");
        }
        Connection connection = new Connection(address, listener);
        connections.add(connection);
        return connection;
    }

    /** The latest connection. */
    public Connection latest() {
        return connections.get(connections.size() - 1);
    }

    /** How many connections are open. */
    public long open() {
        return connections.stream().filter(each -> !each.isOver).count();
    }

    /** One connection, seen by its server. */
    public static final class Connection implements MediaConnection {

        public final ImmisAddress address;
        /** The commands that arrived. */
        public final List<InlineCommand> commands = new ArrayList<>();
        private final ConnectionListener listener;
        private boolean isOver;

        Connection(ImmisAddress address, ConnectionListener listener) {
            this.address = address;
            this.listener = listener;
        }

        /** Sends transport stream. */
        public void stream(byte[] bytes) {
            listener.onTransportStream(ByteBuffer.wrap(bytes));
        }

        /** Sends a message. */
        public void tell(CameraMessage message) {
            listener.onMessage(message);
        }

        /** Ends the connection. */
        public void end(Reason why) {
            if (!isOver) {
                isOver = true;
                listener.onEnd(new ConnectionEnd(why, ""));
            }
        }

        @Override
        public boolean send(InlineCommand command) {
            return !isOver && commands.add(command);
        }

        @Override
        public void close() {
            end(Reason.CLOSED);
        }
    }
}
