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

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.openhab.binding.blink.internal.testing.ManualTime;
import org.openhab.core.config.discovery.AbstractThingHandlerDiscoveryService;
import org.openhab.core.config.discovery.DiscoveryListener;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;

/**
 * A discovery service behaves as openHAB's. Holds for the counterpart and for openHAB's artifacts.
 *
 * @author The Blink binding team - Initial contribution
 */
class DiscoveryBehaviorTest {

    private static final ThingUID FRONT = new ThingUID("blink:doorbell:home:front");

    private final ManualTime time = ManualTime.atNoon();
    private final DiscoveryListener listener = mock(DiscoveryListener.class);
    private final Service service = new Service(time);

    private static DiscoveryResult result() {
        return DiscoveryResultBuilder.create(FRONT).withLabel("Front Door").withProperty("serialNumber", "G8T1")
                .withRepresentationProperty("serialNumber").build();
    }

    private DiscoveryResult received(DiscoveryListener by) {
        ArgumentCaptor<DiscoveryResult> received = ArgumentCaptor.forClass(DiscoveryResult.class);
        verify(by).thingDiscovered(eq(service), received.capture());
        return received.getValue();
    }

    @Test
    void aResultIsDeliveredByTheScheduler() {
        service.addDiscoveryListener(listener);
        service.thingDiscovered(result());
        verify(listener, never()).thingDiscovered(any(), any());
        time.run();
        assertEquals("Front Door", received(listener).getLabel());
        assertEquals(Map.of("serialNumber", "G8T1"), received(listener).getProperties());
    }

    @Test
    void aLateListenerGetsWhatWasFoundBefore() {
        service.thingDiscovered(result());
        time.run();
        service.addDiscoveryListener(listener);
        assertEquals(FRONT, received(listener).getThingUID());
    }

    @Test
    void whatWasRemovedIsForgotten() {
        service.addDiscoveryListener(listener);
        service.thingDiscovered(result());
        time.run();
        service.thingRemoved(FRONT);
        time.run();
        verify(listener).thingRemoved(service, FRONT);
        DiscoveryListener late = mock(DiscoveryListener.class);
        service.addDiscoveryListener(late);
        verify(late, never()).thingDiscovered(any(), any());
    }

    @Test
    void onlyAHandlerOfTheRightTypeIsTaken() {
        OpenHandler handler = new OpenHandler(OpenHandler.thing("room"));
        service.setThingHandler(handler);
        assertSame(handler, service.getThingHandler());
        assertThrows(IllegalArgumentException.class, () -> service.setThingHandler(mock(ThingHandler.class)));
    }

    /** Opens what is protected. */
    private static final class Service extends AbstractThingHandlerDiscoveryService<OpenHandler> {

        private Service(ManualTime time) {
            super(time, OpenHandler.class, null, 1, false, null, null);
        }

        @Override
        protected void startScan() {
            throw new UnsupportedOperationException("Nothing to find");
        }

        @Override
        protected void thingDiscovered(DiscoveryResult result) {
            super.thingDiscovered(result);
        }

        @Override
        protected void thingRemoved(ThingUID uid) {
            super.thingRemoved(uid);
        }
    }
}
