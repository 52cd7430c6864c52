package io.seatledger.api.start;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the service starts.
 *
 * @param databasePatience how long a start waits for a database that does not answer
 */
@ConfigurationProperties("seatledger")
record StartSettings(@DefaultValue("60s") Duration databasePatience) {}
