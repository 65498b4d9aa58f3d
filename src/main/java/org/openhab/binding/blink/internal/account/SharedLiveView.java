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

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.live.LiveAnswer;
import org.openhab.binding.blink.internal.live.LiveEnd;
import org.openhab.binding.blink.internal.live.LiveSource;
import org.openhab.binding.blink.internal.model.SerialNumber;

/**
 * The live view of a device for all its readers. What is there already is answered on the reader's thread, without
 * waiting for the account, which may be busy with the cloud; only who begins to watch has to wait.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class SharedLiveView implements LiveSource {

    private static final LiveAnswer NOBODY = LiveAnswer.Unavailable.because(LiveEnd.CLOSED);

    private final LiveAccess access;
    private final SerialNumber serial;
    private final Executor readers;
    /** The one that was watched last. */
    private volatile @Nullable LiveView latest;

    SharedLiveView(LiveAccess access, SerialNumber serial, Executor readers) {
        this.access = access;
        this.serial = serial;
        this.readers = readers;
    }

    @Override
    public CompletableFuture<LiveAnswer> playlist() {
        LiveView known = latest;
        Optional<String> now = known == null ? Optional.empty() : known.picture().playlist();
        if (known != null && now.isPresent()) {
            access.run(known::read);
            return CompletableFuture.completedFuture(new LiveAnswer.Playlist(now.get()));
        }
        return ask(view -> view.view().thenApply(none -> playlist(view, none)));
    }

    private static LiveAnswer playlist(LiveView view, Optional<LiveEnd> none) {
        return none.<LiveAnswer>map(LiveAnswer.Unavailable::because)
                .or(() -> view.picture().playlist().map(LiveAnswer.Playlist::new))
                .orElseGet(() -> LiveAnswer.Unavailable.because(LiveEnd.ENDED));
    }

    @Override
    public LiveAnswer segment(long number) {
        LiveView known = latest;
        if (known == null) {
            return new LiveAnswer.NotFound();
        }
        access.run(known::read);
        return known.picture().segment(number).<LiveAnswer>map(segment -> new LiveAnswer.Segment(segment.bytes()))
                .orElseGet(LiveAnswer.NotFound::new);
    }

    @Override
    public CompletableFuture<LiveAnswer> stream(Runnable wake) {
        return ask(view -> view.stream(wake));
    }

    private CompletableFuture<LiveAnswer> ask(LiveAccess.Question question) {
        return access.ask(serial, view -> {
            latest = view;
            return question.of(view);
        }, NOBODY).thenApplyAsync(Function.identity(), readers);
    }
}
