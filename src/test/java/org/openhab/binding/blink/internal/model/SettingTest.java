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
package org.openhab.binding.blink.internal.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.model.DeviceConfig.Power;
import org.openhab.binding.blink.internal.model.SettingValue.Number;
import org.openhab.binding.blink.internal.model.SettingValue.Switch;
import org.openhab.binding.blink.internal.model.SettingValue.Word;
import org.openhab.binding.blink.internal.testing.Views;

/**
 * Settings and what a device takes.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
class SettingTest {

    private static final SettingState RANGE = new SettingState(new Number(5), true, 1, 9, List.of());
    private static final SettingState WORDS = new SettingState(new Word("saver"), true, 0, 0,
            List.of(new Word("saver"), new Word("best")));

    @Test
    void itsWordIsTheIdOfItsChannel() {
        assertThat(Setting.CLIP_LENGTH.word(), is("clip-length"));
        assertThat(DeviceKind.SYNC_MODULE.word(), is("sync-module"));
    }

    @Test
    void itsFormSaysWhatItsValuesAre() {
        assertThat(Setting.FLIP.form(), is(Setting.Form.SWITCH));
        assertThat(Setting.VOLUME.form(), is(Setting.Form.NUMBER));
        assertThat(Setting.LIGHT_DURATION.form(), is(Setting.Form.SECONDS));
        assertThat(Setting.INFRARED.form(), is(Setting.Form.WORD));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "9, true", "10, false"})
    void aNumberIsTakenInItsRange(int number, boolean taken) {
        assertThat(RANGE.takes(new Number(number)), is(taken));
    }

    @Test
    void aWordIsTakenWhenItIsOffered() {
        assertThat(WORDS.takes(new Word("best")), is(true));
        assertThat(WORDS.takes(new Word("standard")), is(false));
    }

    @Test
    void anotherKindOfValueIsNotTaken() {
        assertThat(RANGE.takes(new Word("5")), is(false));
        assertThat(WORDS.takes(new Switch(true)), is(false));
    }

    @Test
    void whatIsNotSupportedTakesNothing() {
        SettingState flip = new SettingState(new Switch(false), false, 0, 0, List.of());

        assertThat(flip.takes(new Switch(true)), is(false));
        assertThat(new SettingState(new Switch(false), true, 0, 0, List.of()).takes(new Switch(true)), is(true));
    }

    @Test
    void aConfigShowsTheValueThatItHas() {
        DeviceConfig config = new DeviceConfig(null, null, null, Power.UNKNOWN, SignalReport.NONE, "", null, false,
                Map.of(Setting.SENSITIVITY, RANGE));

        assertThat(config.shows(Setting.SENSITIVITY, new Number(5)), is(true));
        assertThat(config.shows(Setting.SENSITIVITY, new Number(6)), is(false));
        assertThat(config.shows(Setting.VOLUME, new Number(5)), is(false));
    }

    @Test
    void onlyAStandaloneDoorbellTakesSettingsLater() {
        DoorbellView paired = Views.doorbell();
        DoorbellView alone = new DoorbellView(paired.facts(), DoorbellMode.STANDALONE, Battery.OK, Signals.NONE, true,
                false, null, null);

        assertThat(alone.takesSettingsLater(), is(true));
        assertThat(paired.takesSettingsLater(), is(false));
        assertThat(Views.camera().takesSettingsLater(), is(false));
    }

    @Test
    void doorbellsAndCamerasHaveALens() {
        assertThat(Views.house().videoDevices().map(DeviceView::kind).toList(),
                contains(DeviceKind.DOORBELL, DeviceKind.CAMERA, DeviceKind.MINI));
    }
}
