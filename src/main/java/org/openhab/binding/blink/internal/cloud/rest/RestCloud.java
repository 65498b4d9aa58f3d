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

import java.nio.channels.WritableByteChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudClock;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.cloud.LiveStart;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.cloud.MediaSource;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.WireProblem;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpTransport;
import org.openhab.binding.blink.internal.cloud.json.TolerantJson;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.StoredClip;
import org.openhab.binding.blink.internal.model.StoredClips;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.binding.blink.internal.model.Ticker;
import org.openhab.binding.blink.internal.model.VideoDevice;

/**
 * The account over the REST interface of the phone app.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class RestCloud implements BlinkCloud {

    private static final String HOMESCREEN = "/api/v3/accounts/{a}/homescreen";

    private final WireProblems problems;
    private final AccountMapper mapper;
    private final RestClient client;
    private final CommandClient commands;
    private final LiveViewClient liveViews;
    private final DeviceConfigs configs;
    private final ScheduleClient schedules;
    private final StorageClips storage;
    private final MediaList mediaList;
    private final CloudClock cloudClock;
    private final MediaDownloader media;
    private AccountView last = AccountView.EMPTY;

    /**
     * @param transport carries the session and keeps {@code cloudClock} right
     * @param open shows no token to anybody
     * @param problems may count those of other answers, too
     */
    public RestCloud(HttpTransport transport, HttpTransport open, CloudHosts hosts, SessionStore store,
            CloudClock cloudClock, WireProblems problems, Ticker ticker) {
        this.problems = problems;
        this.cloudClock = cloudClock;
        WireTime times = new WireTime(problems, cloudClock::now);
        this.mapper = new AccountMapper(problems, times);
        this.client = new RestClient(transport, hosts, store, problems, cloudClock::now);
        this.media = new MediaDownloader(transport, open, client::tier, hosts, problems, cloudClock::now);
        Twins twins = new Twins();
        this.configs = new DeviceConfigs(client, twins, problems);
        this.commands = new CommandClient(client, twins, configs, problems);
        this.liveViews = new LiveViewClient(client, twins, problems);
        this.schedules = new ScheduleClient(client, twins, problems);
        this.storage = new StorageClips(client, problems, times);
        this.mediaList = new MediaList(client, new ClipMapper(problems, times), problems, ticker);
    }

    @Override
    public AccountView fetchAccount() throws CloudException, InterruptedException {
        String answer = client.getText(RequestClass.STATE, "", HOMESCREEN);
        HomescreenDTO homescreen = HomescreenReader.read(answer, problems);
        if (homescreen == null) {
            throw new CloudException.Malformed("GET " + HOMESCREEN, "the answer is not a JSON object");
        }
        if (!homescreen.isHomescreen()) {
            AnswerDTO error = TolerantJson.read(answer, AnswerDTO.class, problems::noteMismatch);
            Integer code = error == null ? null : error.code();
            throw new CloudException.Rejected("GET " + HOMESCREEN, 200, code == null ? 0 : code);
        }
        last = mapper.view(homescreen, last);
        return last;
    }

    @Override
    public void knownSerials(Map<DeviceKey, SerialNumber> known) {
        mapper.restore(known);
    }

    @Override
    public ClipList fetchClips(Instant since) throws CloudException, InterruptedException {
        return new ClipList(mediaList.fetch(since), cloudClock.now());
    }

    @Override
    public LocalStorage fetchLocalStorage(SyncModuleView syncModule) throws CloudException, InterruptedException {
        return storage.state(syncModule);
    }

    @Override
    public CommandHandle requestStoredClips(SyncModuleView syncModule) throws CloudException, InterruptedException {
        return storage.requestList(syncModule);
    }

    @Override
    public Optional<StoredClips> fetchStoredClips(SyncModuleView syncModule, CommandHandle command)
            throws CloudException, InterruptedException {
        return storage.list(syncModule, command);
    }

    @Override
    public String requestStoredClip(SyncModuleView syncModule, String manifest, StoredClip clip)
            throws CloudException, InterruptedException {
        return storage.requestClip(syncModule, manifest, clip);
    }

    @Override
    public DeviceConfig fetchConfig(VideoDevice device) throws CloudException, InterruptedException {
        return configs.fetch(device, RequestClass.DETAILS);
    }

    @Override
    public DeviceConfig readBack(VideoDevice device) throws CloudException, InterruptedException {
        return configs.fetch(device, RequestClass.COMMANDS);
    }

    @Override
    public List<Schedule> fetchSchedules(NetworkId network) throws CloudException, InterruptedException {
        return schedules.fetch(network);
    }

    @Override
    public void download(MediaSource source, long maxBytes, WritableByteChannel into, Executor executor,
            Consumer<DownloadEnd> ended) {
        media.download(source, maxBytes, into, executor, ended);
    }

    @Override
    public Optional<CommandHandle> send(DeviceCommand command) throws CloudException, InterruptedException {
        return commands.send(command);
    }

    @Override
    public Progress progress(CommandHandle command) throws CloudException, InterruptedException {
        return commands.progress(command);
    }

    @Override
    public LiveStart startLiveView(VideoDevice device) throws CloudException, InterruptedException {
        return liveViews.start(device);
    }

    @Override
    public void endCommand(CommandHandle command) throws CloudException, InterruptedException {
        liveViews.end(command);
    }

    @Override
    public Instant cloudTime() {
        return cloudClock.now();
    }

    @Override
    public List<WireProblem> wireProblems() {
        return problems.all();
    }
}
