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
package org.openhab.core.config.core.validation;

import java.util.Arrays;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One thing that is wrong with a configuration.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ConfigValidationMessage {

    public final String parameterName;
    public final String defaultMessage;
    public final String messageKey;
    public final Object[] content;

    public ConfigValidationMessage(String parameterName, String defaultMessage, String messageKey) {
        this(parameterName, defaultMessage, messageKey, new Object[0]);
    }

    public ConfigValidationMessage(String parameterName, String defaultMessage, String messageKey, Object... content) {
        this.parameterName = parameterName;
        this.defaultMessage = defaultMessage;
        this.messageKey = messageKey;
        this.content = content;
    }

    @Override
    public int hashCode() {
        return Objects.hash(parameterName, defaultMessage, messageKey, Arrays.hashCode(content));
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return this == obj || obj instanceof ConfigValidationMessage other && parameterName.equals(other.parameterName)
                && defaultMessage.equals(other.defaultMessage) && messageKey.equals(other.messageKey)
                && Arrays.equals(content, other.content);
    }

    @Override
    public String toString() {
        return parameterName + ": " + defaultMessage;
    }
}
