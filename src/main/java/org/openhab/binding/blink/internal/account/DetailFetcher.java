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

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.BlinkCloud;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.cloud.LocalStorage;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.model.Ticker;
import org.openhab.binding.blink.internal.model.VideoDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what listeners have declared and costs a request of its own, one at a time, and delivers it to them.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class DetailFetcher {

    private static final Duration INTERVAL = Duration.ofMinutes(15);
    /** With many devices each has its turn less often, so that the requests of an hour do not grow with them. */
    private static final Duration LEAST_GAP = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Logger logger = LoggerFactory.getLogger(DetailFetcher.class);
    private final BlinkCloud cloud;
    private final Subscriptions subscriptions;
    private final DeviceDirectory directory;
    private final Ticker ticker;
    /** By what is fetched: a device's or a network's key and the detail. */
    private final Map<Wanted, Fetched> fetched = new HashMap<>();
    private List<Wanted> wanted = List.of();

    /** Something to fetch, and how. */
    private record Wanted(Detail detail, Object key) {
    }

    /** What was fetched last, and when to fetch again. */
    private record Fetched(Duration due, @Nullable Delivery delivery) {
    }

    /** Delivers to a listener what was fetched. */
    @FunctionalInterface
    private interface Delivery {
        void to(DeviceListener listener);
    }

    /** Fetches one thing. */
    @FunctionalInterface
    private interface Fetch {
        Delivery run() throws CloudException, InterruptedException;
    }

    /** One thing that can be fetched, and who wants it. */
    private record Source(Wanted wanted, Predicate<Subject> subject, Fetch fetch) {
    }

    DetailFetcher(BlinkCloud cloud, Subscriptions subscriptions, DeviceDirectory directory, Ticker ticker) {
        this.cloud = cloud;
        this.subscriptions = subscriptions;
        this.directory = directory;
        this.ticker = ticker;
    }

    /**
     * Fetches what has been due for the longest time, if anything is due.
     *
     * @return how long until the next one is due; empty when nothing is wanted
     */
    Optional<Duration> fetchNext(AccountView view) throws InterruptedException {
        List<Source> sources = sources(view);
        wanted = sources.stream().map(Source::wanted).toList();
        fetched.keySet().retainAll(wanted);
        Source next = null;
        for (Source each : sources) {
            if (next == null || due(each.wanted()).compareTo(due(next.wanted())) < 0) {
                next = each;
            }
        }
        if (next == null) {
            return Optional.empty();
        }
        if (due(next.wanted()).compareTo(ticker.now()) <= 0) {
            fetch(next);
        }
        return wanted.stream().map(each -> due(each).minus(ticker.now())).min(Duration::compareTo);
    }

    private Duration interval() {
        Duration all = LEAST_GAP.multipliedBy(wanted.size());
        return all.compareTo(INTERVAL) > 0 ? all : INTERVAL;
    }

    private Duration due(Wanted each) {
        Fetched known = fetched.get(each);
        return known == null ? Duration.ZERO : known.due();
    }

    private void fetch(Source source) throws InterruptedException {
        Fetched known = fetched.get(source.wanted());
        Delivery delivery = known == null ? null : known.delivery();
        Duration wait = interval();
        try {
            Delivery now = source.fetch().run();
            delivery = now;
            subscriptions.callEach(source.subject(), now::to);
        } catch (CloudException.OutOfBudget e) {
            wait = e.again();
        } catch (CloudException e) {
            logger.debug("A detail is not known: {}", e.getMessage());
        } finally {
            fetched.put(source.wanted(), new Fetched(ticker.now().plus(wait), delivery));
        }
    }

    private List<Source> sources(AccountView view) {
        List<Source> sources = new ArrayList<>();
        view.videoDevices().forEach(device -> add(sources, Detail.CONFIG, device.key(),
                subject -> directory.isAt(device.key(), subject), () -> {
                    DeviceConfig config = cloud.fetchConfig(device);
                    return listener -> listener.onConfig(config);
                }));
        view.syncModules().forEach(
                hub -> add(sources, Detail.STORAGE, hub.key(), subject -> directory.isAt(hub.key(), subject), () -> {
                    LocalStorage storage = cloud.fetchLocalStorage(hub);
                    return listener -> listener.onStorage(storage);
                }));
        view.networks().forEach(network -> add(sources, Detail.SCHEDULES, network.id(),
                subject -> DeviceDirectory.isNetwork(network.id(), subject), () -> {
                    List<Schedule> schedules = cloud.fetchSchedules(network.id());
                    return listener -> listener.onSchedules(schedules);
                }));
        return sources;
    }

    private void add(List<Source> sources, Detail detail, Object key, Predicate<Subject> subject, Fetch fetch) {
        if (subscriptions.isWanted(detail, subject)) {
            sources.add(new Source(new Wanted(detail, key), subject, fetch));
        }
    }

    /** The config of {@code device} was read by somebody else just now. */
    void known(VideoDevice device, DeviceConfig config) {
        Delivery delivery = listener -> listener.onConfig(config);
        fetched.computeIfPresent(new Wanted(Detail.CONFIG, device.key()),
                (wanted, before) -> new Fetched(ticker.now().plus(interval()), delivery));
        subscriptions.callEach(subject -> directory.isAt(device.key(), subject), delivery::to);
    }

    /** What is known of that device or network may be out of date. */
    void outdated(Object key) {
        Duration soon = ticker.now().plus(SOON);
        fetched.replaceAll((each, known) -> each.key().equals(key) && known.due().compareTo(soon) > 0
                ? new Fetched(soon, known.delivery())
                : known);
    }

    /** Delivers to a new listener what is known. */
    void replay(AccountView view, Subject subject, DeviceListener listener) {
        for (Source source : sources(view)) {
            Fetched known = fetched.get(source.wanted());
            Delivery delivery = known == null ? null : known.delivery();
            if (delivery != null && source.subject().test(subject)) {
                subscriptions.call(listener, delivery::to);
            }
        }
    }
}
