package io.seatledger.query.cluster;

import static io.seatledger.query.store.Rows.constant;
import static io.seatledger.query.store.Rows.instant;
import static io.seatledger.query.store.Rows.instantOrNull;
import static io.seatledger.query.store.Rows.textOrNull;

import io.seatledger.query.progress.StoredSegment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked of processors, as all nodes know it. Thread-safe. */
@Component
final class OrderTable {

  private static final String INSERT =
      """
      insert into views.processor_order (processor, operation, segment, mask, reason, requested_by,
                                         requested_at, finished_at)
      values (:processor, :operation, :segment, :mask, :reason, :by, now(),
              case when :wish then now() end)
      on conflict (processor) where finished_at is null do nothing
      """;

  private static final String PAUSED =
      """
      coalesce((select operation = 'pause' from views.processor_order
                 where processor = :processor and operation in ('pause', 'resume')
                 order by id desc limit 1), false)
      """;

  private static final String IS_BEING_RESET =
      """
      exists (select from views.processor_order
               where processor = :processor and finished_at is null and operation = 'reset')
      """;

  /** One that is locked is being carried out. */
  private static final String GIVE_UP =
      """
      update views.processor_order
         set finished_at = now(), failure = 'It could not be done within five minutes.'
       where id = (select id from views.processor_order
                    where id = :id and finished_at is null
                      and requested_at < now() - interval '5 minutes'
                      for update skip locked)
      """;

  private final JdbcClient jdbc;

  OrderTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it is taken up; not, if nodes are at another one of the processor. */
  boolean insert(
      String processor,
      Operation operation,
      @Nullable StoredSegment segment,
      @Nullable String reason,
      String by) {
    return jdbc.sql(INSERT)
            .param("processor", processor)
            .param("operation", operation.wire())
            .param("segment", segment == null ? null : segment.id())
            .param("mask", segment == null ? null : segment.mask())
            .param("reason", reason)
            .param("by", by)
            .param("wish", operation.isWish())
            .update()
        == 1;
  }

  /** Whether the processor is paused. */
  boolean paused(String processor) {
    return is(PAUSED, processor);
  }

  /** Whether no node is to have any segment of the processor. */
  boolean standsStill(String processor) {
    return is(PAUSED + " or " + IS_BEING_RESET, processor);
  }

  private boolean is(String condition, String processor) {
    return jdbc.sql("select " + condition)
        .param("processor", processor)
        .query(Boolean.class)
        .single();
  }

  /** The last that was asked of the processor. */
  Optional<Order> last(String processor) {
    return jdbc.sql(
            "select * from views.processor_order where processor = ? order by id desc limit 1")
        .param(processor)
        .query(OrderTable::order)
        .optional();
  }

  /** The one that nodes are at. */
  Optional<Order> unfinished(String processor) {
    return jdbc.sql(
            "select * from views.processor_order where processor = ? and finished_at is null")
        .param(processor)
        .query(OrderTable::order)
        .optional();
  }

  /** Whether it is there to be done, and no other node's until the transaction ends. */
  boolean take(Order order) {
    return jdbc.sql(
            """
            select id from views.processor_order
             where id = ? and finished_at is null for update skip locked
            """)
        .param(order.id())
        .query(Long.class)
        .optional()
        .isPresent();
  }

  void finish(Order order, @Nullable String failure) {
    jdbc.sql(
            """
            update views.processor_order set finished_at = now(), failure = :failure
             where id = :id and finished_at is null
            """)
        .param("failure", failure)
        .param("id", order.id())
        .update();
  }

  /** Whether it took too long and is ended. */
  boolean giveUp(Order order) {
    return jdbc.sql(GIVE_UP).param("id", order.id()).update() == 1;
  }

  /** Lets all nodes have the segments of the processor, in the transaction that claimed them. */
  void releaseSegments(String processor) {
    jdbc.sql("update views.token_entry set owner = null where processor_name = ?")
        .param(processor)
        .update();
  }

  private static Order order(ResultSet row, int number) throws SQLException {
    return new Order(
        row.getLong("id"),
        row.getString("processor"),
        constant(Operation.class, row.getString("operation")),
        integerOrNull(row, "segment"),
        integerOrNull(row, "mask"),
        textOrNull(row, "reason"),
        row.getString("requested_by"),
        instant(row, "requested_at"),
        instantOrNull(row, "finished_at"),
        textOrNull(row, "failure"));
  }

  private static @Nullable Integer integerOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }
}
