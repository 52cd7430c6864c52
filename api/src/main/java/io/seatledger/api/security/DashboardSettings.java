package io.seatledger.api.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in to the dashboard.
 *
 * @param idleTimeout without opening a page or doing anything; a page that renews itself is nothing
 * @param longestSession whatever is done
 */
@ConfigurationProperties("seatledger.dashboard")
record DashboardSettings(
    @DefaultValue("30m") Duration idleTimeout, @DefaultValue("12h") Duration longestSession) {}
