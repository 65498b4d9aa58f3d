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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.live.LiveEnd;
import org.openhab.binding.blink.internal.model.StoredClip;

/**
 * How something that was asked for ended.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public sealed interface CommandResult {

    /** It was carried out. */
    record Done() implements CommandResult {
    }

    /** A device that sleeps will carry it out when it wakes up. */
    record Pending() implements CommandResult {
    }

    /** The cloud accepted it, but the device still shows another value. */
    record NotTaken() implements CommandResult {
    }

    /** A clip was saved. */
    record Saved(String path) implements CommandResult {
    }

    /** What a USB storage holds. */
    record Listed(List<StoredClip> clips) implements CommandResult {
    }

    /** There is no live view, or it ended before the command was sent. */
    record NotLive(LiveEnd why) implements CommandResult {
    }

    /** The cloud did not do it, or was not asked because of its own limit or of our budget. */
    record Failed(CloudException why) implements CommandResult {
    }

    /** The cloud was not asked, or its answer was of no use. */
    record Refused(Reason reason) implements CommandResult {
    }

    /** Why it was refused here. */
    enum Reason {
        /** The account is not signed in, or the device is not in it. */
        NOT_THERE,
        /** A verification code was entered or asked for, but the session works without. */
        NOT_NEEDED,
        /** A setting of the account forbids it. */
        NOT_ALLOWED,
        /** A newer command for the same thing took its place. */
        REPLACED,
        /** The account was saved, disabled or removed meanwhile. */
        ACCOUNT_CLOSED,
        /** Too many downloads are waiting. */
        BUSY,
        /** There is no clip. */
        NO_RECORDING,
        /** The name of the file leads out of the folder. */
        BAD_NAME,
        /** The disk does not take it. */
        NOT_WRITTEN
    }
}
