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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openhab.binding.blink.internal.testing.Views.doorbell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.cloud.MediaSource;
import org.openhab.binding.blink.internal.testing.FakeCloud;
import org.openhab.binding.blink.internal.testing.FakeCloud.Download;
import org.openhab.binding.blink.internal.testing.ManualTime;

/**
 * Downloads in their order, one of a kind at a time.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class MediaQueueTest {

    private static final DownloadEnd COMPLETE = new DownloadEnd.Complete();
    private static final DownloadEnd DROPPED = new DownloadEnd.Dropped();

    private final ManualTime time = ManualTime.atNoon();
    private final FakeCloud cloud = new FakeCloud(time.clock());
    private final SerialExecutor executor = new AccountExecutor(time);
    private final SessionTasks tasks = new SessionTasks(executor);
    private final MediaQueue queue = new MediaQueue(executor, tasks, cloud);
    private final List<String> ends = new ArrayList<>();
    private final WritableByteChannel channel = Objects
            .requireNonNull(Channels.newChannel(new ByteArrayOutputStream()));

    private void add(MediaSource source, boolean automatic) {
        executor.run(() -> queue.add(new MediaDownload(source, 10, automatic, () -> channel,
                how -> ends.add(source.address() + " " + how.getClass().getSimpleName()))));
        time.run();
    }

    private void recording(String address) {
        add(new MediaSource.ClipSource(address), false);
    }

    private void still(String address) {
        add(new MediaSource.ThumbnailSource(doorbell(), address), true);
    }

    private void end(DownloadEnd how) {
        cloud.downloads.remove().end(how);
        time.run();
    }

    @Nested
    class InOrder {

        @Test
        void theNextBeginsWhenOneHasEnded() {
            recording("/1");
            recording("/2");
            recording("/3");
            assertThat(cloud.calls, contains("recording /1"));
            assertThat(queue.size(), is(3));
            end(COMPLETE);
            assertThat(cloud.calls, contains("recording /1", "recording /2"));
            end(new DownloadEnd.NotThere());
            end(COMPLETE);

            assertThat(ends, contains("/1 Complete", "/2 NotThere", "/3 Complete"));
            assertThat(queue.size(), is(0));
            assertThat(time.waiting(), is(0L));
        }

        @Test
        void aClipDoesNotHoldAThumbnail() {
            recording("/1");
            recording("/2");
            still("/a");
            still("/b");

            assertThat(cloud.calls, contains("recording /1", "thumbnail /a"));
            assertThat(queue.size(), is(4));
        }

        @Test
        void theLimitIsHandedOn() {
            recording("/1");

            assertThat(cloud.downloads.remove().maxBytes(), is(10L));
        }

        @Test
        void whatCannotBeOpenedIsADiskFailureAndTheNextBegins() {
            recording("/1");
            executor.run(() -> queue.add(new MediaDownload(new MediaSource.ClipSource("/2"), 1, false, () -> {
                throw new IOException("disk full");
            }, how -> ends.add(how.getClass().getSimpleName()))));
            recording("/3");
            end(COMPLETE);

            assertThat(ends, contains("/1 Complete", "DiskFailed"));
            assertThat(cloud.calls, contains("recording /1", "recording /3"));
        }

        @Test
        void aListenerThatThrowsCostsOnlyItself() {
            executor.run(() -> queue
                    .add(new MediaDownload(new MediaSource.ClipSource("/1"), 1, false, () -> channel, how -> {
                        throw new IllegalStateException("of a test");
                    })));
            recording("/2");
            end(COMPLETE);
            end(COMPLETE);

            assertThat(ends, contains("/2 Complete"));
        }

        @Test
        void oneThatAddsAnotherGetsTheNextTurn() {
            executor.run(() -> queue.add(new MediaDownload(new MediaSource.ClipSource("/1"), 1, false, () -> channel,
                    how -> recording("/again"))));
            time.run();
            end(COMPLETE);
            end(COMPLETE);

            assertThat(ends, contains("/again Complete"));
        }

        @Test
        void itIsClosedWhenItHasEnded() {
            recording("/1");
            assertThat(channel.isOpen(), is(true));
            end(COMPLETE);

            assertThat(channel.isOpen(), is(false));
        }
    }

    @Nested
    class WhenOneTakesTooLong {

        @Test
        void aThumbnailIsEndedAfterAMinute() {
            still("/a");
            still("/b");
            time.advance(Duration.ofSeconds(59));
            assertThat(ends, is(empty()));
            time.advance(Duration.ofSeconds(1));

            assertThat(ends, contains("/a Failed"));
            assertThat(cloud.calls, hasSize(2));
        }

        @Test
        void aRecordingIsEndedAfterTwentyMinutes() {
            recording("/1");
            time.advance(Duration.ofMinutes(20).minusSeconds(1));
            assertThat(ends, is(empty()));
            time.advance(Duration.ofSeconds(1));

            assertThat(ends, contains("/1 Failed"));
        }

        @Test
        void itsLateEndIsNoNews() {
            still("/a");
            time.advance(Duration.ofMinutes(1));
            end(COMPLETE);
            still("/b");

            assertThat(ends, contains("/a Failed"));
            assertThat(cloud.downloads, hasSize(1));
        }
    }

    @Nested
    class WhenSomethingThrows {

        private void add(String address, MediaDownload.Target target) {
            executor.run(() -> queue.add(new MediaDownload(new MediaSource.ClipSource(address), 10, false, target,
                    how -> ends.add(address + " " + how.getClass().getSimpleName()))));
            time.run();
        }

        private void theNextOneEnds() {
            recording("/next");
            end(COMPLETE);

            assertThat(ends, hasItem("/next Complete"));
            assertThat(queue.size(), is(0));
            assertThat(time.waiting(), is(0L));
        }

        @Test
        void aTargetThatCannotBeMadeCostsOnlyItself() {
            recording("/1");
            add("/2", () -> {
                throw new InvalidPathException("a\0b", "of a test");
            });
            recording("/3");
            end(COMPLETE);
            end(COMPLETE);

            assertThat(ends, contains("/1 Complete", "/2 Unusable", "/3 Complete"));
            theNextOneEnds();
        }

        @Test
        void aFileThatCannotBeClosedCostsOnlyItself() {
            add("/1", () -> new WritableByteChannel() {

                @Override
                public int write(@NonNullByDefault({}) ByteBuffer bytes) {
                    return bytes.remaining();
                }

                @Override
                public boolean isOpen() {
                    return true;
                }

                @Override
                public void close() {
                    throw new IllegalStateException("of a test");
                }
            });
            recording("/2");
            end(COMPLETE);
            end(COMPLETE);

            assertThat(ends, contains("/1 Complete", "/2 Complete"));
            theNextOneEnds();
        }

        @Test
        void aDownloadThatCannotBeBegunCostsOnlyItself() {
            cloud.onCall = call -> {
                if (call.endsWith("/1")) {
                    throw new AssertionError("of a test");
                }
            };
            recording("/1");

            assertThat(ends, contains("/1 Unusable"));
            theNextOneEnds();
        }

        @Test
        void anAnswerThatCannotBeReadCostsOnlyItself() {
            recording("/1");
            recording("/2");
            cloud.downloads.remove().executor().execute(() -> {
                throw new IllegalStateException("of a test");
            });
            time.run();
            end(COMPLETE);

            assertThat(ends, contains("/1 Unusable", "/2 Complete"));
            theNextOneEnds();
        }
    }

    @Nested
    class WhenTooManyWait {

        @Test
        void theOldestThatNobodyWaitsForIsDropped() {
            recording("/running");
            add(new MediaSource.ClipSource("/asked"), false);
            add(new MediaSource.ClipSource("/automatic"), true);
            for (int i = 2; i < MediaSlot.MOST_WAITING; i++) {
                recording("/" + i);
            }
            assertThat(ends, is(empty()));
            assertThat(queue.dropped(), is(0L));
            recording("/more");

            assertThat(ends, contains("/automatic TooMany"));
            assertThat(queue.dropped(), is(1L));
            assertThat(queue.size(), is(1 + MediaSlot.MOST_WAITING));
        }

        @Test
        void ifAllAreWaitedForItIsTheNewest() {
            for (int i = 0; i <= MediaSlot.MOST_WAITING; i++) {
                recording("/" + i);
            }
            recording("/more");

            assertThat(ends, contains("/more TooMany"));
        }

        @Test
        void stillsAreCountedToo() {
            for (int i = 0; i <= MediaSlot.MOST_WAITING + 2; i++) {
                still("/" + i);
            }

            assertThat(ends, contains("/1 TooMany", "/2 TooMany"));
            assertThat(queue.dropped(), is(2L));
        }
    }

    @Nested
    class WhenTheSessionEnds {

        @Test
        void allEndAndNothingMoreIsWritten() {
            recording("/1");
            recording("/2");
            still("/a");
            Download running = cloud.downloads.remove();
            executor.run(queue::close);
            time.run();

            assertThat(ends, containsInAnyOrder("/1 Dropped", "/2 Dropped", "/a Dropped"));
            assertThrows(IOException.class, () -> running.write(new byte[]{1}));
            assertThat(queue.size(), is(0));
            assertThat(time.waiting(), is(0L));
            running.end(COMPLETE);
            time.run();
            assertThat(ends, hasSize(3));
        }

        @Test
        void whatComesLaterIsDropped() {
            executor.run(queue::close);
            recording("/1");

            assertThat(ends, contains("/1 Dropped"));
            assertThat(cloud.calls, is(empty()));
        }

        @Test
        void tasksAreCancelledAndResultsGiven() {
            CompletableFuture<CommandResult> before = new CompletableFuture<>();
            CompletableFuture<CommandResult> after = new CompletableFuture<>();
            tasks.expect(before);
            tasks.in(Duration.ofSeconds(1), () -> ends.add("ran"));
            tasks.close();
            tasks.expect(after);
            tasks.in(Duration.ofSeconds(1), () -> ends.add("ran"));
            time.advance(Duration.ofSeconds(2));

            CommandResult ended = new CommandResult.Refused(CommandResult.Reason.ACCOUNT_CLOSED);
            assertThat(before.getNow(new CommandResult.Done()), is(ended));
            assertThat(after.getNow(new CommandResult.Done()), is(ended));
            assertThat(ends, is(empty()));
            assertThat(time.waiting(), is(0L));
        }

        @Test
        void aQueuedTaskNoLongerRuns() {
            tasks.in(Duration.ofSeconds(1), () -> ends.add("ran"));
            executor.schedule(Duration.ofSeconds(1), tasks::close);
            tasks.in(Duration.ofSeconds(1), () -> ends.add("ran late"));
            time.advance(Duration.ofSeconds(1));

            assertThat(ends, contains("ran"));
        }
    }

    @Test
    void theEndIsOneOfTheKinds() {
        recording("/1");
        end(DROPPED);

        assertThat(ends, contains("/1 Dropped"));
    }
}
