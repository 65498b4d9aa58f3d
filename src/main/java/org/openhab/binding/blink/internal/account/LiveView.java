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
package org.openhab.binding.blink.internal.account;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.live.LiveAnswer;
import org.openhab.binding.blink.internal.live.LiveEffects;
import org.openhab.binding.blink.internal.live.LiveEnd;
import org.openhab.binding.blink.internal.live.LiveLimits;
import org.openhab.binding.blink.internal.live.LiveSession;
import org.openhab.binding.blink.internal.live.LiveState;
import org.openhab.binding.blink.internal.live.LiveStatus;
import org.openhab.binding.blink.internal.live.LiveStream;
import org.openhab.binding.blink.internal.live.immis.CameraMessage;
import org.openhab.binding.blink.internal.live.immis.ConnectionEnd;
import org.openhab.binding.blink.internal.live.immis.ConnectionListener;
import org.openhab.binding.blink.internal.live.immis.ImmisAddress;
import org.openhab.binding.blink.internal.live.immis.InlineCommand;
import org.openhab.binding.blink.internal.live.immis.MediaConnector;
import org.openhab.binding.blink.internal.live.immis.MediaConnector.MediaConnection;
import org.openhab.binding.blink.internal.model.Ticker;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live view of one device in one session of the account: does what its {@link LiveSession} decides, and lets those
 * who watch wait for the picture. Runs on the account's executor, but {@link #picture} may be read on any thread.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LiveView implements LiveEffects {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    /** For readers who are late. */
    private static final Duration KEPT = Duration.ofSeconds(15);

    private final Logger logger = LoggerFactory.getLogger(LiveView.class);
    private final SerialExecutor executor;
    private final MediaConnector connector;
    private final Listener listener;
    private final LiveSession session;
    private final LiveRequests requests;
    private final LivePicture picture;
    private final LiveAudience audience = new LiveAudience();
    private final TaskSlot tick = new TaskSlot();
    private final TaskSlot forgetting = new TaskSlot();
    private @Nullable MediaConnection connection;

    /** Hears how it goes. */
    interface Listener {

        void onLive(LiveStatus status);

        void onMessage(CameraMessage message);
    }

    LiveView(SerialExecutor executor, BlinkCloud cloud, MediaConnector connector, Ticker ticker, VideoDevice device,
            LiveLimits limits, Listener listener) {
        this.executor = executor;
        this.connector = connector;
        this.listener = listener;
        this.session = new LiveSession(limits, this, ticker);
        this.requests = new LiveRequests(executor, cloud, device, session, this::arrange);
        this.picture = new LivePicture(ticker);
    }

    /** What there is to see. */
    LivePicture picture() {
        return picture;
    }

    /** The device as the account shows it now. */
    LiveView use(VideoDevice latest) {
        requests.use(latest);
        return this;
    }

    LiveStatus status() {
        return session.status();
    }

    /** Someone begins to watch. Completes with the first segment, or with why there is none. */
    CompletableFuture<Optional<LiveEnd>> view() {
        session.view();
        return await(stream -> {
        });
    }

    /** Someone who watches has read something. */
    void read() {
        session.read();
    }

    /**
     * Someone begins to read the stream as it comes; see {@link org.openhab.binding.blink.internal.live.LiveSource}.
     */
    CompletableFuture<LiveAnswer> stream(Runnable wake) {
        Runnable left = session.open();
        LiveReader reader = new LiveReader(wake, () -> executor.run(() -> {
            left.run();
            arrange();
        }));
        return await(reader::join).thenApply(reader::answer);
    }

    /** Goes on without a reader, until the cap. Completes like {@link #view}. */
    CompletableFuture<Optional<LiveEnd>> switchOn() {
        session.switchOn();
        return await(stream -> {
        });
    }

    /** Ends it for all. */
    void switchOff() {
        session.switchOff();
        arrange();
    }

    /** Has the device do something while it streams. Completes when it was sent, or with why it cannot be. */
    CompletableFuture<Optional<LiveEnd>> perform(InlineCommand command) {
        boolean sent = session.send(command);
        LiveEnd why = session.status().lastEnd();
        arrange();
        return sent ? await(stream -> {
        }) : CompletableFuture.completedFuture(Optional.of(why == null ? LiveEnd.BUSY : why));
    }

    private CompletableFuture<Optional<LiveEnd>> await(Consumer<LiveStream> joins) {
        arrange();
        LiveStatus status = session.status();
        picture.running().ifPresent(joins);
        if (status.state() == LiveState.STREAMING) {
            return CompletableFuture.completedFuture(Optional.empty());
        } else if (!status.isExpected()) {
            return CompletableFuture.completedFuture(Optional.of(whyNot(status)));
        }
        CompletableFuture<Optional<LiveEnd>> end = audience.add(joins);
        executor.schedule(LONGEST_WAIT, () -> end.complete(Optional.of(LiveEnd.NO_PICTURE)));
        return end;
    }

    private static LiveEnd whyNot(LiveStatus status) {
        LiveEnd why = status.lastEnd();
        return why == null ? LiveEnd.OFF : why;
    }

    @Override
    public void changed(LiveStatus status) {
        if (status.state() == LiveState.STREAMING) {
            audience.complete(Optional.empty());
        } else if (!status.isExpected()) {
            audience.complete(Optional.of(whyNot(status)));
        }
        listener.onLive(status);
    }

    /** Has the session asked again when it wants to be. */
    private void arrange() {
        session.nextTick().ifPresentOrElse(wait -> tick.replace(executor.schedule(wait, () -> {
            session.tick();
            arrange();
        })), tick::clear);
    }

    @Override
    public void start(int attempt) {
        requests.start(attempt);
    }

    @Override
    public void poll(int attempt, CommandHandle command) {
        requests.poll(attempt, command);
    }

    @Override
    public void done(int attempt, CommandHandle command) {
        requests.done(attempt, command);
    }

    @Override
    public void connect(int attempt, ImmisAddress address, Secret token) {
        LiveStream stream = picture.begin(() -> executor.run(() -> {
            session.streaming(attempt);
            arrange();
        }));
        audience.join(stream);
        try {
            connection = connector.connect(address, token, new Feed(attempt, stream));
        } catch (RejectedExecutionException e) { // too many live views, or openHAB goes down
            stream.end();
            executor.run(() -> disconnected(attempt, new ConnectionEnd(ConnectionEnd.Reason.UNREACHABLE, "no thread")));
        }
    }

    private void disconnected(int attempt, ConnectionEnd how) {
        logger.debug("Live view ended: {} {}", how.reason(), how.detail());
        session.disconnected(attempt, how);
        arrange();
    }

    /** What the connection of one attempt brings, on its thread. */
    private final class Feed implements ConnectionListener {

        private final int attempt;
        private final LiveStream stream;

        Feed(int attempt, LiveStream stream) {
            this.attempt = attempt;
            this.stream = stream;
        }

        @Override
        public void onTransportStream(ByteBuffer part) {
            stream.feed(part);
        }

        @Override
        public void onMessage(CameraMessage message) {
            executor.run(() -> {
                session.messaged(attempt, message);
                arrange();
                listener.onMessage(message);
            });
        }

        @Override
        public void onEnd(ConnectionEnd how) {
            stream.end();
            executor.run(() -> disconnected(attempt, how));
        }
    }

    @Override
    public void send(InlineCommand command) {
        MediaConnection current = connection;
        if (current == null || !current.send(command)) {
            logger.debug("A command was not sent to a live view that has just ended");
        }
    }

    @Override
    public void close() {
        MediaConnection current = connection;
        connection = null;
        picture.end();
        forgetting.replace(executor.schedule(KEPT, () -> {
            if (picture.running().isEmpty()) {
                picture.forget();
            }
        }));
        if (current != null) {
            current.close();
        }
    }

    /**
     * The account's session ends. The cloud is not told: the connection to it is closed already. It notices by the
     * closed connection to its media server.
     */
    void end() {
        session.close();
        tick.clear();
        forgetting.clear();
        picture.forget();
        audience.complete(Optional.of(LiveEnd.CLOSED));
    }
}
