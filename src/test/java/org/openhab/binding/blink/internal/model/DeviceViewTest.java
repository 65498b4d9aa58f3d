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
package org.openhab.binding.blink.internal.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.binding.blink.internal.testing.Views.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * What all views of devices have in common.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class DeviceViewTest {

    @Test
    void itsFactsAreReportedByIt() {
        DeviceView front = doorbell(Battery.LOW, DeviceStatus.ASLEEP);

        assertThat(front.key(), is(FRONT));
        assertThat(front.serial(), is(FRONT_SERIAL));
        assertThat(front.network(), is(HOUSE));
        assertThat(front.name(), is("Front Door"));
        assertThat(front.status(), is(DeviceStatus.ASLEEP));
    }

    @Test
    void itHasAKind() {
        assertThat(doorbell().kind(), is(DeviceKind.DOORBELL));
        assertThat(syncModule().kind(), is(DeviceKind.SYNC_MODULE));
        assertThat(mini().kind(), is(DeviceKind.MINI));
        assertThat(camera().kind(), is(DeviceKind.CAMERA));
        assertThat(
                new CameraView(facts(new DeviceKey(DeviceFamily.OWL, 1), FRONT_SERIAL, "Yard", "superior",
                        DeviceStatus.ONLINE), Battery.UNKNOWN, Signals.NONE, null, null, null, null).kind(),
                is(DeviceKind.FLOODLIGHT));
    }

    @Test
    void aKeyIsPrintedWithTheWordOfItsFamily() {
        assertThat(syncModule().key().toString(), is("sync-module 61001"));
        assertThat(FRONT.toString(), is("doorbell 73001"));
    }

    @Test
    void aSyncModuleKeepsItsFactsWhenItsStorageChanges() {
        StorageBackup backup = new StorageBackup(true, false, null, "ok");
        SyncModuleView hub = syncModule().withLocalStorage("full", 97, backup);

        assertThat(hub.facts(), is(syncModule().facts()));
        assertThat(hub.localStorage(), is("full"));
        assertThat(hub.localStorageUsed(), is(97));
        assertThat(hub.backup(), is(backup));
        assertThat(hub.lastHeartbeat(), is(syncModule().lastHeartbeat()));
    }
}
