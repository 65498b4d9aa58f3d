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
package org.openhab.core.types;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Builds fragments.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class StateDescriptionFragmentBuilder {

    private @Nullable BigDecimal minimum;
    private @Nullable BigDecimal maximum;
    private @Nullable BigDecimal step;
    private @Nullable String pattern;
    private @Nullable Boolean readOnly;
    private @Nullable List<StateOption> options;

    private StateDescriptionFragmentBuilder() {
    }

    public static StateDescriptionFragmentBuilder create() {
        return new StateDescriptionFragmentBuilder();
    }

    public static StateDescriptionFragmentBuilder create(StateDescription description) {
        StateDescriptionFragmentBuilder builder = new StateDescriptionFragmentBuilder();
        builder.minimum = description.minimum;
        builder.maximum = description.maximum;
        builder.step = description.step;
        builder.pattern = description.pattern;
        builder.readOnly = description.readOnly;
        builder.options = description.options;
        return builder;
    }

    public StateDescriptionFragment build() {
        return new Fragment(minimum, maximum, step, pattern, readOnly, options);
    }

    private record Fragment(@Nullable BigDecimal getMinimum, @Nullable BigDecimal getMaximum,
            @Nullable BigDecimal getStep, @Nullable String getPattern, @Nullable Boolean isReadOnly,
            @Nullable List<StateOption> getOptions) implements StateDescriptionFragment {

        @Override
        public StateDescription toStateDescription() {
            return new StateDescription(getMinimum, getMaximum, getStep, getPattern, Boolean.TRUE.equals(isReadOnly),
                    getOptions);
        }
    }

    public StateDescriptionFragmentBuilder withMinimum(BigDecimal minimum) {
        this.minimum = minimum;
        return this;
    }

    public StateDescriptionFragmentBuilder withMaximum(BigDecimal maximum) {
        this.maximum = maximum;
        return this;
    }

    public StateDescriptionFragmentBuilder withReadOnly(Boolean readOnly) {
        this.readOnly = readOnly;
        return this;
    }

    public StateDescriptionFragmentBuilder withOptions(List<StateOption> options) {
        this.options = options;
        return this;
    }
}
