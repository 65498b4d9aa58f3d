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
package org.openhab.binding.blink.internal.cloud.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.cloud.MediaSource;
import org.openhab.binding.blink.internal.cloud.auth.Tier;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.StreamEnd;
import org.openhab.binding.blink.internal.testing.FakeTransport;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Downloads: where they go, and what their answers mean.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class MediaDownloaderTest {

    private static final String MP4 = "\0\0\0\u0018ftypmp42";
    private static final MediaSource CLIP = new MediaSource.ClipSource("/clip.mp4");
    private static final String STORE = "https://store.example.org/x?sig=1";
    private static final int MOST = 1_000;

    private final FakeTransport session = new FakeTransport();
    private final FakeTransport open = new FakeTransport();
    private final WireProblems problems = new WireProblems();
    private final List<Runnable> queued = new ArrayList<>();
    private final List<DownloadEnd> ends = new ArrayList<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private WritableByteChannel into = Objects.requireNonNull(Channels.newChannel(written));
    private MediaDownloader.Tiers tiers = () -> new Tier("e002", 400_123);

    private DownloadEnd download(MediaSource source) {
        new MediaDownloader(session, open, () -> tiers.tier(), CloudHosts.real(), problems, ManualTime.atNoon().clock())
                .download(source, MOST, into, queued::add, ends::add);
        assertThat(ends, is(empty()));
        while (!queued.isEmpty()) {
            queued.remove(0).run();
        }
        assertThat(ends, hasSize(1));
        return ends.get(0);
    }

    private static String why(DownloadEnd end) {
        return switch (end) {
            case DownloadEnd.Unusable unusable -> "unusable " + unusable.why().getMessage();
            case DownloadEnd.Failed failed -> "failed " + failed.why().getMessage();
            default -> end.getClass().getSimpleName();
        };
    }

    @AfterEach
    void everyAnswerWasWanted() {
        assertThat(session.left() + open.left(), is(0));
    }

    @Nested
    class WhereItIsAsked {

        @ParameterizedTest
        @CsvSource({"/clip.mp4, https://rest-e002.immedia-semi.com/clip.mp4",
                "https://rest-u1.immedia-semi.com/c.mp4?x=1, https://rest-u1.immedia-semi.com/c.mp4?x=1"})
        void aRecordingIsAPathOrAnAddress(String named, String asked) {
            session.reply(200, MP4);

            assertThat(download(new MediaSource.ClipSource(named)), is(new DownloadEnd.Complete()));
            assertThat(session.call(0).uri().toString(), is(asked));
            assertThat(session.call(0).method(), is("GET"));
            assertThat(session.header(0, "Accept"), is("video/mp4"));
            assertThat(written.toString(StandardCharsets.US_ASCII), is(MP4));
        }

        @ParameterizedTest
        @CsvSource({"/media/x, https://rest-e002.immedia-semi.com/media/x.jpg",
                "/media.d/x, https://rest-e002.immedia-semi.com/media.d/x.jpg",
                "/media/x.jpg, https://rest-e002.immedia-semi.com/media/x.jpg",
                "/t.jpg?ts=1&ext=, https://rest-e002.immedia-semi.com/t.jpg?ts=1&ext=",
                "/t?ts=1, https://rest-e002.immedia-semi.com/t?ts=1",
                "https://rest-u1.immedia-semi.com/x, https://rest-u1.immedia-semi.com/x",
                "1789316623, https://rest-e002.immedia-semi.com/api/v3/media/accounts/400123/networks/51001/lotus/73001/thumbnail/thumbnail.jpg?ts=1789316623&ext="})
        void aThumbnailHasMoreForms(String named, String asked) {
            session.reply(404);

            download(new MediaSource.ThumbnailSource(Views.doorbell(), named));
            assertThat(session.call(0).uri().toString(), is(asked));
            assertThat(session.header(0, "Accept"), is("image/jpeg"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"//evil.example.org/x", "https://evil.example.org/x",
                "http://rest-e002.immedia-semi.com/x", "https://u@rest-e002.immedia-semi.com/x", "/a b", "x", "",
                "https://immedia-semi.com.example.org/x", "https://rest-e002.immedia-semi.com:444/x",
                "12345678901234567890"})
        void elsewhereNothingIsAsked(String named) {
            assertThat(why(download(new MediaSource.ClipSource(named))),
                    is("unusable GET recording: the address is not one of Blink's"));
            ends.clear();
            assertThat(why(download(new MediaSource.ThumbnailSource(Views.doorbell(), named))),
                    is("unusable GET thumbnail: the address is not one of Blink's"));
            assertThat(session.calls, is(empty()));
        }

        @Test
        void aFailureToFindTheTierEndsIt() {
            tiers = () -> {
                throw new CloudException.Unreachable("GET tier", "no answer in time", false);
            };

            assertThat(why(download(CLIP)), is("failed GET tier: no answer in time"));
        }

        @Test
        void anInterruptEndsItAndIsKept() {
            tiers = () -> {
                throw new InterruptedException();
            };

            assertThat(download(CLIP), is(new DownloadEnd.Dropped()));
            assertThat(Thread.interrupted(), is(true));
        }

        @Test
        void addressesAreInNoText() {
            assertThat(CLIP.toString(), is("recording"));
            assertThat(new MediaSource.ThumbnailSource(Views.doorbell(), "/x").toString(), is("thumbnail"));
        }
    }

    @Nested
    class Redirected {

        private void moved(String location) {
            session.reply(302, "", "Location", location);
        }

        @Test
        void aStoreGetsNoToken() {
            moved(STORE);
            open.reply(200, MP4);

            assertThat(download(CLIP), is(new DownloadEnd.Complete()));
            assertThat(open.call(0).uri().toString(), is(STORE));
            assertThat(open.header(0, "Accept"), is("video/mp4"));
        }

        @Test
        void aHostOfBlinksGetsIt() {
            moved("/elsewhere.mp4");
            session.reply(200, MP4);

            assertThat(download(CLIP), is(new DownloadEnd.Complete()));
            assertThat(session.call(1).uri().toString(), is("https://rest-e002.immedia-semi.com/elsewhere.mp4"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://store.example.org/x", "file:///etc/passwd", "https://u:p@example.org/", "a b",
                "https://store.example.org:8443/x"})
        void elsewhereItIsNotFollowed(String location) {
            moved(location);

            assertThat(why(download(CLIP)), is("unusable GET recording: a redirect leads to a host that is not asked"));
        }

        @Test
        void onceAtMost() {
            moved(STORE);
            open.reply(302, "", "Location", STORE);

            assertThat(why(download(CLIP)), is("unusable GET recording: more than one redirect"));
        }

        @Test
        void withoutALocationItIsARefusal() {
            session.reply(302);

            assertThat(why(download(CLIP)), is("failed GET recording: refused (302)"));
        }

        @Test
        void aLocationWithoutARedirectIsNone() {
            session.reply(200, MP4, "Location", STORE);

            assertThat(download(CLIP), is(new DownloadEnd.Complete()));
        }

        @ParameterizedTest
        @CsvSource({"401, failed GET recording: refused (401)", "403, failed GET recording: refused (403)",
                "429, failed GET recording: rate limited (429)", "404, NotThere"})
        void aStoresRefusalSaysNothingOfOurSession(int status, String end) {
            moved(STORE);
            open.reply(status);

            assertThat(why(download(CLIP)), is(end));
        }
    }

    @Nested
    class WhatItMeans {

        @ParameterizedTest
        @CsvSource({"404, NotThere", "401, failed GET recording: the renewed session is refused",
                "403, failed GET recording: rate limited (403)", "429, failed GET recording: rate limited (429)",
                "500, failed GET recording: refused (500)", "204, failed GET recording: refused (204)"})
        void aStatusIs(int status, String end) {
            session.reply(status);

            assertThat(why(download(CLIP)), is(end));
        }

        @Test
        void aTimeToWaitIsHandedOn() {
            session.reply(429, "", "Retry-After", "90");

            assertThat(download(CLIP), is(instanceOf(DownloadEnd.Failed.class)));
            DownloadEnd.Failed failed = (DownloadEnd.Failed) ends.get(0);
            assertThat(((CloudException.RateLimited) failed.why()).retryAfter(), is(Duration.ofSeconds(90)));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"<html>|unusable GET recording: not a file of its kind",
                "ftypmp42|unusable GET recording: not a file of its kind",
                "abcdfty|unusable GET recording: not a file of its kind", "{\"message\":\"x\",\"code\":2111}|NotThere",
                "{\"message\":\"x\",\"code\":307}|failed GET recording: refused (200, code 307)",
                "{\"message\":\"x\"}|failed GET recording: refused (200)", "''|NotThere"})
        void aGoodStatusMayHideAnother(String body, String end) {
            session.reply(200, body);

            assertThat(why(download(CLIP)), is(end));
        }

        @ParameterizedTest
        @CsvSource({"11, , Complete", "12, , Complete", "13, , failed GET recording: not all of it arrived",
                "13, gzip, Complete", "x, , Complete", "-5, , Complete"})
        void theLengthIsChecked(String length, @Nullable String encoding, String end) {
            session.reply(200, MP4,
                    encoding == null
                            ? Map.of("content-length", List.of(length))
                            : Map.of("content-length", List.of(length), "content-encoding", List.of(encoding)));

            assertThat(why(download(CLIP)), is(end));
        }

        @Test
        void theLargestIsTaken() {
            session.reply(200, MP4 + "x".repeat(MOST - MP4.length()));

            assertThat(download(CLIP), is(new DownloadEnd.Complete()));
            assertThat(written.size(), is(MOST));
        }

        @Test
        void aFailureOnTheWayIsHandedOn() {
            session.fail(new CloudException.Unreachable("GET recording", "connection lost", false));

            assertThat(why(download(CLIP)), is("failed GET recording: connection lost"));
        }

        @Test
        void whatTheClientFindsTooLargeIsOfNoUse() {
            session.fail(new CloudException.Malformed("GET recording", "larger"));

            assertThat(why(download(CLIP)), is("unusable GET recording: larger"));
        }

        @Test
        void aThumbnailBeginsAsAJpeg() {
            session.reply(200, "GIF89a");

            assertThat(why(download(new MediaSource.ThumbnailSource(Views.doorbell(), "/x"))),
                    is("unusable GET thumbnail: not a file of its kind"));
        }
    }

    @Nested
    class TheBody {

        private final MediaBody body = new MediaBody(into, 600);

        private boolean takes(int bytes) {
            try {
                return body.write(ByteBuffer.wrap(new byte[bytes])) == bytes;
            } catch (IOException e) {
                return false;
            }
        }

        @Test
        void isBounded() {
            assertThat(takes(599), is(true));
            assertThat(takes(1), is(true));
            assertThat(body.isTooLarge(), is(false));
            assertThat(takes(1), is(false));

            assertThat(body.isTooLarge(), is(true));
            assertThat(body.diskFailure(), is(nullValue()));
            assertThat(body.count(), is(600L));
            assertThat(written.size(), is(600));
        }

        @Test
        void knowsThatTheDiskFailed() throws IOException {
            assertThat(body.isOpen(), is(true));
            body.close();

            assertThat(body.isOpen(), is(false));
            assertThat(takes(1), is(false));
            assertThat(body.diskFailure(), is(notNullValue()));
            assertThat(body.isTooLarge(), is(false));
        }

        @Test
        void keepsItsBeginningWhateverThePieces() throws IOException {
            for (byte each : MP4.getBytes(StandardCharsets.US_ASCII)) {
                body.write(ByteBuffer.wrap(new byte[]{each}));
            }

            assertThat(MediaKind.MP4.isIn(body), is(true));
            assertThat(MediaKind.JPEG.isIn(body), is(false));
            assertThat(body.beginning(), is(MP4));
        }

        @Test
        void aDiskFailureIsReportedBeforeTheClientsWord() throws IOException {
            body.close();
            takes(1);
            MediaAnswer answer = new MediaAnswer(CLIP, body, true, problems, ManualTime.atNoon().now());

            assertThat(
                    answer.end(new StreamEnd.Broken(
                            new CloudException.Malformed("GET recording", "it could not be written"))),
                    is(instanceOf(DownloadEnd.DiskFailed.class)));
        }

        @Test
        void ofTooManyBytesIsOfNoUse() {
            takes(601);
            MediaAnswer answer = new MediaAnswer(CLIP, body, true, problems, ManualTime.atNoon().now());

            assertThat(
                    why(answer.end(new StreamEnd.Broken(
                            new CloudException.Unreachable("GET recording", "connection lost", false)))),
                    is("unusable GET recording: larger than allowed"));
        }
    }
}
