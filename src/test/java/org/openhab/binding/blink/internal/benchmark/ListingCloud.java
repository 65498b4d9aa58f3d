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
package org.openhab.binding.blink.internal.benchmark;

import java.net.URI;
import java.nio.channels.WritableByteChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.cloud.LiveStart;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.cloud.MediaSource;
import org.openhab.binding.blink.internal.cloud.RequestBudget;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.WireProblem;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.RequestGate;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Clip;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.StorageBackup;
import org.openhab.binding.blink.internal.model.StoredClip;
import org.openhab.binding.blink.internal.model.StoredClips;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * A cloud that lists each item from its time on. Answers at once; every question goes through the binding's own budget.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class ListingCloud implements BlinkCloud {

    private static final URI ADDRESS = URI.create("https://rest-u011.immedia-semi.com/");
    private static final AccountView VIEW = Views.house();

    private final RequestTally events;
    private final RequestTally all;
    private final RequestGate gate;
    private final Clock clock;
    private final Deque<Listing> ahead;
    private final Deque<Clip> listed = new ArrayDeque<>();

    /**
     * @param listings in the order in which they are listed
     * @param gate admits the requests
     */
    ListingCloud(List<Listing> listings, RequestGate gate, Clock clock) {
        this.ahead = new ArrayDeque<>(listings);
        this.clock = clock;
        this.events = new RequestTally(clock.instant());
        this.all = new RequestTally(clock.instant());
        this.gate = gate;
    }

    RequestBudget budget() {
        return gate;
    }

    /** Questions for the media list. */
    RequestTally events() {
        return events;
    }

    /** Questions of every kind. */
    RequestTally all() {
        return all;
    }

    private void ask(RequestClass requestClass) throws CloudException {
        gate.admit(HttpRequest.get(requestClass, "/", ADDRESS));
        all.add(clock.instant());
    }

    @Override
    public AccountView fetchAccount() throws CloudException, InterruptedException {
        ask(RequestClass.STATE);
        return VIEW;
    }

    @Override
    public ClipList fetchClips(Instant since) throws CloudException, InterruptedException {
        ask(RequestClass.EVENTS);
        Instant now = clock.instant();
        events.add(now);
        while (!ahead.isEmpty() && !ahead.getFirst().at().isAfter(now)) {
            listed.addLast(ahead.removeFirst().clip());
        }
        // items are listed out of order by seconds only, so older ones at the front are enough to drop
        while (!listed.isEmpty() && listed.getFirst().createdAt().isBefore(since.minus(Duration.ofMinutes(1)))) {
            listed.removeFirst();
        }
        return new ClipList(listed.stream().filter(clip -> !clip.createdAt().isBefore(since)).toList(), now);
    }

    @Override
    public LocalStorage fetchLocalStorage(SyncModuleView syncModule) throws CloudException, InterruptedException {
        ask(RequestClass.DETAILS);
        return new LocalStorage("active", 42, StorageBackup.UNKNOWN);
    }

    @Override
    public Optional<CommandHandle> send(DeviceCommand command) {
        throw new UnsupportedOperationException("Nobody wants anything");
    }

    @Override
    public void download(MediaSource source, long maxBytes, WritableByteChannel into, Executor executor,
            Consumer<DownloadEnd> ended) {
        throw new UnsupportedOperationException("Nobody saves recordings");
    }

    @Override
    public DeviceConfig fetchConfig(VideoDevice device) {
        throw new UnsupportedOperationException("Nobody looks at settings");
    }

    @Override
    public DeviceConfig readBack(VideoDevice device) {
        throw new UnsupportedOperationException("Nobody changes settings");
    }

    @Override
    public List<Schedule> fetchSchedules(NetworkId network) {
        throw new UnsupportedOperationException("Nobody polls schedules");
    }

    @Override
    public CommandHandle requestStoredClips(SyncModuleView syncModule) {
        throw new UnsupportedOperationException("Nobody polls storages");
    }

    @Override
    public Optional<StoredClips> fetchStoredClips(SyncModuleView syncModule, CommandHandle command) {
        throw new UnsupportedOperationException("Nobody polls storages");
    }

    @Override
    public String requestStoredClip(SyncModuleView syncModule, String manifest, StoredClip clip) {
        throw new UnsupportedOperationException("Nobody polls storages");
    }

    @Override
    public Progress progress(CommandHandle command) {
        throw new UnsupportedOperationException("No command is under way");
    }

    @Override
    public LiveStart startLiveView(VideoDevice device) {
        throw new UnsupportedOperationException("Nobody watches");
    }

    @Override
    public void endCommand(CommandHandle command) {
        throw new UnsupportedOperationException("Nobody watches");
    }

    @Override
    public Instant cloudTime() {
        return clock.instant();
    }

    @Override
    public void knownSerials(Map<DeviceKey, SerialNumber> known) {
        // a listener is known by its key here
    }

    @Override
    public List<WireProblem> wireProblems() {
        return List.of();
    }
}
