package io.seatledger.api.health;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.micrometer.MetricsConfigurerModule;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Axon's meters beside ours, for those who want them. Its own auto-configuration runs before Spring
 * Boot's, finds no registry and makes one that nobody scrapes.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("axon.metrics.auto-configuration.enabled")
class AxonMeters {

  @Bean
  MetricsConfigurerModule axonMetrics(MeterRegistry registry) {
    return new MetricsConfigurerModule(new GlobalMetricRegistry(registry), true);
  }
}
