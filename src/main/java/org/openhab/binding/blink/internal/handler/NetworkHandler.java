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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.CloudException;
import org.openhab.binding.blink.internal.config.NetworkConfiguration;
import org.openhab.binding.blink.internal.model.AccountView;
import org.openhab.binding.blink.internal.model.NetworkId;
import org.openhab.binding.blink.internal.model.NetworkView;
import org.openhab.binding.blink.internal.poll.Order;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.types.Command;

/**
 * A network: can be armed.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class NetworkHandler extends AccountChildHandler {

    private volatile @Nullable NetworkId network;

    public NetworkHandler(Thing thing) {
        super(thing);
    }

    @Override
    Optional<String> configure() {
        NetworkConfiguration config = getConfigAs(NetworkConfiguration.class);
        network = config.network().orElse(null);
        return network == null ? Optional.of(StatusText.of("offline.network-id")) : Optional.empty();
    }

    @Override
    Health show(AccountView view) {
        NetworkId id = network;
        Optional<NetworkView> found = id == null ? Optional.empty() : view.findNetwork(id);
        if (found.isEmpty()) {
            return unknown(view);
        }
        showProperties(Map.of(PROPERTY_NETWORK, found.get().name()));
        updateState(CHANNEL_ARMED, States.onOff(found.get().armed()));
        return Health.ONLINE;
    }

    private Health unknown(AccountView view) {
        String known = view.networks().stream().map(each -> each.name() + " " + each.id())
                .collect(Collectors.joining(StatusText.SEPARATOR));
        boolean wasThere = getThing().getProperties().containsKey(PROPERTY_NETWORK);
        return wasThere
                ? Health.offline(ThingStatusDetail.GONE, "offline.network-gone")
                : Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, "offline.network-unknown",
                        String.valueOf(network), known.isEmpty() ? "-" : known);
    }

    @Override
    void command(ChannelUID channel, Command command) {
        NetworkId id = network;
        if (id != null && CHANNEL_ARMED.equals(channel.getId()) && command instanceof OnOffType wanted) {
            findAccount().ifPresent(account -> account.request(new Order.Arm(id, wanted == OnOffType.ON)));
        }
    }

    @Override
    public void onOrderRunning(Order order) {
        showResult(order, RequestResult.RUNNING);
    }

    @Override
    public void onOrderDone(Order order) {
        showResult(order, RequestResult.DONE);
    }

    private boolean showResult(Order order, String result) {
        boolean mine = order instanceof Order.Arm arm && arm.network().equals(network);
        if (mine && !isDisposed()) {
            updateState(CHANNEL_REQUEST_RESULT, new StringType(result));
        }
        return mine;
    }

    @Override
    public void onOrderFailed(Order order, CloudException why) {
        if (showResult(order, RequestResult.of(why))) {
            findAccount().ifPresent(account -> account.replay(this));
        }
    }
}
