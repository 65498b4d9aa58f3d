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

import java.time.Clock;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudClock;
import org.openhab.binding.blink.internal.cloud.CloudCommand;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpExchange;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Picture;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.binding.blink.internal.model.UnitView;

/**
 * The account over the REST interface of the phone app.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class RestCloud implements BlinkCloud {

    private static final String HOMESCREEN = "/api/v3/accounts/{a}/homescreen";
    private static final String NETWORK = "/api/v1/accounts/{a}/networks/{n}";
    /** Says that the question was understood, while a command runs and when it is done. Nothing about the command. */
    private static final int UNDERSTOOD = 908;

    /** Stills of these doorbells have a few hundred KiB. */
    private static final int LARGEST_PICTURE = 5 << 20;
    private static final Pattern TIME_STAMP = Pattern.compile("(?:^|[?&]ts=)(\\d{9,11})(?:$|&)");

    private final UnknownWords unknownWords = new UnknownWords();
    private final AccountMapper mapper = new AccountMapper(unknownWords);
    private final RestClient client;
    private final MediaList mediaList;
    private final CloudClock cloudClock;
    private final HttpExchange open;
    private final CloudHosts hosts;
    private AccountView last = AccountView.EMPTY;

    /**
     * @param exchange carries the session and tells {@code cloudClock} the time
     * @param open shows no token to anybody
     */
    public RestCloud(HttpExchange exchange, HttpExchange open, CloudHosts hosts, SessionStore store,
            CloudClock cloudClock, Clock clock) {
        this.open = open;
        this.hosts = hosts;
        this.client = new RestClient(exchange, hosts, store, clock);
        this.mediaList = new MediaList(client, new ClipMapper(unknownWords), clock);
        this.cloudClock = cloudClock;
    }

    @Override
    public AccountView fetchAccount() throws CloudException, InterruptedException {
        HomescreenDTO homescreen = client.get(HomescreenDTO.class, "", HOMESCREEN);
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
        AnswerDTO answer = client.get(AnswerDTO.class, "", NETWORK + "/sync_modules/{s}/local_storage/status",
                hub.network().value(), hub.id().value());
        Double used = answer.usbStorageUsed();
        return new LocalStorage(answer.usbState(),
                used == null || used < 0 || used > 100 ? null : (int) Math.round(used));
    }

    @Override
    public Picture fetchPicture(UnitView unit, String address, @Nullable Instant takenAt)
            throws CloudException, InterruptedException {
        byte[] bytes = client.download("picture", "image/jpeg", LARGEST_PICTURE,
                tier -> PictureAddress.of(address, unit, tier, hosts), open);
        return Picture.of(bytes, takenAt == null ? timeIn(address) : takenAt)
                .orElseThrow(() -> new CloudException.Malformed("GET picture", "the answer is not a JPEG"));
    }

    /** The names of the latest stills hold the second in which they were taken. */
    private Instant timeIn(String address) {
        Matcher stamp = TIME_STAMP.matcher(address);
        return stamp.find() ? Instant.ofEpochSecond(Long.parseLong(stamp.group(1))) : cloudClock.now();
    }

    @Override
    public CloudCommand requestSnapshot(UnitView unit) throws CloudException, InterruptedException {
        String template = switch (unit.kind()) {
            case DOORBELL -> NETWORK + "/doorbells/{d}/thumbnail";
            case CAMERA -> "/network/{n}/camera/{c}/thumbnail";
            case MINI -> NETWORK + "/owls/{o}/thumbnail";
            case SYNC_MODULE -> throw new IllegalArgumentException("A sync module has no lens");
        };
        return command(template, "snapshot", unit.network(), unit.network().value(), unit.id().value());
    }

    @Override
    public CloudCommand arm(NetworkId network, boolean armed) throws CloudException, InterruptedException {
        String template = NETWORK + "/state/" + (armed ? "arm" : "disarm");
        return command(template, armed ? "arm" : "disarm", network, network.value());
    }

    @Override
    public CloudCommand enableMotion(UnitView unit, boolean enabled) throws CloudException, InterruptedException {
        String verb = enabled ? "enable" : "disable";
        String template = switch (unit.kind()) {
            case DOORBELL -> NETWORK + "/doorbells/{d}/" + verb;
            case CAMERA -> "/network/{n}/camera/{c}/" + verb;
            case MINI, SYNC_MODULE -> throw new IllegalArgumentException(unit.kind() + " has no motion switch");
        };
        return command(template, verb + " motion", unit.network(), unit.network().value(), unit.id().value());
    }

    private CloudCommand command(String template, String what, NetworkId network, long... numbers)
            throws CloudException, InterruptedException {
        AnswerDTO answer = client.post(AnswerDTO.class, "", "{}", template, numbers);
        Long id = answer.id();
        if (id == null) { // refused with status 200, for instance 304: no camera to arm
            Integer code = answer.code();
            throw new CloudException.Rejected("POST " + template, 200, code == null ? 0 : code);
        }
        return new CloudCommand(id, network, what);
    }

    @Override
    public Progress progress(CloudCommand command) throws CloudException, InterruptedException {
        AnswerDTO answer = client.get(AnswerDTO.class, "", "/network/{n}/command/{id}", command.network().value(),
                command.id());
        Integer status = answer.status();
        Integer statusCode = answer.statusCode();
        if (Boolean.TRUE.equals(answer.complete())) {
            return status == null || status == 0 ? Progress.DONE : Progress.FAILED;
        }
        return statusCode == null || statusCode == UNDERSTOOD ? Progress.RUNNING : Progress.UNCLEAR;
    }

    @Override
    public Instant cloudTime() {
        return cloudClock.now();
    }
}
