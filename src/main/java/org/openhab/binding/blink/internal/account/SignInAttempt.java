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
package org.openhab.binding.blink.internal.account;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.SignInRequest.Kind;
import org.openhab.binding.blink.internal.account.SignInRequest.Source;
import org.openhab.binding.blink.internal.cloud.SignInHistory;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Entry;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Lock;
import org.openhab.binding.blink.internal.cloud.SignInHistory.Stage;

/**
 * A request beside what the history says.
 *
 * @param last the sign-in before; null without one
 * @param fresh what is written when the cloud is asked
 * @param kind what the entry asks for; {@link Kind#NOTHING} when it has been used up before
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record SignInAttempt(SignInRequest request, @Nullable Entry last, Entry fresh, Kind kind) {

    static SignInAttempt of(SignInRequest request, @Nullable Entry last, SignInHistory history) {
        String before = last == null ? "" : last.configured();
        String entered = request.source() == Source.DIRECT ? before : history.mark(request.typed());
        boolean used = request.source() == Source.CONFIGURATION && before.equals(entered);
        Entry fresh = new Entry(history.mark(request.account()),
                history.mark(request.account() + '\n' + request.password()), entered, last == null ? "" : last.owner(),
                Stage.BEGUN, null);
        return new SignInAttempt(request, last, fresh, used ? Kind.NOTHING : request.kind());
    }

    /** Whether the last sign-in was made with the same credentials. */
    boolean isKnown() {
        Entry before = last;
        return before != null && before.credentials().equals(fresh.credentials());
    }

    /** Whether the last sign-in was one of the same account. */
    boolean isSameAccount() {
        Entry before = last;
        return before != null && before.account().equals(fresh.account());
    }

    /** Whether what is stored belongs to the account that is wanted, as far as known. */
    boolean ownsSession() {
        return fresh.owner().isEmpty() || fresh.owner().equals(fresh.account());
    }

    /** What holds a sign-in up. Waiting for one account's code does not hold up another's. */
    @Nullable
    Lock lock() {
        Entry before = last;
        return before == null || before.outcome() == Stage.CODE_SENT && !isSameAccount() ? null : before.lock();
    }
}
