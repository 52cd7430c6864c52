package io.seatledger.query.history;

import io.seatledger.query.Reader;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds events that concern an assignment without naming it. Thread-safe. */
@Component
final class Endings {

  /** Little happens to a license after its deletion, so the event is near the end of its stream. */
  private static final String DELETION =
      """
      select deletion.position
        from views.assignment a
       cross join lateral (
         select e.position
           from ledger.event e
          where e.stream_id = a.license_id collate "default"
            and e.type = 'license.deleted'
            and (e.payload ->> 'effective_at')::timestamptz = a.revoked_at
          order by e.sequence desc limit 1
       ) deletion
       where a.id = :id and a.tenant_id = :tenant and a.revoke_reason = 'license deleted'
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
