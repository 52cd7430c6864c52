package io.seatledger.query.deadletter;

import io.seatledger.query.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of Axon's dead-letter queue, read and deleted in transactions that see all tenants.
 * Thread-safe.
 */
@Component
final class DeadLetterTable {

  private static final String SELECT =
      """
      select *, coalesce(last_touched, enqueued_at) as tried_at,
             convert_from(payload, 'UTF8') as json,
             convert_from(meta_data, 'UTF8')::jsonb ->> 'tenant_id' as tenant_id,
             convert_from(meta_data, 'UTF8')::jsonb ->> 'app_id' as app_id,
             (select count(*) from views.dead_letter_entry other
               where other.processing_group = letter.processing_group
                 and other.sequence_identifier = letter.sequence_identifier
                 and other.sequence_index > letter.sequence_index) as behind
        from views.dead_letter_entry letter
       where letter.processing_group = any(:processors)
      """;

  private static final String IS_FIRST =
      """
         and not exists (select 1 from views.dead_letter_entry other
                          where other.processing_group = letter.processing_group
                            and other.sequence_identifier = letter.sequence_identifier
                            and other.sequence_index < letter.sequence_index)
      """;

  private final JdbcClient jdbc;
  private final Serializer tokens;

  DeadLetterTable(JdbcClient jdbc, Serializer tokens) {
    this.jdbc = jdbc;
    this.tokens = tokens;
  }

  /** The first one of each license, the newest first. */
  List<DeadLetter> list(
      Reader reader, Collection<String> processors, @Nullable String before, int limit) {
    var rows = new DeadLetterRows(tokens, reader);
    return jdbc.sql(
            SELECT
                + IS_FIRST
                + """
                   and (:before::text is null or dead_letter_id < :before)
                 order by dead_letter_id desc limit :limit
                """)
        .param("processors", processors.toArray(String[]::new))
        .param("before", before)
        .param("limit", limit)
        .query((row, _) -> rows.read(row))
        .list();
  }

  Optional<DeadLetter> find(Reader reader, Collection<String> processors, String id) {
    var rows = new DeadLetterRows(tokens, reader);
    return jdbc.sql(SELECT + " and dead_letter_id = :id")
        .param("processors", processors.toArray(String[]::new))
        .param("id", id)
        .query((row, _) -> rows.read(row))
        .optional();
  }

  /** How many there are of a processor. */
  long count(String processor) {
    return jdbc.sql("select count(*) from views.dead_letter_entry where processing_group = ?")
        .param(processor)
        .query(Long.class)
        .single();
  }

  /** How many there are of a license. */
  long count(String processor, String licenseId) {
    return jdbc.sql(
            """
            select count(*) from views.dead_letter_entry
             where processing_group = ? and sequence_identifier = ?
            """)
        .params(processor, licenseId)
        .query(Long.class)
        .single();
  }

  /** How many licenses have some. */
  long licenses(String processor) {
    return jdbc.sql(
            """
            select count(distinct sequence_identifier) from views.dead_letter_entry
             where processing_group = ?
            """)
        .param(processor)
        .query(Long.class)
        .single();
  }

  /** Makes the first one of a license the one that waits the longest. */
  void putFirst(String processor, String licenseId) {
    jdbc.sql(
            """
            update views.dead_letter_entry set last_touched = 'epoch'
             where (processing_group, sequence_identifier) = (:processor, :license)
               and sequence_index = (select min(sequence_index) from views.dead_letter_entry
                                      where processing_group = :processor
                                        and sequence_identifier = :license)
            """)
        .param("processor", processor)
        .param("license", licenseId)
        .update();
  }

  /** Whether it was there. */
  boolean delete(String id) {
    return jdbc.sql("delete from views.dead_letter_entry where dead_letter_id = ?")
            .param(id)
            .update()
        == 1;
  }
}
