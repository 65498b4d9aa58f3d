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
package org.openhab.binding.blink.internal;

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Parts;
import org.openhab.binding.blink.internal.cloud.http.CloudHosts;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.BlinkStateDescriptionProvider;
import org.openhab.binding.blink.internal.testing.FileStorageService;
import org.openhab.binding.blink.internal.testing.JettyClients;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.binding.blink.internal.testing.MemoryOAuth;
import org.openhab.binding.blink.internal.testing.RecordingCallback;
import org.openhab.binding.blink.internal.web.LivePages;
import org.openhab.binding.blink.simulator.Route;
import org.openhab.binding.blink.simulator.SimulatedHouse;
import org.openhab.binding.blink.simulator.SimulatorServer;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;

/**
 * The binding from its factory down to the socket, the simulated house behind it, and time in the hand of the test.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class WholeHouse implements AutoCloseable {

    public static final ThingUID ACCOUNT = new ThingUID(THING_TYPE_ACCOUNT, "home");

    private static final String STORAGE = "org.openhab.binding.blink";
    private static final String ANCHOR_PROPERTY = "org.openhab.binding.blink.anchor";
    private static final int MOST_SECONDS = 600;
    private static final int ARRIVES_WITHIN_MILLIS = 20;

    public final ThingUID uid;
    public final ManualTime time;
    public final SimulatedHouse house;
    public final SimulatorServer cloud;
    public final RecordingCallback openhab;
    public final JettyClients clients;
    /** Narrows what the channels of settings offer. */
    public final BlinkStateDescriptionProvider options = new BlinkStateDescriptionProvider();
    public final MemoryOAuth oauth;
    public final FileStorageService storage;
    /** Where recordings are saved, in a folder of openHAB's. */
    public final Path userData;
    private final boolean alone;
    private boolean removed;
    /** Parts of mistakes that the test itself has caused. */
    private final List<String> tolerated = new ArrayList<>();
    private final Map<ThingUID, ThingHandler> handlers = new LinkedHashMap<>();
    private @NonNullByDefault({}) AccountRegistry registry;
    private BlinkHandlerFactory factory;

    public WholeHouse() throws IOException {
        this(Duration.ZERO);
    }

    /** @param cloudAhead how far the cloud's clock is ahead of ours */
    public WholeHouse(Duration cloudAhead) throws IOException {
        this(time -> SimulatedHouse.example(time.clock(cloudAhead)));
    }

    /** @param furnished the house, at a time that the test moves */
    public WholeHouse(Function<ManualTime, SimulatedHouse> furnished) throws IOException {
        uid = ACCOUNT;
        time = ManualTime.atNoon();
        openhab = new RecordingCallback();
        clients = new JettyClients();
        oauth = new MemoryOAuth();
        storage = new FileStorageService(time);
        userData = Files.createTempDirectory("blink");
        alone = true;
        house = furnished.apply(time);
        cloud = SimulatorServer.start(house);
        factory = newFactory();
    }

    private WholeHouse(WholeHouse first) throws IOException {
        uid = new ThingUID(THING_TYPE_ACCOUNT, "office");
        time = first.time;
        openhab = first.openhab;
        clients = first.clients;
        oauth = first.oauth;
        storage = first.storage;
        userData = first.userData;
        alone = false;
        house = SimulatedHouse.exampleBuilder(time.clock()).seed(2).build();
        cloud = SimulatorServer.start(house);
        registry = first.registry;
        factory = first.factory;
    }

    /** Another account of the same openHAB, with a house and a cloud of its own. To be closed before the first. */
    public static WholeHouse nextTo(WholeHouse first) throws IOException {
        return new WholeHouse(first);
    }

    /** A thread for each live view, as openHAB's pools have them; the only part that does not wait for the test. */
    private final Executor livePool = ThreadPoolManager.getPool("blink-live");

    /** The live views that are offered. */
    public final LivePages pages = new LivePages();

    private BlinkHandlerFactory newFactory() {
        Parts parts = new Parts(time, new Random(1), time.ticker(), time.wallClock());
        registry = new AccountRegistry(clients, storage, oauth, userData, livePool, parts);
        return new BlinkHandlerFactory(registry, () -> ZoneOffset.UTC, options, pages, parts.clock(),
                CompletableFuture.completedFuture(null));
    }

    /** Adds the account with the right credentials and lets it begin. */
    public AccountHandler addAccount() {
        return addAccount(Map.of("email", house.account().email(), "password", house.account().password()));
    }

    public AccountHandler addAccount(Map<String, Object> parameters) {
        useCloud();
        return newAccount(parameters);
    }

    private AccountHandler newAccount(Map<String, Object> parameters) {
        return (AccountHandler) add(
                BridgeBuilder.create(THING_TYPE_ACCOUNT, uid).withConfiguration(new Configuration(parameters)).build());
    }

    /** Adds the account while {@link CloudHosts#PROPERTY} says where the cloud is. */
    public AccountHandler addAccountElsewhere() {
        return newAccount(Map.of("email", house.account().email(), "password", house.account().password()));
    }

    /** Adds the account and signs in with the code from the phone. */
    public AccountHandler signIn() {
        AccountHandler account = addAccount();
        enter("verificationCode", house.currentCode());
        return account;
    }

    /** Adds a doorbell as a person writes it into a text file. */
    public Thing addDoorbell(String id, String serial) {
        return addChild(THING_TYPE_DOORBELL, id, Map.of("serialNumber", serial));
    }

    public Thing addChild(ThingTypeUID type, String id, Map<String, Object> parameters) {
        Thing thing = ThingBuilder.create(type, new ThingUID(type, uid, id)).withBridge(uid)
                .withConfiguration(new Configuration(parameters)).build();
        add(thing);
        return thing;
    }

    /** A person links a channel to an Item. */
    public void link(Thing thing, String channel) {
        ChannelUID uid = new ChannelUID(thing.getUID(), channel);
        openhab.link(uid);
        handler(thing).channelLinked(uid);
        time.run();
    }

    private ThingHandler add(Thing thing) {
        openhab.add(thing);
        ThingHandler handler = factory.createHandler(thing);
        if (handler == null) {
            throw new IllegalStateException("No handler for " + thing.getUID());
        }
        handler.setCallback(openhab);
        thing.setHandler(handler);
        handlers.put(thing.getUID(), handler);
        handler.initialize();
        time.run();
        return handler;
    }

    /** Saves a parameter of the account, as the form does. */
    public void enter(String parameter, Object value) {
        useCloud();
        ThingHandler account = handlers.get(uid);
        if (account != null) {
            account.handleConfigurationUpdate(Map.of(parameter, value));
        }
        time.run();
    }

    public Object parameter(String name) {
        ThingHandler account = handlers.get(uid);
        Object value = account == null ? null : account.getThing().getConfiguration().get(name);
        return value == null ? "" : value;
    }

    public ThingHandler handler(Thing thing) {
        ThingHandler handler = handlers.get(thing.getUID());
        if (handler == null) {
            throw new IllegalStateException("No such Thing");
        }
        return handler;
    }

    /** The handler of the account as it is now; each restart makes another. */
    public AccountHandler account() {
        if (handlers.get(uid) instanceof AccountHandler account) {
            return account;
        }
        throw new IllegalStateException("There is no account");
    }

    /** The status of the account: status, detail and, where there is one, its text. */
    public String accountStatus() {
        ThingStatusInfo status = account().getThing().getStatusInfo();
        @Nullable
        String text = status.getDescription();
        return status.getStatus() + " " + status.getStatusDetail() + (text == null ? "" : " " + text);
    }

    /** The Thing of that id; each restart makes another. */
    public Thing thing(String id) {
        return find(id).orElseThrow();
    }

    public Optional<Thing> find(String id) {
        return handlers.values().stream().map(ThingHandler::getThing).filter(thing -> id.equals(thing.getUID().getId()))
                .findFirst();
    }

    /** The test has the cloud give something that the client has to send back and that counts as its mistake then. */
    public void tolerate(String partOfMistake) {
        tolerated.add(partOfMistake);
    }

    /** How many requests the cloud has had. */
    public int requests() {
        return Arrays.stream(Route.values()).mapToInt(cloud::count).sum();
    }

    /** Lets time go by until {@code future} is there: what is downloaded arrives on threads of the HTTP client. */
    public <F> F whileWaiting(CompletableFuture<F> future) {
        for (int second = 0; second < MOST_SECONDS; second++) {
            time.run();
            try {
                return future.get(ARRIVES_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                time.advance(Duration.ofSeconds(1));
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("It never ended");
    }

    /** Lets time go by until {@code arrived}: what is downloaded arrives on threads of the HTTP client. */
    public void until(BooleanSupplier arrived) {
        Instant end = time.now().plusSeconds(MOST_SECONDS);
        time.run();
        while (!arrived.getAsBoolean()) {
            if (!time.now().isBefore(end)) {
                throw new IllegalStateException("It never came");
            }
            arrive();
            advanceToNext(end);
        }
    }

    /** Lets {@code duration} go by, with a pause for what arrives each time that something was due. */
    public void letArrive(Duration duration) {
        Instant end = time.now().plus(duration);
        while (time.now().isBefore(end)) {
            arrive();
            advanceToNext(end);
        }
    }

    /** Runs what is due next, at its time, unless that is after {@code end}. */
    private void advanceToNext(Instant end) {
        Duration left = Duration.between(time.now(), end);
        Duration next = time.waiting() == 0 ? left : time.untilNext();
        time.advance(next.compareTo(left) < 0 ? next : left);
    }

    private static void arrive() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ARRIVES_WITHIN_MILLIS));
    }

    /** openHAB goes down in order and comes up again {@code pause} later; text files and storage stay. */
    public void restart(Duration pause) {
        List<Thing> things = stopAll();
        storage.stop();
        oauth.restart();
        time.advance(pause);
        factory = newFactory();
        startAll(things);
    }

    /**
     * Power fails and comes back {@code pause} later.
     *
     * @param disk what openHAB had written until then
     */
    public void kill(Map<String, String> disk, Duration pause) {
        List<Thing> things = stopAll();
        storage.replaceFile(STORAGE, disk);
        oauth.restart();
        time.advance(pause);
        factory = newFactory();
        startAll(things);
    }

    /** What the storage's file would hold if openHAB wrote it now. */
    public Map<String, String> disk() {
        storage.stop();
        Map<String, String> disk = new LinkedHashMap<>();
        storage.file(STORAGE).forEach((key, value) -> disk.put(key, String.valueOf(value)));
        return disk;
    }

    /** A person disables the account and enables it again {@code pause} later; the add-on goes on running. */
    public void disableAndEnable(Duration pause) {
        List<Thing> things = stopAll();
        time.advance(pause);
        startAll(things);
    }

    private List<Thing> stopAll() {
        List<Thing> things = handlers.values().stream().map(ThingHandler::getThing).toList();
        stop();
        return things;
    }

    private void startAll(List<Thing> things) {
        for (Thing thing : things) {
            if (thing instanceof Bridge) {
                addAccount(thing.getConfiguration().getProperties());
            } else {
                addChild(thing.getThingTypeUID(), thing.getUID().getId(), thing.getConfiguration().getProperties());
            }
        }
    }

    /** A person removes the account; its children stay, without a bridge. */
    public void removeAccount() {
        removed = true; // added again, it is another client
        ThingHandler account = account();
        account.handleRemoval();
        time.run();
        account.dispose();
        handlers.remove(uid);
        time.run();
    }

    /** The account's Thing vanishes from its text file, or is removed by force: openHAB only says that it is gone. */
    public void loseAccount() {
        ThingHandler account = account();
        account.dispose();
        factory.removeThing(uid);
        handlers.remove(uid);
        time.run();
    }

    /** What the binding does some minutes after it was started. */
    public void deleteUnused() {
        registry.deleteUnused();
    }

    /** What opens an account from now on finds this house. */
    private void useCloud() {
        System.setProperty(CloudHosts.PROPERTY, cloud.baseUri().toString());
        System.setProperty(ANCHOR_PROPERTY, cloud.liveAnchor());
    }

    private void stop() {
        List<ThingHandler> all = List.copyOf(handlers.values());
        for (int i = all.size() - 1; i >= 0; i--) {
            all.get(i).dispose();
        }
        handlers.clear();
        time.run();
    }

    /** Disposes of everything; fails when the client made mistakes or something was left behind. */
    @Override
    public void close() {
        stop();
        List<String> mistakes = cloud.mistakes().stream()
                .filter(mistake -> !removed || !mistake.contains("hardware_id has changed"))
                .filter(mistake -> tolerated.stream().noneMatch(mistake::contains)).toList();
        cloud.close();
        System.clearProperty(CloudHosts.PROPERTY);
        System.clearProperty(ANCHOR_PROPERTY);
        if (!mistakes.isEmpty()) {
            throw new AssertionError("Protocol mistakes: " + mistakes);
        }
        if (alone) {
            checkNothingIsLeft();
        }
    }

    private void checkNothingIsLeft() {
        if (clients.running() != 0) {
            throw new AssertionError("HTTP clients left running: " + clients.running());
        }
        storage.stop();
        time.advance(Duration.ofSeconds(1));
        if (time.waiting() != 0) {
            throw new AssertionError("Tasks left behind: " + time.waiting());
        }
        if (oauth.open() != 0) {
            throw new AssertionError("OAuth services left open: " + oauth.open());
        }
    }
}
