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

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.util.ThingWebClientUtil;

/**
 * UIDs are checked and taken apart as by openHAB. Holds for the counterpart and for openHAB's artifacts.
 *
 * @author The Blink binding team - Initial contribution
 */
class UidBehaviorTest {

    private static final ThingTypeUID DOORBELL = new ThingTypeUID("blink", "doorbell");
    private static final ThingUID ACCOUNT = new ThingUID("blink:account:home");

    @Test
    void aThingIsNamedBelowItsBridge() {
        ThingUID uid = new ThingUID(DOORBELL, ACCOUNT, "G8T1-2");
        assertEquals("blink:doorbell:home:G8T1-2", uid.toString());
        assertEquals("G8T1-2", uid.getId());
        assertEquals(List.of("home"), uid.getBridgeIds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"blink", "blink:doorbell", "blink:door bell:a", "blink:doorbell:a.b", "blink:doorbell:a#b",
            "blink:doorbell:ä"})
    void aWrongThingUidIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new ThingUID(text));
    }

    @Test
    void aChannelIsNamedBelowItsThing() {
        ChannelUID uid = new ChannelUID("blink:doorbell:home:front:battery-low");
        assertEquals("battery-low", uid.getId());
        assertEquals(new ThingUID("blink:doorbell:home:front"), uid.getThingUID());
    }

    @ParameterizedTest
    @ValueSource(strings = {"blink:account:home", "blink:account:home:a#b#c", "blink:account:ho#me:a",
            "blink:account:home:a b"})
    void aWrongChannelUidIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new ChannelUID(text));
    }

    @Test
    void uidsAreEqualByTextAndKind() {
        assertEquals(new ThingUID("blink:account:home"), ACCOUNT);
        assertNotEquals(new ThingUID("blink:account:house"), ACCOUNT);
        assertNotEquals((Object) new ChannelUID("a:b:c:d"), new ThingUID("a:b:c:d"));
    }

    @Test
    void aWebClientIsNamedWithinTwentyCharacters() {
        assertEquals("blink-account-home", ThingWebClientUtil.buildWebClientConsumerName(ACCOUNT, null));
        assertEquals("blink-frontdoor",
                ThingWebClientUtil.buildWebClientConsumerName(new ThingUID("blink:doorbell:home:frontdoor"), null));
        assertEquals("x-blink-frontdoor",
                ThingWebClientUtil.buildWebClientConsumerName(new ThingUID("blink:doorbell:home:frontdoor"), "x-"));
    }
}
