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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the faults of one request do to its answer.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class FaultEffects {
    private static final String HTML = "text/html; charset=utf-8";

    private FaultEffects() {
    }

    /** Effects that take place before the request is handled. */
    static void before(List<Fault> faults, HouseCore core, Instant now) {
        for (Fault fault : faults) {
            if (fault instanceof Fault.ExpireTokens) {
                core.tokens().expireAccess(now);
            } else if (fault instanceof Fault.RevokeRefresh) {
                core.tokens().revokeRefresh();
            } else if (fault instanceof Fault.CommandEnds ends) {
                core.commands().nextEnds(ends.fate());
            }
        }
    }

    /** The answer of a fault that keeps the request from being handled. */
    static Optional<Answer> instead(List<Fault> faults, Instant now) {
        for (Fault fault : faults) {
            Optional<Answer> answer = switch (fault) {
                case Fault.Status status -> Optional.of(Answer.of(reply(status)));
                case Fault.Html html -> Optional.of(Answer.of(HouseReply.text(html.status(), HTML, "<html><head><title>"
                        + html.status() + "</title></head><body><center>nginx</center></body></html>")));
                case Fault.Empty empty -> Optional.of(Answer.of(HouseReply.text(200, "application/json", "")));
                case Fault.Garbage garbage ->
                    Optional.of(Answer.of(HouseReply.text(200, "application/json", "\u0000\u001f}{ not json ]")));
                case Fault.Drop drop -> Optional.of(mannered(Answer.Manner.RESET));
                case Fault.Hang hang -> Optional.of(mannered(Answer.Manner.SILENT));
                case Fault.Outage outage ->
                    now.isBefore(outage.until()) ? Optional.of(Answer.of(reply(outage, now))) : Optional.empty();
                default -> Optional.empty();
            };
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    /** The right reply as it arrives. */
    static Answer after(List<Fault> faults, HouseReply right, RedirectTargets redirects) {
        HouseReply reply = right;
        Answer.Manner manner = Answer.Manner.NORMAL;
        Duration delay = Duration.ZERO;
        for (Fault fault : faults) {
            reply = fault instanceof Fault.Moved moved ? redirects.move(moved, reply) : ReplyFaults.apply(fault, reply);
            switch (fault) {
                case Fault.CutOff cut -> manner = Answer.Manner.CUT_OFF;
                case Fault.LostAnswer lost -> manner = Answer.Manner.RESET;
                case Fault.Stall stall -> manner = Answer.Manner.STALLING;
                case Fault.Delay slow -> delay = slow.duration();
                default -> {
                }
            }
        }
        return new Answer(reply, manner, delay);
    }

    /** The answer with those headers that the faults are about. */
    static Answer withHeaders(List<Fault> faults, Answer answer) {
        HouseReply reply = answer.reply();
        for (Fault fault : faults) {
            reply = ReplyFaults.applyToHeaders(fault, reply);
        }
        return answer.withReply(reply);
    }

    /** Whether the client gets the right body in the usual way. */
    static boolean concernsHeadersOnly(Fault fault) {
        return fault instanceof Fault.Header;
    }

    private static HouseReply reply(Fault.Outage outage, Instant now) {
        HouseReply reply = HouseReply.text(outage.status(), HTML, "");
        return switch (outage.retryAfter()) {
            case NONE -> reply;
            case SECONDS -> reply.with("Retry-After", Long.toString(Duration.between(now, outage.until()).toSeconds()));
            case DATE -> reply.with("Retry-After", CloudTime.httpDate(outage.until()));
        };
    }

    private static HouseReply reply(Fault.Status status) {
        String type = status.headers().getOrDefault("Content-Type", HTML);
        HouseReply reply = HouseReply.text(status.status(), type, status.body());
        for (Map.Entry<String, String> header : status.headers().entrySet()) {
            if (!"Content-Type".equals(header.getKey())) {
                reply = reply.with(header.getKey(), header.getValue());
            }
        }
        return reply;
    }

    private static Answer mannered(Answer.Manner manner) {
        return Answer.of(HouseReply.text(200, HTML, ""), manner);
    }
}
