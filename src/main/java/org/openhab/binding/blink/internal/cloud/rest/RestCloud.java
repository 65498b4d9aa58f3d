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

import org.eclipse.jdt.annotation.NonNullByDefault;
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

    private final UnknownWords unknownWords = new UnknownWords();
    private final AccountMapper mapper = new AccountMapper(unknownWords);
    private final RestClient client;
    private final MediaList mediaList;
    private final CloudClock cloudClock;
    private AccountView last = AccountView.EMPTY;

    /** @param exchange carries the session and tells {@code cloudClock} the time */
    public RestCloud(HttpExchange exchange, CloudHosts hosts, SessionStore store, CloudClock cloudClock, Clock clock) {
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
