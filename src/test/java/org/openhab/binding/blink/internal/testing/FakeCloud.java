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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
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
import org.openhab.binding.blink.internal.cloud.RequestLimits;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.cloud.WireProblem;
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

/**
 * A cloud without HTTP: shows what a test puts into it and fails on request.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class FakeCloud implements BlinkCloud, RequestBudget {

    /** What the account shows. */
    public AccountView view = AccountView.EMPTY;
    /** What the media list shows. */
    public final List<Clip> clips = new ArrayList<>();
    /** Thrown by the next calls, one each, before anything else happens. */
    public final Deque<CloudException> failures = new ArrayDeque<>();
    /** Run in each call before anything else, with its name; may move time, save the account or throw. */
    public Hook onCall = call -> {
    };
    /** For how long no requests were wanted, as the account passed it on. */
    public final List<Duration> silences = new ArrayList<>();
    /** Answers to the next questions about commands; DONE when there are none. */
    public final Deque<Progress> progress = new ArrayDeque<>();
    /** Whether commands are carried out at once instead of being followed. */
    public boolean atOnce;
    /** The devices whose live view was started, as they were named. */
    public final List<VideoDevice> liveViews = new ArrayList<>();
    /** How often a live view wants to be polled. */
    public Duration pollingInterval = Duration.ofSeconds(15);
    /** What every doorbell is set to. */
    public DeviceConfig config = DeviceConfig.NONE;
    /** The schedules of every network. */
    public List<Schedule> schedules = List.of();
    /** What storages answer, one each; not ready when there is none. */
    public final Queue<StoredClips> stored = new ArrayDeque<>();
    /** The downloads that were begun; each waits for the test to end it. */
    public final Queue<Download> downloads = new ArrayDeque<>();
    /** The commands that were given, in order. */
    public final List<DeviceCommand> given = new ArrayList<>();
    /** Names of the calls made, in order. */
    public final List<String> calls = new ArrayList<>();
    /** Serial numbers that the account restored. */
    public final Map<DeviceKey, SerialNumber> restored = new HashMap<>();
    /** The bound of the latest question for clips. */
    public @Nullable Instant since;

    private final Map<RequestClass, List<Instant>> polls = new EnumMap<>(RequestClass.class);
    private final Clock clock;

    /** Something that happens during a call. */
    @FunctionalInterface
    public interface Hook {
        void called(String call) throws CloudException, InterruptedException;
    }

    /** @param clock the cloud's own clock */
    public FakeCloud(Clock clock) {
        this.clock = clock;
    }

    /** A download under way. */
    public record Download(MediaSource source, long maxBytes, WritableByteChannel into, Executor executor,
            Consumer<DownloadEnd> ended) {

        /** What the HTTP client does when something arrives. */
        public void write(byte... bytes) throws IOException {
            into.write(ByteBuffer.wrap(bytes));
        }

        /** Ends it, as the HTTP client does on a thread of its own. */
        public void end(DownloadEnd how) {
            executor.execute(() -> ended.accept(how));
        }
    }

    private void called(String call) throws CloudException, InterruptedException {
        calls.add(call);
        onCall.called(call);
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
    public int lastHour(RequestClass requestClass) {
        return 0;
    }

    @Override
    public List<Duration> ages(RequestClass requestClass) {
        return polls.getOrDefault(requestClass, List.of()).stream().map(at -> Duration.between(at, clock.instant()))
                .filter(age -> age.compareTo(Duration.ofHours(1)) < 0).toList();
    }

    private void sent(RequestClass requestClass) {
        List<Instant> times = new ArrayList<>(polls.getOrDefault(requestClass, List.of()));
        times.add(clock.instant());
        polls.put(requestClass, times);
    }

    @Override
    public RequestLimits limits() {
        return new RequestLimits(40, 500, 220, 240, 120, 60);
    }

    @Override
    public boolean has(RequestClass requestClass, int requests) {
        return true;
    }

    @Override
    public Optional<Duration> silenceLeft() {
        return Optional.empty();
    }

    @Override
    public void silence(Duration time) {
        silences.add(time);
    }

    @Override
    public AccountView fetchAccount() throws CloudException, InterruptedException {
        sent(RequestClass.STATE);
        called("account");
        return view;
    }

    @Override
    public ClipList fetchClips(Instant from) throws CloudException, InterruptedException {
        since = from;
        sent(RequestClass.EVENTS);
        called("clips");
        return new ClipList(clips, clock.instant());
    }

    @Override
    public LocalStorage fetchLocalStorage(SyncModuleView syncModule) throws CloudException, InterruptedException {
        called("storage");
        return new LocalStorage("active", 42, StorageBackup.UNKNOWN);
    }

    @Override
    public Optional<CommandHandle> send(DeviceCommand command) throws CloudException, InterruptedException {
        called(switch (command) {
            case DeviceCommand.Arm arm -> (arm.armed() ? "arm " : "disarm ") + arm.network();
            case DeviceCommand.Snapshot snapshot -> "snapshot " + snapshot.device().key().id();
            case DeviceCommand.EnableMotion motion ->
                (motion.enabled() ? "enable " : "disable ") + motion.device().key().id();
            default -> command.getClass().getSimpleName();
        });
        given.add(command);
        return atOnce ? Optional.empty() : Optional.of(new CommandHandle(1, command.network(), "command"));
    }

    @Override
    public void download(MediaSource source, long maxBytes, WritableByteChannel into, Executor executor,
            Consumer<DownloadEnd> ended) {
        Download download = new Download(source, maxBytes, into, executor, ended);
        try {
            called(source + " " + source.address());
            downloads.add(download);
        } catch (CloudException e) {
            download.end(new DownloadEnd.Failed(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public DeviceConfig fetchConfig(VideoDevice device) throws CloudException, InterruptedException {
        called("config");
        return config;
    }

    @Override
    public DeviceConfig readBack(VideoDevice device) throws CloudException, InterruptedException {
        called("read back");
        return config;
    }

    @Override
    public List<Schedule> fetchSchedules(NetworkId network) throws CloudException, InterruptedException {
        called("schedules");
        return schedules;
    }

    @Override
    public CommandHandle requestStoredClips(SyncModuleView syncModule) throws CloudException, InterruptedException {
        called("list storage");
        return new CommandHandle(5, syncModule.network(), "list storage");
    }

    @Override
    public Optional<StoredClips> fetchStoredClips(SyncModuleView syncModule, CommandHandle command)
            throws CloudException, InterruptedException {
        called("stored clips");
        return Optional.ofNullable(stored.poll());
    }

    @Override
    public String requestStoredClip(SyncModuleView syncModule, String manifest, StoredClip clip)
            throws CloudException, InterruptedException {
        called("upload " + manifest + "/" + clip.id());
        return "/stored/" + clip.id();
    }

    @Override
    public Progress progress(CommandHandle command) throws CloudException, InterruptedException {
        called("progress");
        Progress next = progress.poll();
        return next == null ? Progress.DONE : next;
    }

    @Override
    public LiveStart startLiveView(VideoDevice device) throws CloudException, InterruptedException {
        called("live view " + device.key().id());
        liveViews.add(device);
        return new LiveStart(new CommandHandle(7, device.network(), "live view"),
                new Secret("immis://127.0.0.1:9/x__IMDS_G8T1-0000-0000-0001?client_id=208"), new Secret("token"),
                pollingInterval);
    }

    @Override
    public void endCommand(CommandHandle command) throws CloudException, InterruptedException {
        called("done " + command.id());
    }

    @Override
    public Instant cloudTime() {
        return clock.instant();
    }

    @Override
    public void knownSerials(Map<DeviceKey, SerialNumber> known) {
        restored.putAll(known);
    }

    @Override
    public List<WireProblem> wireProblems() {
        return List.of(new WireProblem("event_type: unknown word", 1, "ringle"));
    }
}
