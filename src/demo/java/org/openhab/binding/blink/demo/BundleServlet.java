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
package org.openhab.binding.blink.demo;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

import javax.servlet.GenericServlet;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes requests on to the servlet that the bundle has registered as a service, whichever that is now. It does what
 * OSGi's HTTP whiteboard does in openHAB, for the one servlet that the bundle has.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class BundleServlet extends GenericServlet {

    private static final long serialVersionUID = 1L;

    private final transient Logger logger = LoggerFactory.getLogger(BundleServlet.class);
    private final transient AtomicReference<@Nullable Servlet> current = new AtomicReference<>();

    /** The bundle has registered a servlet. */
    void add(Servlet servlet) {
        try {
            servlet.init(getServletConfig());
            current.set(servlet);
        } catch (ServletException e) {
            logger.error("The servlet of the bundle does not start", e);
        }
    }

    /** The bundle has taken its servlet back. */
    void remove(Servlet servlet) {
        if (current.compareAndSet(servlet, null)) {
            servlet.destroy();
        }
    }

    @Override
    @NonNullByDefault({})
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        Servlet servlet = current.get();
        if (servlet != null) {
            servlet.service(request, response);
        } else {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
