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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.Order;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.Moments;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.Picture;
import org.openhab.binding.blink.internal.model.UnitId;
import org.openhab.binding.blink.internal.model.UnitView;
import org.openhab.binding.blink.internal.poll.AccountListener;
import org.openhab.binding.blink.internal.poll.AccountReport;
import org.openhab.binding.blink.internal.poll.AccountState;
import org.openhab.binding.blink.internal.poll.Outcome;

/**
 * Writes down everything an account tells.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class RecordingListener implements AccountListener {

    /** Whether events find a Thing that takes them. */
    public boolean takesEvents = true;

    public final List<AccountState> states = new ArrayList<>();
    public final List<AccountView> views = new ArrayList<>();
    public final List<Map<UnitId, Moments>> moments = new ArrayList<>();
    public final List<BlinkEvent> events = new ArrayList<>();
    public final List<Duration> ages = new ArrayList<>();
    public final List<AccountReport> reports = new ArrayList<>();
    public final List<Picture> pictures = new ArrayList<>();
    public final List<Order> doneOrders = new ArrayList<>();
    public final List<Order> failedOrders = new ArrayList<>();
    /** One word for each thing told, in order. */
    public final List<String> told = new ArrayList<>();
    /** What to do with the next event before it is written down. */
    public Runnable beforeEvent = () -> {
    };
    public int codesUsed;

    /** The state told last. */
    public AccountState state() {
        return states.get(states.size() - 1);
    }

    /** Everything that was told until now is forgotten. */
    public void clear() {
        states.clear();
        views.clear();
        moments.clear();
        events.clear();
        ages.clear();
        reports.clear();
        failedOrders.clear();
        told.clear();
    }

    @Override
    public void onState(AccountState state) {
        told.add("state");
        states.add(state);
    }

    @Override
    public void onCodeUsed() {
        codesUsed++;
    }

    @Override
    public void onView(AccountView view) {
        told.add("view");
        views.add(view);
    }

    @Override
    public void onMoments(Map<UnitId, Moments> latest) {
        told.add("moments");
        moments.add(latest);
    }

    @Override
    public boolean onEvent(UnitView unit, BlinkEvent event, Duration age) {
        beforeEvent.run();
        told.add("event");
        events.add(event);
        ages.add(age);
        return takesEvents;
    }

    @Override
    public void onPicture(UnitView unit, Picture picture) {
        pictures.add(picture);
    }

    @Override
    public void onOrderRunning(Order order) {
        // the end is what counts
    }

    @Override
    public void onReport(AccountReport report) {
        reports.add(report);
    }

    @Override
    public void onOrderEnded(Order order, Outcome outcome) {
        if (outcome instanceof Outcome.Failed) {
            told.add("order failed");
            failedOrders.add(order);
        } else {
            doneOrders.add(order);
        }
    }
}
