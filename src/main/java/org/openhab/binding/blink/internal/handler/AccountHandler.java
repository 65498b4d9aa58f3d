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

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.Account;
import org.openhab.binding.blink.internal.account.AccountListener;
import org.openhab.binding.blink.internal.account.AccountReport;
import org.openhab.binding.blink.internal.account.AccountSettings;
import org.openhab.binding.blink.internal.account.AccountSettings.PressPicture;
import org.openhab.binding.blink.internal.account.AccountState;
import org.openhab.binding.blink.internal.account.SignInRequest;
import org.openhab.binding.blink.internal.account.SignInRequest.Source;
import org.openhab.binding.blink.internal.action.BlinkAccountActions;
import org.openhab.binding.blink.internal.cloud.Credentials;
import org.openhab.binding.blink.internal.cloud.Secret;
import org.openhab.binding.blink.internal.config.AccountConfiguration;
import org.openhab.binding.blink.internal.discovery.BlinkDiscoveryService;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;

/**
 * An account: begins and ends its sessions, and shows how it stands. Who wants something of the account asks
 * {@link #account()}.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
public class AccountHandler extends BaseBridgeHandler implements AccountListener {

    private final Account account;
    private final AccountHealth health;
    private final ThingOutput output = new ThingOutput(this::updateState, this::triggerChannel);
    /** Whether a person has typed the code that the next session begins with. */
    private final AtomicBoolean typed = new AtomicBoolean();
    private volatile @Nullable AccountReport report;

    public AccountHandler(Bridge bridge, Accounts accounts, AccountHealth health) {
        super(bridge);
        this.account = accounts.account(bridge.getUID());
        this.health = health;
    }

    /** The account, also while it has no session. It outlives this handler. */
    public Account account() {
        return account;
    }

    /** What a person enters now, outside of the configuration: a code, or {@code new} for another one. */
    public SignInRequest signInRequest(String entry) {
        return signInRequest(getConfigAs(AccountConfiguration.class), entry, Source.DIRECT);
    }

    private static SignInRequest signInRequest(AccountConfiguration config, String entry, Source source) {
        return new SignInRequest(new Credentials(new Secret(config.email()), new Secret(config.password)),
                new Secret(entry), source);
    }

    @Override
    public void initialize() {
        output.open();
        Source source = typed.getAndSet(false) ? Source.FORM : Source.CONFIGURATION;
        AccountConfiguration config = getConfigAs(AccountConfiguration.class);
        Optional<String> wrong = wrong(config);
        if (wrong.isPresent()) {
            account.end();
            show(Health.offline(ThingStatusDetail.CONFIGURATION_ERROR, wrong.get()));
            return;
        }
        show(health.of(new AccountState.Starting()));
        account.begin(settings(config), signInRequest(config, config.verificationCode, source), this);
    }

    private static Optional<String> wrong(AccountConfiguration config) {
        if (!config.hasEmail()) {
            return Optional.of("offline.email-missing");
        }
        return config.hasClipFolder() ? Optional.empty() : Optional.of("offline.clip-folder");
    }

    private static AccountSettings settings(AccountConfiguration config) {
        PressPicture picture = switch (config.pressPicture) {
            case "off" -> PressPicture.OFF;
            case "snapshot" -> PressPicture.SNAPSHOT;
            default -> PressPicture.ITEM;
        };
        return new AccountSettings(config.eventInterval(), config.statusInterval(), config.pressMaxAge(), picture,
                config.saveClips, config.clipRetention(), config.clipFolder(), config.allowDisarm,
                config.liveViewBattery(), config.liveViewPowered());
    }

    @Override
    public void dispose() {
        output.close(() -> {
        });
        account.end();
    }

    @Override
    public void handleRemoval() {
        output.close(() -> {
        });
        account.forget();
        super.handleRemoval();
    }

    @Override
    public void handleConfigurationUpdate(Map<String, Object> configurationParameters) {
        Object entry = configurationParameters.get(CONFIG_VERIFICATION_CODE);
        typed.set(entry != null && !entry.equals(getConfig().get(CONFIG_VERIFICATION_CODE)));
        output.reconfigure(() -> {
            try {
                super.handleConfigurationUpdate(configurationParameters);
            } finally {
                typed.set(false);
            }
        }, this::isInitialized, this::initialize);
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        if (command instanceof RefreshType) {
            output.answer(channelUID.getId());
        }
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of(BlinkDiscoveryService.class, BlinkAccountActions.class);
    }

    @Override
    public void onState(AccountState state) {
        show(health.of(state));
    }

    private void show(Health shown) {
        output.run(() -> updateStatus(shown.status(), shown.detail(), shown.text()));
    }

    @Override
    public void onEntryUsed() {
        output.run(() -> {
            Configuration config = editConfiguration();
            Object entry = config.get(CONFIG_VERIFICATION_CODE);
            if (entry != null && !entry.toString().isEmpty()) {
                config.put(CONFIG_VERIFICATION_CODE, "");
                updateConfiguration(config);
            }
        });
    }

    @Override
    public void onReport(AccountReport now) {
        report = now;
        output.show(CHANNEL_REQUESTS_LAST_HOUR, new DecimalType(now.requestsLastHour()));
        output.show(CHANNEL_EVENT_INTERVAL, States.seconds(now.eventInterval()));
    }

    /** How far the cloud's clock is ahead of ours, as last reported. */
    Duration cloudAhead() {
        AccountReport known = report;
        return known == null ? Duration.ZERO : known.cloudAhead();
    }
}
