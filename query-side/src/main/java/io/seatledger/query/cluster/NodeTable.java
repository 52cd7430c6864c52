package io.seatledger.query.cluster;

import static io.seatledger.query.store.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The nodes that are heard of, as all of them know it. Thread-safe. */
final class NodeTable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, ProcessorReport>> REPORTS =
      new TypeReference<>() {};

  private static final String IS_ALIVE = "seen_at > clock_timestamp() - interval '5 seconds'";

  private static final String ALIVE =
      """
      select *, (extract(epoch from clock_timestamp() - seen_at) * 1000)::bigint as unheard_millis
        from views.node where %s order by started_at, id
      """
          .formatted(IS_ALIVE);

  private static final String BEAT =
      """
      insert into views.node (id, name, started_at, seen_at, processors)
      values (:id, :name, :started, clock_timestamp(), :processors::jsonb)
      on conflict (id) do update
        set seen_at = excluded.seen_at, processors = excluded.processors
      """;

  /** A token that is locked is being stored: by a node that wakes, or one that resets it. */
  private static final String RELEASE =
      """
      update views.token_entry set owner = null
       where (processor_name, segment) in (
         select processor_name, segment from views.token_entry
          where owner in (select id from views.node where not %s)
            for update skip locked)
      """
          .formatted(IS_ALIVE);

  private static final String FORGET =
      "delete from views.node where seen_at < clock_timestamp() - interval '1 minute'";

  private final JdbcClient jdbc;

  NodeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Says that the node is alive, and what it is at. */
  void beat(ThisNode node, Map<String, ProcessorReport> processors) {
    jdbc.sql(BEAT)
        .param("id", node.id())
        .param("name", node.name())
        .param("started", node.startedAt().atOffset(ZoneOffset.UTC))
        .param("processors", JSON.writeValueAsString(processors))
        .update();
  }

  /** Lets other nodes have the segments of those that are silent. */
  void releaseSegmentsOfTheDead() {
    jdbc.sql(RELEASE).update();
    jdbc.sql(FORGET).update();
  }

  void remove(String id) {
    jdbc.sql("delete from views.node where id = ?").param(id).update();
  }

  /** Those that are heard of, the oldest first. */
  List<NodeRow> alive(String answering) {
    return jdbc.sql(ALIVE).query((row, _) -> node(row, answering)).list();
  }

  private static NodeRow node(ResultSet row, String answering) throws SQLException {
    var id = row.getString("id");
    var node =
        new Node(
            id,
            row.getString("name"),
            instant(row, "started_at"),
            instant(row, "seen_at"),
            Duration.ofMillis(row.getLong("unheard_millis")),
            id.equals(answering));
    return new NodeRow(node, JSON.readValue(row.getString("processors"), REPORTS));
  }
}
