package io.seatledger.query.cluster;

import static io.seatledger.query.store.Rows.constant;
import static io.seatledger.query.store.Rows.instant;
import static io.seatledger.query.store.Rows.instantOrNull;
import static io.seatledger.query.store.Rows.textOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked of processors, as all nodes know it. Thread-safe. */
@Component
final class OrderTable {

  private final JdbcClient jdbc;

  OrderTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the processor is paused. */
  boolean paused(String processor) {
    return jdbc.sql(
            """
            select operation = 'pause' from views.processor_order
             where processor = ? and operation in ('pause', 'resume') order by id desc limit 1
            """)
        .param(processor)
        .query(Boolean.class)
        .optional()
        .orElse(false);
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

  private static Order order(ResultSet row, int number) throws SQLException {
    return new Order(
        row.getLong("id"),
        row.getString("processor"),
        constant(Operation.class, row.getString("operation")),
        integerOrNull(row, "segment"),
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
