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
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The name that the certificates of a service bear, literally, because its servers are addressed by number. Whether it
 * stands in the subject or among the alternative names is not known: either counts.
 *
 * @param value such as {@code *.immedia-semi.com}
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
record ServiceName(String value) {

    private static final Integer DNS_NAME = 2;

    /** The name of Blink's live view servers. */
    static final ServiceName BLINK = new ServiceName("*.immedia-semi.com");

    void require(X509Certificate certificate) throws CertificateException {
        if (!isAlternativeName(certificate) && !isCommonName(certificate)) {
            throw new CertificateRefusedException("the certificate has another name than " + value);
        }
    }

    private boolean isAlternativeName(X509Certificate certificate) throws CertificateException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names != null && names.stream()
                .anyMatch(each -> each.size() > 1 && DNS_NAME.equals(each.get(0)) && matches(each.get(1)));
    }

    private boolean isCommonName(X509Certificate certificate) throws CertificateException {
        try {
            List<Rdn> parts = new LdapName(certificate.getSubjectX500Principal().getName()).getRdns();
            return parts.stream().anyMatch(part -> "CN".equalsIgnoreCase(part.getType()) && matches(part.getValue()));
        } catch (InvalidNameException e) {
            throw new CertificateRefusedException("the certificate has a subject that cannot be read", e);
        }
    }

    private boolean matches(@Nullable Object name) {
        return value.equals(String.valueOf(name).toLowerCase(Locale.ROOT));
    }
}
