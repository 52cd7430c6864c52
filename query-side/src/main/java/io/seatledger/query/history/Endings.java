package io.seatledger.query.history;

import io.seatledger.query.Reader;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds events that concern an assignment without naming it. Thread-safe. */
@Component
final class Endings {

  private static final String DELETION =
      """
      select ended_position from views.assignment
       where id = :id and tenant_id = :tenant and revoke_reason = 'license deleted'
      """;

  private final JdbcClient jdbc;

  Endings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The position of the deletion of its license that ended the assignment, if one did. */
  Optional<Long> byDeletion(Reader reader, String assignmentId) {
    return jdbc.sql(DELETION)
        .param("id", assignmentId)
        .param("tenant", reader.tenantId())
        .query(Long.class)
        .optional();
  }
}
