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
package org.openhab.binding.blink.internal.osgi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * The bundle for one version of openHAB in the other.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@EnabledIfSystemProperty(named = OsgiRuntime.OTHER_JAR, matches = ".+", disabledReason = "one bundle was built")
class OtherOpenhabIT {

    @Test
    void itIsRefusedInsteadOfFailingLater() throws IOException, BundleException {
        try (OsgiRuntime runtime = OsgiRuntime.start(OsgiRuntime.packagedJar())) {
            runtime.bundle().start();
            runtime.bundle().uninstall();
            Bundle other = runtime.context().installBundle(OsgiRuntime.otherJar().toUri().toString());

            BundleException refused = assertThrows(BundleException.class, other::start);

            assertThat(refused.getType(), is(BundleException.RESOLVE_ERROR));
            assertThat(other.getState(), is(Bundle.INSTALLED));
            // by Jetty's version, and not for want of openHAB
            assertThat(refused.getMessage(), containsString("org.eclipse.jetty"));
        }
    }
}
