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

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudCommand;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.cloud.RequestMeter;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Picture;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.binding.blink.internal.model.UnitView;

/**
 * A cloud without HTTP: shows what a test puts into it and fails when told to.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class FakeCloud implements BlinkCloud, RequestMeter {

    /** What the account shows. */
    public AccountView view = AccountView.EMPTY;
    /** What the media list shows. */
    public final List<Clip> clips = new ArrayList<>();
    /** Thrown by the next calls, one each, before anything else happens. */
    public final Deque<CloudException> failures = new ArrayDeque<>();
    /** Answers to the next questions about commands; DONE when there are none. */
    public final Deque<Progress> progress = new ArrayDeque<>();
    /** Names of the calls made, in order. */
    public final List<String> calls = new ArrayList<>();
    /** The bound of the latest question for clips. */
    public @Nullable Instant since;

    private final Clock clock;

    /** @param clock the cloud's own clock */
    public FakeCloud(Clock clock) {
        this.clock = clock;
    }

    private void called(String call) throws CloudException {
        calls.add(call);
        CloudException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
    }

    /** How often {@code call} was made. */
    public long count(String call) {
        return calls.stream().filter(call::equals).count();
    }

    @Override
    public int lastHour() {
        return calls.size();
    }

    @Override
    public int budget() {
        return 1_000;
    }

    @Override
    public AccountView fetchAccount() throws CloudException {
        called("account");
        return view;
    }

    @Override
    public ClipList fetchClips(Instant from) throws CloudException {
        since = from;
        called("clips");
        return new ClipList(clips, clock.instant());
    }

    @Override
    public LocalStorage fetchLocalStorage(SyncModuleView syncModule) throws CloudException {
        called("storage");
        return new LocalStorage("active", 42);
    }

    @Override
    public Picture fetchPicture(UnitView unit, String address, @Nullable Instant takenAt) throws CloudException {
        called("picture " + address);
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, (byte) 0xff, (byte) 0xd9};
        return Picture.of(jpeg, takenAt == null ? clock.instant() : takenAt).orElseThrow();
    }

    @Override
    public CloudCommand requestSnapshot(UnitView unit) throws CloudException {
        called("snapshot " + unit.id());
        return new CloudCommand(3, unit.network(), "snapshot");
    }

    @Override
    public CloudCommand arm(NetworkId network, boolean armed) throws CloudException {
        called((armed ? "arm " : "disarm ") + network);
        return new CloudCommand(1, network, "arm");
    }

    @Override
    public CloudCommand enableMotion(UnitView unit, boolean enabled) throws CloudException {
        called((enabled ? "enable " : "disable ") + unit.id());
        return new CloudCommand(2, unit.network(), "motion");
    }

    @Override
    public Progress progress(CloudCommand command) throws CloudException {
        called("progress");
        Progress next = progress.poll();
        return next == null ? Progress.DONE : next;
    }

    @Override
    public Instant cloudTime() {
        return clock.instant();
    }
}
