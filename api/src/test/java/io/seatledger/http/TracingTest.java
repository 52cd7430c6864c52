package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.seatledger.api.Seatledger;
import io.seatledger.command.ledger.Ledger;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;

/** With the profile {@code tracing}, one trace goes from a request to the rows that show it. */
@SpringBootTest(
    classes = {Seatledger.class, TracingTest.Kept.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "seatledger.security.hs256-secret=" + Tokens.SECRET,
      "spring.profiles.active=tracing"
    })
@ContextConfiguration(initializers = FreshDataFolder.class)
@Tag("extended")
class TracingTest {

  private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();

  private final String tenant = Tokens.tenant();

  @LocalServerPort private int port;
  @Autowired private EventStore events;
  @Autowired private Ledger ledger;

  @TestConfiguration(proxyBeanMethods = false)
  static class Kept {

    @Bean
    SpanProcessor kept() {
      return SimpleSpanProcessor.create(SPANS);
    }
  }

  @Test
  void request_command_append_and_projection_are_one_trace() {
    var client = new Client(port, Tokens.of(tenant, "tenant_admin"));
    var license = client.license("{}");
    var trace = traceOf("http post /api/v1/licenses");

    await()
        .untilAsserted(
            () ->
                assertThat(names(trace))
                    .anyMatch(name -> name.contains("handleCommand"))
                    .anyMatch(name -> name.contains("commit"))
                    .anyMatch(name -> name.contains("StreamingEventProcessor.process")));
    assertThat(metadata(Client.id(license)))
        .containsOnlyKeys(
            "tenant_id",
            "actor",
            "actor_type",
            "source",
            "source_type",
            "correlation_id",
            "causation_id");
    assertThat(ledger.verification().verify(tenant)).isEmpty();
  }

  @Test
  void spans_name_nobody() {
    var client = new Client(port, Tokens.of(tenant, "tenant_admin"));
    client.seat(client.license("{}"), "per_traced");
    var trace = traceOf("http post /api/v1/licenses/assignments");
    await().until(() -> names(trace).stream().anyMatch(name -> name.contains("EventProcessor")));

    assertThat(SPANS.getFinishedSpanItems())
        .noneMatch(span -> span.toString().contains("per_traced"))
        .noneMatch(span -> span.toString().contains("per_01"));
  }

  private static String traceOf(String name) {
    return await()
        .until(
            () ->
                SPANS.getFinishedSpanItems().stream()
                    .filter(s -> s.getName().equals(name))
                    .toList(),
            found -> !found.isEmpty())
        .getFirst()
        .getTraceId();
  }

  private static List<String> names(String trace) {
    return SPANS.getFinishedSpanItems().stream()
        .filter(span -> span.getTraceId().equals(trace))
        .map(SpanData::getName)
        .toList();
  }

  private Map<String, ?> metadata(String stream) {
    return events.readEvents(stream).next().getMetaData();
  }
}
