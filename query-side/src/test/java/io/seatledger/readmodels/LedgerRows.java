package io.seatledger.readmodels;

import com.github.f4b6a3.ulid.UlidCreator;
import io.seatledger.events.Origin;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The ledger's own tables, made by its own migrations and written by its own function. */
public final class LedgerRows {

  private static final EventJson JSON = new EventJson(EventCatalogue.seatledger());
  private static final String APPEND =
      """
      select last_position
        from ledger.append_units(
          array[0], array[?], array[?], array[?], array[?], array[?], array[?], array[?], array[?],
          array['\\x00'::bytea], ?)
      """;

  private final JdbcTemplate jdbc;
  private final Map<String, Long> sequences = new HashMap<>();

  public LedgerRows(TestDatabase database) {
    jdbc =
        new JdbcTemplate(
            new SingleConnectionDataSource(database.url(), TestDatabase.APPLICATION, "", true));
    jdbc.execute("set seatledger.access = 'all'");
  }

  public static void migrate(TestDatabase database) {
    Flyway.configure()
        .dataSource(database.as(TestDatabase.OWNER))
        .schemas("ledger")
        .locations("filesystem:../command-side/src/main/resources/db/ledger")
        .placeholders(Map.of("application_role", TestDatabase.APPLICATION))
        .load()
        .migrate();
  }

  /** Appends an event and gives its position. */
  public long append(Origin origin, Instant recordedAt, Object event) {
    var payload = JSON.serialize(event, String.class);
    var type = payload.getType();
    return append(
        origin, recordedAt, stream(event), type.getName(), type.getRevision(), payload.getData());
  }

  /** Appends an event as it might have been written before there was the newest revision. */
  public long append(
      Origin origin,
      Instant recordedAt,
      String stream,
      String type,
      String revision,
      String payload) {
    var metadata =
        MetaData.from(origin.toMetadata())
            .and("correlation_id", "msg_1")
            .and("causation_id", "msg_2");
    return jdbc.queryForObject(
        APPEND,
        Long.class,
        stream,
        sequences.merge(stream, 0L, (known, _) -> known + 1),
        origin.tenantId(),
        UlidCreator.getUlid(recordedAt.toEpochMilli()).toString(),
        type,
        Integer.valueOf(revision),
        payload,
        JSON.serialize(metadata, String.class).getData(),
        recordedAt.atOffset(ZoneOffset.UTC));
  }

  private static String stream(Object event) {
    return switch (event) {
      case LicenseEvent e -> e.licenseId();
      case AssignmentEvent e -> e.assignmentId();
      default -> "aud_" + System.identityHashCode(event);
    };
  }
}
