package io.seatledger.bench.stock;

import com.github.benmanes.caffeine.jcache.configuration.CaffeineConfiguration;
import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import javax.cache.Caching;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.JCacheAdapter;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.context.annotation.Bean;

/** What its users set: a cache, snapshots off the command's thread, and who asked in each event. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class AxonSettings {

  private static final int LICENSES_IN_MEMORY = 10_000;
  private static final int EVENTS_PER_SNAPSHOT = 500;

  @Bean
  Cache licenseCache() {
    var configuration = new CaffeineConfiguration<Object, Object>();
    configuration.setStoreByValue(false);
    configuration.setMaximumSize(OptionalLong.of(LICENSES_IN_MEMORY));
    var caches =
        Caching.getCachingProvider(CaffeineCachingProvider.class.getName()).getCacheManager();
    return new JCacheAdapter(caches.createCache("licenses", configuration));
  }

  @Bean
  SnapshotTriggerDefinition licenseSnapshots(Snapshotter snapshotter) {
    return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
  }

  @Bean
  Snapshotter snapshotter(
      Configuration axon,
      EventStore events,
      TransactionManager transactions,
      ParameterResolverFactory parameters,
      HandlerDefinition handlers) {
    return SpringAggregateSnapshotter.builder()
        .eventStore(events)
        .executor(Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()))
        .transactionManager(transactions)
        .repositoryProvider(axon::repository)
        .parameterResolverFactory(parameters)
        .handlerDefinition(handlers)
        .build();
  }

  /** Axon's default, which another provider alone would replace. */
  @Bean
  CorrelationDataProvider cause() {
    return new MessageOriginProvider();
  }

  @Bean
  CorrelationDataProvider origin() {
    return new SimpleCorrelationDataProvider("tenant_id", "actor", "source", "source_type");
  }
}
