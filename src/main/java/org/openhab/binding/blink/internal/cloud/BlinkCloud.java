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

import java.nio.channels.WritableByteChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.ClipList;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.DeviceKey;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.Schedule;
import org.openhab.binding.blink.internal.model.SerialNumber;
import org.openhab.binding.blink.internal.model.StoredClip;
import org.openhab.binding.blink.internal.model.StoredClips;
import org.openhab.binding.blink.internal.model.SyncModuleView;
import org.openhab.binding.blink.internal.model.VideoDevice;

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
     * Everything in the media list since {@code since}. One request a page; at most four pages as a rule, never more
     * than twenty, and one where further pages have brought nothing lately.
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
     * Begins to download a file. Returns at once, unless the session has to be renewed first; nothing waits for the
     * file meanwhile. One request, or two when the cloud redirects to its store.
     *
     * @param maxBytes the largest file that is taken
     * @param into where it is written as it arrives, on a thread of the HTTP client; closing it ends the download
     * @param executor where redirects are followed and {@code ended} is called
     * @param ended is called exactly once, also when nothing could be sent
     * @see "doc/protocol.md, sections Thumbnails and Recordings"
     */
    void download(MediaSource source, long maxBytes, WritableByteChannel into, Executor executor,
            Consumer<DownloadEnd> ended);

    /**
     * The config of a device. One request, or two where the cloud knows an older form only.
     *
     * @see "doc/protocol.md, section Config"
     */
    DeviceConfig fetchConfig(VideoDevice device) throws CloudException, InterruptedException;

    /** The same out of the commands' share of the budget, after a setting was changed. */
    DeviceConfig readBack(VideoDevice device) throws CloudException, InterruptedException;

    /**
     * The schedules of a network; empty when it has none. One request, or two where the cloud is newer than we know.
     *
     * @see "doc/protocol.md, section Schedules"
     */
    List<Schedule> fetchSchedules(NetworkId network) throws CloudException, InterruptedException;

    /** Starts listing what a sync module's USB storage holds; {@link #fetchStoredClips} then asks for the list. */
    CommandHandle requestStoredClips(SyncModuleView syncModule) throws CloudException, InterruptedException;

    /**
     * What a sync module's USB storage holds. One request.
     *
     * @param command the one that {@link #requestStoredClips} gave
     * @return empty while the sync module is still at it
     * @see "doc/protocol.md, section Local storage"
     */
    Optional<StoredClips> fetchStoredClips(SyncModuleView syncModule, CommandHandle command)
            throws CloudException, InterruptedException;

    /**
     * Starts uploading a clip from a sync module's USB storage.
     *
     * @return the address to download it from once it is there; until then it answers 404
     */
    String requestStoredClip(SyncModuleView syncModule, String manifest, StoredClip clip)
            throws CloudException, InterruptedException;

    /**
     * Sends a command.
     *
     * @return what to follow until it is carried out; empty when it was at once
     * @throws CloudException.Rejected when the cloud does not take it, whatever the status of its answer
     */
    Optional<CommandHandle> send(DeviceCommand command) throws CloudException, InterruptedException;

    /**
     * Asks how far a command is. One request.
     *
     * @throws CloudException.Rejected with status 200 when it failed and the cloud says why, or when the system is busy
     */
    Progress progress(CommandHandle command) throws CloudException, InterruptedException;

    /**
     * Starts a live view. One request, or two where the cloud knows an older form only.
     *
     * @throws CloudException.Rejected also when the answer names no server, with its code
     * @see "doc/protocol.md, section Live view"
     */
    LiveStart startLiveView(VideoDevice device) throws CloudException, InterruptedException;

    /** Reports to the cloud that a live view is over. Quiet when the cloud knows the command no longer, as is usual. */
    void endCommand(CommandHandle command) throws CloudException, InterruptedException;

    /** The cloud's clock now, as far as its answers have shown it. */
    Instant cloudTime();

    /**
     * Restores which serial numbers were known before this session, so that a device keeps its own when the first
     * answers lack it. To be called before the first {@link #fetchAccount}; stand-ins do not belong into it.
     */
    void knownSerials(Map<DeviceKey, SerialNumber> known);

    /** What the cloud's answers contained that the binding does not understand, ordered by reason. */
    List<WireProblem> wireProblems();

    /** How far a command is. */
    enum Progress {
        RUNNING,
        DONE,
        FAILED,
        /** The cloud sent an answer that means neither; it has been seen once in between. */
        UNCLEAR
    }
}
