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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A setting of a device. Which ones a device has is what its own config answers.
 *
 * @see "doc/protocol.md, section Settings"
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public enum Setting {
    /** Of motion detection: a number, 1 to 9. */
    SENSITIVITY(Form.NUMBER),
    /** How long a recording may be: seconds. */
    CLIP_LENGTH(Form.SECONDS),
    /** How long to wait before motion counts again: seconds. */
    RETRIGGER_TIME(Form.SECONDS),
    /** Whether a recording ends when the motion does: a switch. */
    EARLY_END(Form.SWITCH),
    /** Whether the app is notified before the recording ends: a switch. */
    EARLY_NOTIFICATION(Form.SWITCH),
    /** {@code off}, {@code on} or {@code auto}. */
    NIGHT_VISION(Form.WORD),
    /** Strength of the infrared light: {@code low}, {@code medium} or {@code high}. */
    INFRARED(Form.WORD),
    /** Whether recordings have sound: a switch. */
    RECORD_AUDIO(Form.SWITCH),
    /** {@code saver}, {@code standard} or {@code best}. */
    VIDEO_QUALITY(Form.WORD),
    /** Of the speaker: a number, 1 to 8. */
    VOLUME(Form.NUMBER),
    /** The light that shows whether the device records: {@code off}, {@code on} or {@code recording}. */
    STATUS_LED(Form.WORD),
    /** Whether the picture is turned upside down: a switch. */
    FLIP(Form.SWITCH),
    /** Whether persons are recognized in motion: a switch. */
    PERSON_DETECTION(Form.SWITCH),
    /** Whether vehicles are recognized in motion: a switch. */
    VEHICLE_DETECTION(Form.SWITCH),
    /** Of its lamp: a number, from 1 on. */
    LIGHT_BRIGHTNESS(Form.NUMBER),
    /** How long its lamp stays on when it is switched on by hand: seconds; 65535 until it is switched off. */
    LIGHT_DURATION(Form.SECONDS);

    private final Form form;

    Setting(Form form) {
        this.form = form;
    }

    /** What its values are. */
    public enum Form {
        SWITCH, NUMBER, SECONDS, WORD
    }

    public Form form() {
        return form;
    }

    /** The id of its channel: {@code clip-length}. */
    public String word() {
        return EnumWord.of(this);
    }
}
