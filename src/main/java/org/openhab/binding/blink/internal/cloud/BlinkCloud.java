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
package org.openhab.binding.blink.internal.cloud;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Picture;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.binding.blink.internal.model.UnitView;

/**
 * One signed-in account in the Blink cloud, as verbs. Renewing the session, the regional host and the version of the
 * media list are looked after behind it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public interface BlinkCloud {

    /**
     * The whole account as of now. One request.
     *
     * @see "doc/protocol.md, section Homescreen"
     */
    AccountView fetchAccount() throws CloudException, InterruptedException;

    /**
     * Everything in the media list since {@code since}, all pages. One request a page.
     *
     * @param since lower bound on the cloud's clock, sent in UTC with whole seconds
     * @see "doc/protocol.md, section Media list"
     */
    ClipList fetchClips(Instant since) throws CloudException, InterruptedException;

    /**
     * What the USB storage of a sync module says of itself. One request.
     *
     * @see "doc/protocol.md, section Local storage"
     */
    LocalStorage fetchLocalStorage(SyncModuleView syncModule) throws CloudException, InterruptedException;

    /**
     * A still. One request, or two when the cloud sends us on to its store.
     *
     * @param address how the cloud named it
     * @param takenAt when it was taken; null when only its name may tell
     * @throws CloudException.Malformed when there is something else than a JPEG, or it is too large
     * @see "doc/protocol.md, section Stills"
     */
    Picture fetchPicture(UnitView unit, String address, @Nullable Instant takenAt)
            throws CloudException, InterruptedException;

    /** Starts taking a still; done once the command is, then the account names the new one. */
    CloudCommand requestSnapshot(UnitView unit) throws CloudException, InterruptedException;

    /** Starts arming or disarming a network; done once the command is. */
    CloudCommand arm(NetworkId network, boolean armed) throws CloudException, InterruptedException;

    /** Starts switching a unit's own motion detection; done once the command is. */
    CloudCommand enableMotion(UnitView unit, boolean enabled) throws CloudException, InterruptedException;

    /** Asks how far a command is. One request. */
    Progress progress(CloudCommand command) throws CloudException, InterruptedException;

    /** The cloud's clock now, as far as its answers have told it. */
    Instant cloudTime();

    /** How far a command is. */
    enum Progress {
        RUNNING,
        DONE,
        FAILED,
        /** The cloud gave an answer that means neither; it has been seen once in between. */
        UNCLEAR
    }
}
