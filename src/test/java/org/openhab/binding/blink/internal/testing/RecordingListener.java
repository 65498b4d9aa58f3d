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
import org.openhab.binding.blink.internal.account.AccountListener;
import org.openhab.binding.blink.internal.account.AccountReport;
import org.openhab.binding.blink.internal.account.AccountState;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.event.BlinkEvent;
import org.openhab.binding.blink.internal.event.LastEvents;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.Thumbnail;

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
    public final List<Map<DeviceKey, LastEvents>> moments = new ArrayList<>();
    public final List<BlinkEvent> events = new ArrayList<>();
    public final List<Duration> ages = new ArrayList<>();
    public final List<AccountReport> reports = new ArrayList<>();
    public final List<Thumbnail> pictures = new ArrayList<>();
    public final List<DeviceCommand> doneOrders = new ArrayList<>();
    public final List<DeviceCommand> failedOrders = new ArrayList<>();
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
    public void onMoments(Map<DeviceKey, LastEvents> latest) {
        told.add("moments");
        moments.add(latest);
    }

    @Override
    public boolean onEvent(DeviceView device, BlinkEvent event, Duration age) {
        beforeEvent.run();
        told.add("event");
        events.add(event);
        ages.add(age);
        return takesEvents;
    }

    @Override
    public void onPicture(DeviceView device, Thumbnail picture) {
        pictures.add(picture);
    }

    @Override
    public void onOrderRunning(DeviceCommand order) {
        // the end is what counts
    }

    @Override
    public void onReport(AccountReport report) {
        reports.add(report);
    }

    @Override
    public void onOrderEnded(DeviceCommand order, CommandResult outcome) {
        if (outcome instanceof CommandResult.Failed) {
            told.add("order failed");
            failedOrders.add(order);
        } else {
            doneOrders.add(order);
        }
    }
}
