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
package org.openhab.binding.blink.internal.hostile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.WholeHouse;
import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;

/**
 * Reads along what the binding logs, and keeps it from the console meanwhile.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.openhab.binding.blink");
    private final @Nullable Level before = logger.getLevel();

    private LogWatch(Level level) {
        start();
        logger.setLevel(level);
        logger.setAdditive(false);
        logger.addAppender(this);
    }

    /** For warnings and errors only. */
    static LogWatch forWarnings() {
        return new LogWatch(Level.WARN);
    }

    /** For everything that there is. */
    static LogWatch forEverything() {
        return new LogWatch(Level.TRACE);
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        events.add(event);
    }

    /** Warnings and errors so far. */
    List<String> warnings() {
        return events.stream().filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN)).map(LogWatch::text)
                .toList();
    }

    /** Closes {@code run} and this; fails if there was a warning or an error until then. */
    void endQuietly(WholeHouse run) {
        try {
            run.close();
            assertThat(warnings(), is(empty()));
        } finally {
            close();
        }
    }

    /** Each event so far: message, arguments, and all texts of its exceptions. */
    List<String> texts() {
        return events.stream().map(LogWatch::text).toList();
    }

    private static String text(ILoggingEvent event) {
        List<String> parts = new ArrayList<>();
        parts.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getMessage());
        parts.add(event.getFormattedMessage());
        Object[] arguments = event.getArgumentArray();
        for (Object argument : arguments == null ? new Object[0] : arguments) {
            parts.add(String.valueOf(argument));
        }
        add(event.getThrowableProxy(), parts);
        return String.join(" | ", parts);
    }

    private static void add(@Nullable IThrowableProxy thrown, List<String> parts) {
        if (thrown != null) {
            parts.add(thrown.getClassName() + ": " + thrown.getMessage());
            add(thrown.getCause(), parts);
            for (IThrowableProxy suppressed : thrown.getSuppressed()) {
                add(suppressed, parts);
            }
        }
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setAdditive(true);
        logger.setLevel(before);
        stop();
    }
}
