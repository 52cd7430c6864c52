package io.seatledger.readmodels;

import io.seatledger.events.Origin;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.query.progress.ReadSide;
import io.seatledger.query.store.ViewsSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A running query side with a ledger that tests write to. */
public final class ReadModels implements AutoCloseable {

  public static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ConfigurableApplicationContext context;
  private final TestDatabase database;
  private final Map<String, Long> sequences = new HashMap<>();

  private ReadModels(TestDatabase database, ConfigurableApplicationContext context) {
    this.database = database;
    this.context = context;
  }

  public static ReadModels running(String... properties) {
    var database = TestDatabase.fresh();
    LedgerRows.migrate(database);
    ViewsSchema.migrate(database.owner());
    return on(database, properties);
  }

  public static ReadModels on(TestDatabase database, String... properties) {
    var all =
        new ArrayList<>(
            List.of(
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + TestDatabase.APPLICATION,
                "spring.main.banner-mode=off",
                "axon.axonserver.enabled=false",
                "axon.timeout.enabled=false",
                "axon.serializer.general=jackson3",
                "axon.serializer.messages=jackson3",
                "axon.serializer.events=jackson3"));
    all.addAll(List.of(properties));
    return new ReadModels(
        database,
        new SpringApplicationBuilder(TestApplication.class)
            .web(WebApplicationType.NONE)
            .properties(all.toArray(String[]::new))
            .run());
  }

  /** One more node on the same database and ledger. */
  public ReadModels another() {
    return on(database);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public TestDatabase database() {
    return database;
  }

  public DomainEventMessage<?> message(Object event, Origin origin, Instant recordedAt) {
    var stream =
        switch (event) {
          case LicenseEvent e -> e.licenseId();
          case AssignmentEvent e -> e.assignmentId();
          default -> throw new IllegalArgumentException(event.toString());
        };
    var sequence = sequences.merge(stream, 0L, (known, _) -> known + 1);
    return new GenericDomainEventMessage<>(
        "license",
        stream,
        sequence,
        event,
        MetaData.from(origin.toMetadata()),
        "evt_" + stream + sequence,
        recordedAt);
  }

  /** Appends and gives the position of the last event. */
  public long append(List<? extends DomainEventMessage<?>> messages) {
    get(EventStore.class).publish(messages);
    return head();
  }

  public long append(Origin origin, Instant recordedAt, Object... events) {
    var messages = new ArrayList<DomainEventMessage<?>>();
    for (var event : events) {
      messages.add(message(event, origin, recordedAt));
    }
    return append(messages);
  }

  public long head() {
    return get(EventStore.class).createHeadToken().position().orElse(-1);
  }

  public void awaitShown(String licenseId, long position) {
    if (!get(ReadSide.class).await(licenseId, position, PATIENCE)) {
      throw new AssertionError("Position %d of %s is not shown".formatted(position, licenseId));
    }
  }

  public StreamingEventProcessor processor() {
    return get(EventProcessingConfiguration.class)
        .eventProcessor(ReadSide.LICENSES, StreamingEventProcessor.class)
        .orElseThrow();
  }

  @Override
  public void close() {
    context.close();
  }
}
