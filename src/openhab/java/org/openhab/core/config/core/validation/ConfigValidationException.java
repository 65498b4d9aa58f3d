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

import java.io.Serial;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;

/**
 * Says that a configuration breaks its description.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public final class ConfigValidationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Bundle bundle;
    private final transient TranslationProvider translationProvider;
    private final transient Collection<ConfigValidationMessage> messages;

    public ConfigValidationException(Bundle bundle, TranslationProvider translationProvider,
            Collection<ConfigValidationMessage> configValidationMessages) {
        super(configValidationMessages.toString());
        this.bundle = bundle;
        this.translationProvider = translationProvider;
        messages = List.copyOf(configValidationMessages);
    }

    public Map<String, String> getValidationMessages() {
        Map<String, String> result = new HashMap<>();
        for (ConfigValidationMessage message : messages) {
            result.put(message.parameterName, MessageFormat.format(message.defaultMessage, message.content));
        }
        return result;
    }

    public Map<String, String> getValidationMessages(@Nullable Locale locale) {
        Map<String, String> result = new HashMap<>();
        for (ConfigValidationMessage message : messages) {
            String text = translationProvider.getText(bundle, message.messageKey, message.defaultMessage, locale,
                    message.content);
            result.put(message.parameterName,
                    text == null ? MessageFormat.format(message.defaultMessage, message.content) : text);
        }
        return result;
    }
}
