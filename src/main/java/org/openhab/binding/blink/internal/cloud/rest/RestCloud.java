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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudClock;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.CommandHandle;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.cloud.DownloadEnd;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.cloud.MediaSource;
import org.openhab.binding.blink.internal.cloud.RequestClass;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpTransport;
import org.openhab.binding.blink.internal.cloud.rest.CommandRoutes.CommandRoute;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.DoorbellConfig;
import org.openhab.binding.blink.internal.model.DoorbellView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.model.StoredClip;
import org.openhab.binding.blink.internal.model.StoredClips;
import org.openhab.binding.blink.internal.model.SyncModuleView;

/**
 * The account over the REST interface of the phone app.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class RestCloud implements BlinkCloud {

    private static final String HOMESCREEN = "/api/v3/accounts/{a}/homescreen";
    /** Numbers of good news in the place of a command: 802 and 803 for schedules, 908 and 0 for anything. */
    private static final Set<Integer> DONE_AT_ONCE = Set.of(0, 802, 803, 908);
    /** Says that the question was understood, while a command runs and when it is done. Nothing about the command. */
    private static final int UNDERSTOOD = 908;

    private final WireProblems unknownWords = new WireProblems();
    private final AccountMapper mapper = new AccountMapper(unknownWords);
    private final RestClient client;
    private final StorageClips storage;
    private final MediaList mediaList;
    private final CloudClock cloudClock;
    private final MediaDownloader media;
    private AccountView last = AccountView.EMPTY;

    /**
     * @param exchange carries the session and tells {@code cloudClock} the time
     * @param open shows no token to anybody
     */
    public RestCloud(HttpTransport exchange, HttpTransport open, CloudHosts hosts, SessionStore store,
            CloudClock cloudClock, Clock clock) {
        this.client = new RestClient(exchange, hosts, store, clock);
        this.media = new MediaDownloader(exchange, open, client::tier, hosts, clock);
        this.storage = new StorageClips(client);
        this.mediaList = new MediaList(client, new ClipMapper(unknownWords), clock);
        this.cloudClock = cloudClock;
    }

    @Override
    public AccountView fetchAccount() throws CloudException, InterruptedException {
        HomescreenDTO homescreen = client.get(RequestClass.STATE, HomescreenDTO.class, "", HOMESCREEN);
        if (!AccountMapper.isHomescreen(homescreen)) {
            throw new CloudException.Rejected("GET " + HOMESCREEN, 200, 0);
        }
        last = mapper.view(homescreen, last);
        return last;
    }

    @Override
    public ClipList fetchClips(Instant since) throws CloudException, InterruptedException {
        return new ClipList(mediaList.fetch(since), cloudClock.now());
    }

    @Override
    public LocalStorage fetchLocalStorage(SyncModuleView hub) throws CloudException, InterruptedException {
        return storage.state(hub);
    }

    @Override
    public CommandHandle requestStoredClips(SyncModuleView hub) throws CloudException, InterruptedException {
        return storage.requestList(hub);
    }

    @Override
    public Optional<StoredClips> fetchStoredClips(SyncModuleView hub, CommandHandle command)
            throws CloudException, InterruptedException {
        return storage.list(hub, command);
    }

    @Override
    public String requestStoredClip(SyncModuleView hub, String manifest, StoredClip clip)
            throws CloudException, InterruptedException {
        return storage.requestClip(hub, manifest, clip);
    }

    @Override
    public DoorbellConfig fetchConfig(DoorbellView doorbell) throws CloudException, InterruptedException {
        return ConfigMapper.config(client.get(RequestClass.DETAILS, DoorbellConfigDTO.class, "",
                CommandRoutes.NETWORK + "/doorbells/{d}/config", doorbell.network().value(), doorbell.key().id()));
    }

    @Override
    public List<Schedule> fetchSchedules(NetworkId network) throws CloudException, InterruptedException {
        try {
            return schedules(network, "/api/v1/networks/{n}/programs");
        } catch (CloudException.Rejected e) {
            if (e.status() != 404) {
                throw e;
            }
        }
        try {
            return schedules(network, CommandRoutes.NETWORK + "/programs");
        } catch (CloudException.Rejected e) {
            if (e.status() != 404) {
                throw e;
            }
            return List.of(); // a network without any
        }
    }

    private List<Schedule> schedules(NetworkId network, String template) throws CloudException, InterruptedException {
        List<Schedule> schedules = new ArrayList<>();
        for (ProgramDTO dto : client.getList(RequestClass.DETAILS, ProgramDTO.class, template, network.value())) {
            Long id = dto.id();
            String name = dto.name();
            if (id != null) {
                schedules
                        .add(new Schedule(network, id, name == null || name.isBlank() ? "Schedule " + id : name.strip(),
                                "enabled".equals(dto.status())));
            }
        }
        return schedules;
    }

    @Override
    public void download(MediaSource source, long maxBytes, WritableByteChannel into, Executor executor,
            Consumer<DownloadEnd> ended) {
        media.download(source, maxBytes, into, executor, ended);
    }

    @Override
    public Optional<CommandHandle> give(DeviceCommand order) throws CloudException, InterruptedException {
        CommandRoute route = CommandRoutes.of(order);
        AnswerDTO answer = client.post(RequestClass.COMMANDS, AnswerDTO.class, "", route.json(), route.template(),
                route.numbers());
        Long id = answer.id();
        Integer code = answer.code();
        if (id != null) {
            return Optional.of(new CommandHandle(id, order.network(), route.what()));
        }
        if (route.followed() || code != null && !DONE_AT_ONCE.contains(code)) {
            // refused with status 200, for instance 304: no camera to arm
            throw new CloudException.Rejected("POST " + route.template(), 200, code == null ? 0 : code);
        }
        return Optional.empty();
    }

    @Override
    public Progress progress(CommandHandle command) throws CloudException, InterruptedException {
        AnswerDTO answer = client.get(RequestClass.COMMANDS, AnswerDTO.class, "", "/network/{n}/command/{id}",
                command.network().value(), command.id());
        Integer status = answer.status();
        Integer statusCode = answer.statusCode();
        if (Boolean.TRUE.equals(answer.complete())) {
            if (status == null || status == 0) {
                return Progress.DONE;
            }
            if (statusCode == null || statusCode == UNDERSTOOD) {
                return Progress.FAILED;
            }
            throw new CloudException.Rejected(command.what(), 200, statusCode);
        }
        return statusCode == null || statusCode == UNDERSTOOD ? Progress.RUNNING : Progress.UNCLEAR;
    }

    @Override
    public Instant cloudTime() {
        return cloudClock.now();
    }

    @Override
    public Set<String> unknownWords() {
        return unknownWords.all();
    }
}
