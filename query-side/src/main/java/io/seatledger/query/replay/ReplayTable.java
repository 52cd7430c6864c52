package io.seatledger.query.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked for and what becomes of it, as all nodes know it. Thread-safe. */
@Component
final class ReplayTable {

  private static final String INSERT =
      """
      insert into views.replay (id, processor, mode, reason, requested_by, requested_at, state,
                                position, head, events_per_second, differences, cancelled)
      values (:id, :processor, :mode, :reason, :by, now(), 'waiting', 0, 0, 0, :found::jsonb, false)
      on conflict (processor) where finished_at is null do nothing
      """;

  /** Who has not been heard of for so long is believed dead; if not, it finds out. */
  private static final String TAKE =
      """
      update views.replay set builder = :node, seen_at = now()
       where id = (select id from views.replay
                    where finished_at is null
                      and (builder is null or builder = :node
                           or seen_at < now() - interval '10 seconds')
                    order by id limit 1 for update skip locked)
      returning *
      """;

  private static final String REPORT =
      """
      update views.replay
         set position = greatest(position, :position), head = greatest(head, :head),
             percent = greatest(percent, least(99, 100 * :position / greatest(:head, 1))),
             events_per_second = :rate, seen_at = now()
       where id = :id and builder = :node and finished_at is null
      returning cancelled
      """;

  private final JdbcClient jdbc;

  ReplayTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it is taken up; not, if another one of the processor is unfinished. */
  boolean insert(String id, String processor, Mode mode, @Nullable String reason, String by) {
    return jdbc.sql(INSERT)
            .param("id", id)
            .param("processor", processor)
            .param("mode", mode.wire())
            .param("reason", reason)
            .param("by", by)
            .param("found", ReplayRows.json(Differences.NONE))
            .update()
        == 1;
  }

  Optional<Replay> find(String id) {
    return jdbc.sql("select * from views.replay where id = ?")
        .param(id)
        .query(ReplayTable::replay)
        .optional();
  }

  Optional<Replay> unfinished(String processor) {
    return jdbc.sql("select * from views.replay where processor = ? and finished_at is null")
        .param(processor)
        .query(ReplayTable::replay)
        .optional();
  }

  List<Replay> list(@Nullable String before, int limit) {
    return jdbc.sql(
            """
            select * from views.replay where :before::text is null or id < :before
            order by id desc limit :limit
            """)
        .param("before", before)
        .param("limit", limit)
        .query(ReplayTable::replay)
        .list();
  }

  /** Asks whoever builds it to stop. */
  boolean cancel(String id) {
    return jdbc.sql("update views.replay set cancelled = true where id = ? and finished_at is null")
            .param(id)
            .update()
        == 1;
  }

  /** One that nobody builds, for this node to build. */
  Optional<Replay> take(String node) {
    return jdbc.sql(TAKE).param("node", node).query(ReplayTable::replay).optional();
  }

  /**
   * Says how far it is.
   *
   * @return whether it is cancelled; nothing if it is not this node's any more
   */
  Optional<Boolean> report(String id, String node, long position, long head, long rate) {
    return jdbc.sql(REPORT)
        .param("id", id)
        .param("node", node)
        .param("position", position)
        .param("head", head)
        .param("rate", rate)
        .query(Boolean.class)
        .optional();
  }

  /** Leaves it to other nodes. */
  void leave(String id, String node) {
    jdbc.sql("update views.replay set builder = null where id = ? and builder = ?")
        .params(id, node)
        .update();
  }

  private static Replay replay(ResultSet row, int number) throws SQLException {
    return ReplayRows.replay(row);
  }
}
