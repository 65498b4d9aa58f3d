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
package org.openhab.binding.blink.internal.handler;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.model.DeviceConfig;
import org.openhab.binding.blink.internal.model.Setting;
import org.openhab.binding.blink.internal.model.SettingState;
import org.openhab.binding.blink.internal.model.SettingValue;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.type.DynamicStateDescriptionProvider;
import org.openhab.core.types.StateDescription;
import org.openhab.core.types.StateDescriptionFragmentBuilder;
import org.openhab.core.types.StateOption;
import org.osgi.service.component.annotations.Component;

/**
 * Narrows what the channels of settings offer to what their devices support.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
@Component(service = {DynamicStateDescriptionProvider.class, BlinkStateDescriptionProvider.class})
public class BlinkStateDescriptionProvider implements DynamicStateDescriptionProvider, SettingOptions {

    private final Map<ChannelUID, Known> channels = new ConcurrentHashMap<>();

    /** A setting of a device. */
    private record Known(Setting setting, SettingState state) {

        String text(SettingValue value) {
            return SettingChannels.state(setting, value).toString();
        }
    }

    @Override
    public void show(Thing thing, DeviceConfig config) {
        for (Setting setting : Setting.values()) {
            ChannelUID channel = new ChannelUID(thing.getUID(), setting.word());
            SettingState state = config.settings().get(setting);
            if (state == null) {
                channels.remove(channel);
            } else {
                channels.put(channel, new Known(setting, state));
            }
        }
    }

    @Override
    public @Nullable StateDescription getStateDescription(Channel channel, @Nullable StateDescription original,
            @Nullable Locale locale) {
        Known known = channels.get(channel.getUID());
        if (known == null || original == null) {
            return null;
        }
        StateDescriptionFragmentBuilder narrowed = StateDescriptionFragmentBuilder.create(original)
                .withOptions(options(known, original.getOptions()));
        if (!known.state().writable()) {
            narrowed.withReadOnly(true);
        }
        if (known.state().most() > 0) {
            narrowed.withMinimum(BigDecimal.valueOf(known.state().least()))
                    .withMaximum(BigDecimal.valueOf(known.state().most()));
        }
        return narrowed.build().toStateDescription();
    }

    /** Those of {@code all} that the device takes, with their labels, and what it offers besides. */
    private static List<StateOption> options(Known known, List<StateOption> all) {
        List<SettingValue> offered = known.state().options();
        List<StateOption> options = new ArrayList<>(all.stream()
                .filter(option -> offered.isEmpty()
                        ? isInRange(known, option.getValue())
                        : offered.stream().map(known::text).anyMatch(option.getValue()::equals))
                .toList());
        offered.stream().map(known::text)
                .filter(text -> options.stream().noneMatch(option -> option.getValue().equals(text)))
                .forEach(text -> options.add(new StateOption(text, text)));
        return options;
    }

    private static boolean isInRange(Known known, String text) {
        if (known.setting().form() != Setting.Form.NUMBER && known.setting().form() != Setting.Form.SECONDS) {
            return true;
        }
        int number = Integer.parseInt(text.replaceAll("\\D", ""));
        return number >= known.state().least() && number <= known.state().most();
    }
}
