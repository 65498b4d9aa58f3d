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
package org.openhab.binding.blink.internal.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.live.LiveAnswer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Serves live views over openHAB's HTTP server. No thread of the server waits, neither for a live view to begin nor for
 * a reader.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@Component(service = Servlet.class)
@HttpWhiteboardServletName(LivePages.PATH)
@HttpWhiteboardServletPattern(LivePages.PATH + "/*")
@HttpWhiteboardServletAsyncSupported
public class LiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Live views answer within 30 s. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);

    private final Logger logger = LoggerFactory.getLogger(LiveServlet.class);
    private final LivePages pages;
    private final Duration longestWait;
    private final Set<Exchange> open = ConcurrentHashMap.newKeySet();

    @Activate
    public LiveServlet(@Reference LivePages pages) {
        this(pages, LONGEST_WAIT);
    }

    LiveServlet(LivePages pages, Duration longestWait) {
        this.pages = pages;
        this.longestWait = longestWait;
    }

    @Override
    @NonNullByDefault({})
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        switch (request.getMethod()) {
            case "GET" -> get(path, new Exchange(request.startAsync(), response));
            case "HEAD" -> writeHead(response, pages.isThere(path) ? LiveReply.found(path) : LiveReply.notFound());
            case null, default -> writeHead(response, LiveReply.methodNotAllowed());
        }
    }

    /** Ends all streams and answers those who wait: nothing is served by a servlet that is gone. */
    @Override
    public void destroy() {
        open.forEach(Exchange::stop);
    }

    private void get(@Nullable String path, Exchange exchange) {
        CompletableFuture<LiveAnswer> answer = pages.answer(path, exchange.delivery::proceed);
        answer.whenComplete(exchange::answer);
        answer.copy().orTimeout(longestWait.toMillis(), TimeUnit.MILLISECONDS).whenComplete((none, problem) -> {
            if (problem instanceof TimeoutException) {
                exchange.reply(LiveReply.noAnswerInTime());
            }
        });
    }

    private static void writeHead(HttpServletResponse response, LiveReply reply) {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
    }

    /** One request that waits for its answer or is being answered. */
    @NonNullByDefault({})
    private final class Exchange implements Delivery.Output, WriteListener, AsyncListener {

        private final Delivery delivery = new Delivery(this);
        private final AtomicBoolean answered = new AtomicBoolean();
        private final AsyncContext context;
        private final HttpServletResponse response;
        private final ServletOutputStream out;
        private volatile boolean listening;

        Exchange(AsyncContext context, HttpServletResponse response) throws IOException {
            this.context = context;
            this.response = response;
            this.out = response.getOutputStream();
            context.setTimeout(0); // a stream has no end in sight
            context.addListener(this);
            open.add(this);
        }

        void answer(LiveAnswer answer, Throwable problem) {
            if (answer != null) {
                reply(LiveReply.of(answer));
            } else {
                // nothing of the address: it holds the key
                logger.debug("A request for a live view failed: {}", problem.getClass().getSimpleName());
                reply(LiveReply.failed());
            }
        }

        /** The first reply counts. */
        void reply(LiveReply reply) {
            if (answered.compareAndSet(false, true)) {
                delivery.deliver(reply);
            } else {
                reply.content().close();
            }
        }

        void stop() {
            if (answered.compareAndSet(false, true)) {
                delivery.deliver(LiveReply.closed());
            } else {
                delivery.abandon();
            }
        }

        @Override
        public void begin(LiveReply reply) {
            writeHead(response, reply);
            out.setWriteListener(this);
        }

        @Override
        public boolean isReady() {
            return listening && out.isReady();
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            out.write(bytes);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void end() {
            open.remove(this);
            try {
                context.complete();
            } catch (IllegalStateException e) { // the server was faster
                logger.trace("A request had ended already");
            }
        }

        @Override
        public void onWritePossible() {
            listening = true;
            delivery.proceed();
        }

        @Override
        public void onError(Throwable problem) {
            delivery.abandon();
        }

        @Override
        public void onError(AsyncEvent event) {
            delivery.abandon();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            delivery.abandon();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            delivery.abandon();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // no second one is started
        }
    }
}
