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
package org.openhab.binding.blink.internal.cloud.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.CloudException;

/**
 * Routes in two forms.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class TwinsTest {

    private final Twins twins = new Twins();
    private final List<String> asked = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();

    private String send() throws CloudException, InterruptedException {
        return twins.send("new", "old", template -> {
            asked.add(template);
            if (gone.contains(template)) {
                throw new CloudException.Rejected(template, 404, 0);
            }
            return template;
        });
    }

    @Test
    void theNewerFormIsAskedFirst() throws Exception {
        assertThat(send(), is("new"));
        assertThat(asked, contains("new"));
    }

    @Test
    void theFormThatAnsweredIsAskedFromThenOn() throws Exception {
        gone.add("new");

        assertThat(send(), is("old"));
        assertThat(send(), is("old"));
        assertThat(asked, contains("new", "old", "old"));
    }

    @Test
    void aFormThatGoesAwayGivesWayToTheOther() throws Exception {
        gone.add("new");
        send();
        gone.remove("new");
        gone.add("old");

        assertThat(send(), is("new"));
        assertThat(send(), is("new"));
        assertThat(asked, contains("new", "old", "old", "new", "new"));
    }

    @Test
    void whenBothAreGoneNothingIsRemembered() throws Exception {
        gone.addAll(Set.of("new", "old"));

        assertThat(assertThrows(CloudException.Rejected.class, this::send).status(), is(404));
        gone.clear();
        send();
        assertThat(asked, contains("new", "old", "new"));
    }

    @Test
    void anotherRefusalIsFinal() {
        CloudException busy = assertThrows(CloudException.Rejected.class, () -> twins.send("new", "old", template -> {
            asked.add(template);
            throw new CloudException.Rejected(template, 409, 307);
        }));

        assertThat(busy, hasProperty("message", containsString("new")));
        assertThat(asked, contains("new"));
    }

    @Test
    void aRouteWithOneFormIsAskedOnce() {
        assertThrows(CloudException.Rejected.class, () -> twins.send("one", "one", template -> {
            asked.add(template);
            throw new CloudException.Rejected(template, 404, 0);
        }));
        assertThat(asked, contains("one"));
    }
}
