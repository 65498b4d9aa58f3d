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

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.DeviceCommand;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.DeviceView;
import org.openhab.binding.blink.internal.model.SyncModuleView;

/**
 * SKELETON, being written by the lead.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Session {

    Session(SerialExecutor executor, AccountServices services, AccountSettings settings, Subscriptions subscriptions,
            AccountListener listener, Parts parts) {
    }

    void begin(SignInRequest request) {
    }

    void signIn(SignInRequest request) {
    }

    void abort() {
    }

    void close() {
    }

    void replay(Subject subject, DeviceListener listener) {
    }

    boolean isOnline() {
        return false;
    }

    Optional<AccountView> findView() {
        return Optional.empty();
    }

    void execute(DeviceCommand command, CompletableFuture<CommandResult> end) {
    }

    CommandResult refresh() {
        return new CommandResult.Done();
    }

    CommandResult pollEventsNow() {
        return new CommandResult.Done();
    }

    void saveLatestClip(DeviceView device, String name, CompletableFuture<CommandResult> end) {
    }

    void listStoredClips(SyncModuleView hub, CompletableFuture<CommandResult> end) {
    }

    void saveStoredClip(SyncModuleView hub, String id, String name, CompletableFuture<CommandResult> end) {
    }

    CommandResult simulatePress(DeviceView device) {
        return new CommandResult.Done();
    }

    AccountDiagnosis diagnose() {
        throw new UnsupportedOperationException();
    }
}
