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
package org.openhab.binding.blink.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.osgi.OsgiRuntime;
import org.openhab.binding.blink.internal.testing.RecordingConsole;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;

/**
 * A small openHAB: framework, services, Things and Inbox around the packaged bundle. What the Inbox shows is accepted a
 * moment later, as if by a person who waits for it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class DemoHost implements AutoCloseable {

    public static final ThingTypeUID ACCOUNT_TYPE = new ThingTypeUID("blink", "account");
    public static final ThingUID ACCOUNT = new ThingUID(ACCOUNT_TYPE, "home");

    private static final long APPROVAL_MILLIS = 1_000;

    private final ScheduledExecutorService pool = ThreadPoolManager.getScheduledPool("inbox");
    private final OsgiRuntime runtime;
    private final HostServices services;
    private final EventLog log;
    private final ChannelStates states;
    private final DemoThings things;
    private final Inbox inbox;
    private final ServiceWatch<ThingHandlerFactory> factories;
    private final ServiceWatch<DiscoveryService> discoveries;
    private @Nullable ScheduledFuture<?> approval;

    private DemoHost(OsgiRuntime runtime, EventLog log) {
        this.runtime = runtime;
        this.log = log;
        services = HostServices.register(runtime.context(), ZoneId.systemDefault());
        states = new ChannelStates(log);
        things = new DemoThings(runtime.bundle(), services.translations(), states, log);
        services.things().set(things::all);
        inbox = new Inbox(things, log, this::approveSoon);
        factories = new ServiceWatch<>(runtime.context(), ThingHandlerFactory.class, things::factoryAdded,
                factory -> things.factoryRemoved());
        discoveries = new ServiceWatch<>(runtime.context(), DiscoveryService.class,
                service -> service.addDiscoveryListener(inbox), service -> service.removeDiscoveryListener(inbox));
    }

    /** Starts everything, the bundle too. */
    public static DemoHost start(Path jar, EventLog log) throws IOException, BundleException {
        OsgiRuntime runtime = OsgiRuntime.start(jar);
        DemoHost host = new DemoHost(runtime, log);
        try {
            host.startBundle();
            return host;
        } catch (BundleException | RuntimeException e) {
            host.close();
            throw e;
        }
    }

    public Bundle bundle() {
        return runtime.bundle();
    }

    /** The context in which the host lives. */
    public BundleContext context() {
        return runtime.context();
    }

    public HostServices services() {
        return services;
    }

    public EventLog log() {
        return log;
    }

    public ChannelStates states() {
        return states;
    }

    public DemoThings things() {
        return things;
    }

    public Inbox inbox() {
        return inbox;
    }

    /** Adds the account, as a person does in the user interface. */
    public void addAccount(String email, String password) {
        things.add(things.types().get(ACCOUNT_TYPE).create(ACCOUNT, null, null,
                Map.of("email", email, "password", password, "eventInterval", 5, "statusInterval", 30)));
    }

    /** Enters the code that came to the phone. */
    public void enterCode(String code) {
        things.configure(ACCOUNT, Map.of("verificationCode", code));
    }

    /** Types {@code openhab:blink} with these words on the console. */
    String console(String words) {
        ServiceReference<ConsoleCommandExtension> reference = context()
                .getServiceReference(ConsoleCommandExtension.class);
        ConsoleCommandExtension command = reference == null ? null : context().getService(reference);
        if (command == null) {
            return "The bundle offers no console command";
        }
        RecordingConsole console = new RecordingConsole();
        command.execute(words.isBlank() ? new String[0] : words.strip().split("\\s+"), console);
        return console.text();
    }

    /** Starts the bundle; the Things get their handlers. */
    public void startBundle() throws BundleException {
        bundle().start();
        things.bundleStarted();
    }

    /** Stops the bundle; the Things stay without handlers. */
    public void stopBundle() throws BundleException {
        bundle().stop();
    }

    /** Stops the bundle and starts it again, as an update does. */
    public void restart() throws BundleException {
        stopBundle();
        startBundle();
    }

    private synchronized void approveSoon() {
        ScheduledFuture<?> pending = approval;
        if (pending != null) {
            pending.cancel(false);
        }
        approval = pool.schedule(inbox::approveAll, APPROVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void stopApproving() {
        ScheduledFuture<?> pending = approval;
        if (pending != null) {
            pending.cancel(false);
        }
    }

    @Override
    public void close() throws IOException, BundleException {
        stopApproving();
        try {
            stopBundle();
        } finally {
            discoveries.close();
            factories.close();
            services.close();
            runtime.close();
        }
    }
}
