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
package org.openhab.binding.blink.internal.live.immis;

import java.security.cert.CertificateException;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A server's certificates do not prove that it is one of Blink's. The message says why.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class CertificateRefusedException extends CertificateException {

    private static final long serialVersionUID = 1L;

    CertificateRefusedException(String why) {
        super(why);
    }

    CertificateRefusedException(String why, Throwable cause) {
        super(why, cause);
    }
}
