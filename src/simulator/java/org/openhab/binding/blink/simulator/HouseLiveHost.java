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
package org.openhab.binding.blink.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.simulator.live.Conversation;
import org.openhab.binding.blink.simulator.live.HelloCheck;
import org.openhab.binding.blink.simulator.live.LiveEnd;
import org.openhab.binding.blink.simulator.live.LiveHost;
import org.openhab.binding.blink.simulator.live.LiveSettings;
import org.openhab.binding.blink.simulator.live.TlsMode;

/**
 * The live view server asks the house: which live view a connection belongs to, and whether its client may have it.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class HouseLiveHost implements LiveHost {
    private static final String MEDIA = "live view";

    private final HouseCore core;
    private final RequestLog log;

    HouseLiveHost(HouseCore core, RequestLog log) {
        this.core = core;
        this.log = log;
    }

    @Override
    public TlsMode tls() {
        return settings().tls;
    }

    @Override
    public Duration now() {
        return settings().ticker.get();
    }

    @Override
    public Optional<Conversation> open(byte[] hello) {
        Optional<LiveView> found = core.live().findConnection(HelloCheck.connection(hello));
        if (found.isEmpty()) {
            if (settings().tls != TlsMode.PLAIN) { // the client speaks TLS then, and that is no client hello
                log.mistake(MEDIA, "no live view has the connection id at byte 102 of the client hello");
            }
            return Optional.empty();
        }
        LiveView view = found.get();
        String line = MEDIA + " of " + view.device().name();
        Optional<String> mistake = view.helloCheck(settings()).firstMistake(hello);
        mistake.ifPresent(sentence -> log.mistake(line, sentence));
        if (!view.isOpen(core.now())) {
            return Optional.empty();
        }
        if (mistake.isPresent() || view.session().end() == LiveEnd.HELLO_REFUSED) {
            view.close("hello refused", core.now());
            core.announce("The client hello for " + view.device().name() + " was refused");
            return Optional.empty();
        }
        core.announce("Live view of " + view.device().name());
        return Optional.of(core.live().connect(view, sentence -> log.mistake(line, sentence)));
    }

    @Override
    public void onHalfHello(int bytes) {
        log.mistake(MEDIA, "the client hello ended after " + bytes + " bytes");
    }

    @Override
    public void onClosed(Conversation conversation) {
        core.live().find(conversation).ifPresent(view -> {
            view.close(conversation.end(), core.now());
            core.announce("The live view of " + view.device().name() + " has ended: " + conversation.end());
        });
    }

    private LiveSettings settings() {
        return core.cloud().live;
    }
}
