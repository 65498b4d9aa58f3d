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
package org.openhab.binding.blink.internal.action;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * The actions of an account.
 *
 * @author The Blink binding team - Initial contribution
 */
@Component(scope = ServiceScope.PROTOTYPE, service = BlinkAccountActions.class)
@ThingActionsScope(name = "blink")
@NonNullByDefault
public class BlinkAccountActions extends HandlerActions<AccountHandler> {

    private static final String NEW_CODE = "new";

    public BlinkAccountActions() {
        super(AccountHandler.class);
    }

    /** Polls for presses at once, and more often for a minute. */
    @RuleAction(label = "@text/action.look-now.label", description = "@text/action.look-now.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String lookNow() {
        return word(handler -> handler.account().pollEventsNow());
    }

    /** The same for rules in the DSL. */
    public static String lookNow(ThingActions actions) {
        return of(actions, BlinkAccountActions.class).lookNow();
    }

    /** Has Blink send another verification code. */
    @RuleAction(label = "@text/action.request-new-code.label", description = "@text/action.request-new-code.description")
    public @ActionOutput(name = "result", type = "java.lang.String", label = "@text/action.result.label", description = "@text/action.result.description") String requestNewCode() {
        return word(handler -> handler.account().signIn(handler.signInRequest(NEW_CODE)));
    }

    /** The same for rules in the DSL. */
    public static String requestNewCode(ThingActions actions) {
        return of(actions, BlinkAccountActions.class).requestNewCode();
    }
}
