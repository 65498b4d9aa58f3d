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
package org.openhab.binding.blink.internal.openhab;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.openhab.OpenHandler.BRIDGE;
import static org.openhab.binding.blink.internal.openhab.OpenHandler.CHANNEL;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.ThingHandlerCallback;

/**
 * The base of handlers behaves as openHAB's. Holds for the counterpart and for openHAB's artifacts.
 *
 * @author The Blink binding team - Initial contribution
 */
class HandlerBehaviorTest {

    private final ThingHandlerCallback callback = mock(ThingHandlerCallback.class);
    private final Thing thing = OpenHandler.thing("room");
    private final OpenHandler handler = new OpenHandler(thing);

    private static ThingStatusInfo info(ThingStatus status, ThingStatusDetail detail) {
        return new ThingStatusInfo(status, detail, null);
    }

    @BeforeEach
    void attach() {
        handler.setCallback(callback);
        thing.setStatusInfo(info(ThingStatus.ONLINE, ThingStatusDetail.NONE));
    }

    @Nested
    class Reconfigured {

        private final Map<String, Object> other = Map.of("room", "attic");

        @Test
        void nothingHappensWhenNothingChanges() {
            handler.handleConfigurationUpdate(Map.of("room", "room"));
            assertEquals(List.of(), handler.calls);
            verify(callback, never()).thingUpdated(any());
        }

        @Test
        void startsAgainWithNewValues() {
            handler.handleConfigurationUpdate(other);
            assertEquals(List.of("dispose", "initialize attic"), handler.calls);
            verify(callback).thingUpdated(thing);
        }

        @Test
        void isOnlyStoredBeforeTheFirstStart() {
            thing.setStatusInfo(info(ThingStatus.UNINITIALIZED, ThingStatusDetail.HANDLER_CONFIGURATION_PENDING));
            handler.handleConfigurationUpdate(other);
            assertEquals(List.of(), handler.calls);
            assertEquals("attic", thing.getConfiguration().get("room"));
            verify(callback).configurationUpdated(thing);
        }

        @Test
        void aCopyIsEdited() {
            Configuration copy = handler.editConfiguration();
            copy.put("room", "attic");
            assertEquals("room", thing.getConfiguration().get("room"));
            handler.getConfig().put("room", "attic");
            assertEquals("room", thing.getConfiguration().get("room"));
        }

        @Test
        void environmentVariablesAreResolvedWhenRead() {
            thing.getConfiguration().put("room", "${ENV:PATH}");
            assertEquals(System.getenv("PATH"), handler.getConfig().get("room"));
            assertEquals("${ENV:PATH}", handler.editConfiguration().get("room"));
            thing.getConfiguration().put("room", "${PATH}");
            assertEquals("${PATH}", handler.getConfig().get("room"));
        }
    }

    @Nested
    class Changed {

        @Test
        void propertiesAreAddedAndOnlyChangesStored() {
            handler.updateProperties(Map.of("vendor", "Blink"));
            verify(callback, never()).thingUpdated(any());
            handler.updateProperties(Map.of("modelId", "lotus"));
            verify(callback).thingUpdated(thing);
            assertEquals(Map.of("vendor", "Blink", "modelId", "lotus"), thing.getProperties());
        }

        @Test
        void propertiesAreRemovedByNull() {
            handler.updateProperties(null);
            assertEquals(Map.of(), thing.getProperties());
        }

        @Test
        void aLinkedChannelIsAskedToRefresh() {
            handler.channelLinked(CHANNEL);
            assertEquals(List.of("motion REFRESH"), handler.calls);
        }

        @Test
        void aRemovalEndsAtOnce() {
            handler.handleRemoval();
            verify(callback).statusUpdated(thing, info(ThingStatus.REMOVED, ThingStatusDetail.NONE));
        }

        @Test
        void theStatusIsLeftToTheCallbackToJudge() {
            doThrow(new IllegalArgumentException()).when(callback).statusUpdated(thing,
                    info(ThingStatus.INITIALIZING, ThingStatusDetail.NONE));
            assertThrows(IllegalArgumentException.class,
                    () -> handler.updateStatus(ThingStatus.INITIALIZING, ThingStatusDetail.NONE, null));
        }

        @Test
        void linksAndBridgesAreAskedOfTheCallback() {
            when(callback.isChannelLinked(CHANNEL)).thenReturn(true);
            assertTrue(handler.isLinked("motion"));
            assertNull(handler.getBridge());
            verify(callback).getBridge(BRIDGE);
        }
    }
}
