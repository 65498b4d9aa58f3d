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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.BaseThingHandler;

/**
 * A handler without its callback, as after its removal, logs a warning for whatever it still does with openHAB. Holds
 * for the counterpart and for openHAB's artifacts.
 *
 * @author The Blink binding team - Initial contribution
 */
class DetachedHandlerBehaviorTest {

    private final Thing thing = OpenHandler.thing("room");
    private final OpenHandler handler = new OpenHandler(thing);

    private List<String> warnings(Runnable use) {
        try (LogLines log = LogLines.of(BaseThingHandler.class.getName())) {
            use.run();
            return log.warnings();
        }
    }

    private void isWarnedOf(Runnable use) {
        assertThat(warnings(use), contains(allOf(containsString("Handler"), containsString("already disposed"))));
    }

    @Test
    void statesAndTriggersAreWarnedOf() {
        isWarnedOf(() -> handler.updateState("motion", OnOffType.ON));
        isWarnedOf(() -> handler.triggerChannel("motion", "PRESSED"));
    }

    @Test
    void statusIsWarnedOf() {
        isWarnedOf(() -> handler.updateStatus(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
        isWarnedOf(handler::handleRemoval);
    }

    @Test
    void questionsAreWarnedOf() {
        isWarnedOf(() -> assertFalse(handler.isLinked("motion")));
        isWarnedOf(() -> assertNull(handler.getBridge()));
    }

    @Test
    void changesAreWarnedOf() {
        isWarnedOf(() -> handler.updateConfiguration(new Configuration()));
        isWarnedOf(() -> handler.updateProperties(Map.of("vendor", "Amazon")));
        assertSame(thing, handler.getThing());
        assertEquals("room", thing.getConfiguration().get("room"));
    }

    @Test
    void readingTheThingIsAllowed() {
        assertEquals(List.of(), warnings(() -> {
            assertEquals("room", handler.getConfig().get("room"));
        }));
    }
}
