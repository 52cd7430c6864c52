package io.seatledger.query.processor;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.query.cluster.Failures;
import io.seatledger.query.cluster.Shares;
import io.seatledger.query.cluster.ThisNode;
import io.seatledger.query.progress.ReadSide;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How events reach the projections: batches, tokens, dead letters. */
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {

  private static final String LICENSES = ReadSide.LICENSES;

  /**
   * Whatever a batch has in it, it costs a transaction of some ten statements: many segments make
   * small batches. Operations split a segment where more nodes are to share the work.
   */
  private static final int SEGMENTS = 2;

  static final int BATCH_SIZE = 500;

  /** Of a node that says nothing of itself; one that is known to be dead has none any more. */
  private static final Duration CLAIM = Duration.ofSeconds(10);

  /** So often a node looks for segments that it may have, and says that it has what it has. */
  private static final long CLAIM_MILLIS = 2_000;

  @Bean
  TransactionManager axonTransactionManager(
      PlatformTransactionManager transactions, JdbcClient jdbc) {
    return ViewsTransactions.live(transactions, jdbc);
  }

  /** On the projections' own transaction: the JPA store lets a paused node push a token back. */
  @Bean
  TokenStore tokenStore(
      DataSource dataSource,
      Serializer serializer,
      ThisNode node,
      JdbcClient jdbc,
      ObjectProvider<EventStore> ledger) {
    var builder =
        JdbcTokenStore.builder()
            .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
            .nodeId(node.id())
            .claimTimeout(CLAIM)
            .schema(
                TokenSchema.builder()
                    .setTokenTable("views.token_entry")
                    .setProcessorNameColumn("processor_name")
                    .setTokenTypeColumn("token_type")
                    .build())
            .serializer(serializer);
    return new CheckedTokens(builder, node.id(), jdbc, ledger::getObject);
  }

  /**
   * A replay token names the classes of the tokens inside it, which Jackson must be told to trust.
   */
  @Bean
  Jackson3SerializerCustomizer readableReplayTokens() {
    return mapper ->
        mapper.polymorphicTypeValidator(
            BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.").build());
  }

  @Bean
  HibernatePropertiesCustomizer viewsMapping() {
    return properties -> {
      properties.put("hibernate.default_schema", "views");
      properties.put("hibernate.dialect", ByteaDialect.class.getName());
    };
  }

  @Bean
  ConfigurerModule licensesProcessor(
      TransactionManager transactions,
      PlatformTransactionManager platform,
      EntityManagerProvider entities,
      JdbcClient jdbc,
      Failures failures,
      Shares shares,
      ObjectProvider<MeterRegistry> registry) {
    var meters = new BatchMeters(LICENSES, registry.getIfAvailable(CompositeMeterRegistry::new));
    return configurer -> {
      var processing = configurer.eventProcessing();
      stream(processing, shares);
      process(processing, transactions, entities, jdbc);
      processing.registerTransactionManager(
          LICENSES, _ -> ViewsTransactions.batches(platform, jdbc));
      processing
          .registerHandlerInterceptor(LICENSES, _ -> failures.of(LICENSES))
          .registerHandlerInterceptor(LICENSES, _ -> meters);
    };
  }

  private static void stream(EventProcessingConfigurer processing, MaxSegmentProvider shares) {
    processing.registerPooledStreamingEventProcessor(
        LICENSES,
        org.axonframework.config.Configuration::eventStore,
        (_, processor) ->
            processor
                .initialSegmentCount(SEGMENTS)
                .batchSize(BATCH_SIZE)
                .maxSegmentProvider(shares)
                .tokenClaimInterval(CLAIM_MILLIS)
                .claimExtensionThreshold(CLAIM_MILLIS)
                .enableCoordinatorClaimExtension() // a long batch is no dead node
                .initialToken(StreamableMessageSource::createTailToken));
  }

  private static void process(
      EventProcessingConfigurer processing,
      TransactionManager transactions,
      EntityManagerProvider entities,
      JdbcClient jdbc) {
    processing
        .registerSequencingPolicy(LICENSES, _ -> byLicense())
        .registerListenerInvocationErrorHandler(LICENSES, _ -> PropagatingErrorHandler.instance())
        .registerErrorHandler(LICENSES, _ -> PropagatingErrorHandler.instance())
        .registerDeadLetterQueue(
            LICENSES, axon -> DeadLetterQueue.of(LICENSES, axon, transactions, entities, jdbc))
        .registerDeadLetterPolicy(LICENSES, _ -> (_, cause) -> DeadLetterQueue.decide(cause))
        .registerDeadLetteringEventHandlerInvokerConfiguration(
            LICENSES, (_, invoker) -> invoker.allowReset(true));
  }

  /** All that happens to a license and its seats is handled one after another. */
  static SequencingPolicy<EventMessage<?>> byLicense() {
    return message ->
        switch (message.getPayload()) {
          case LicenseEvent event -> event.licenseId();
          case AssignmentEvent event -> event.licenseId();
          default -> message.getIdentifier();
        };
  }
}
