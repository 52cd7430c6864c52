package io.seatledger.query.replay;

import io.seatledger.query.processor.Shadow;
import io.seatledger.query.store.ViewsOwner;
import io.seatledger.query.store.ViewsSchema;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The schema {@code views_next}, where the rows of projections are built before they are read.
 *
 * <p>Whatever is done here is done in one transaction together with the replay's own row, and only
 * by the node that has it. Thread-safe.
 */
@Component
final class NextSchema {

  private final ViewsOwner owner;
  private final OwnerTransactions transactions;

  NextSchema(ViewsOwner owner) {
    this.owner = owner;
    this.transactions = OwnerTransactions.readCommitted(owner);
  }

  /**
   * Makes it anew and empty, without most of its indexes. The migrations say {@code views}: until
   * this commits, nobody else sees that the schema of that name is another one meanwhile.
   */
  void make(Replay replay, String node) {
    change(
        replay,
        node,
        jdbc -> {
          var migrations = migrations(jdbc);
          forget(jdbc, replay.processor());
          jdbc.execute("alter schema views rename to views_live");
          jdbc.execute("create schema views");
          ViewsSchema.statements(owner).forEach(jdbc::execute);
          ProjectedTables.others(JdbcClient.create(jdbc))
              .forEach(table -> jdbc.execute("drop table views." + table));
          LaterIndexes.drop(jdbc);
          jdbc.execute("alter schema views rename to views_next");
          jdbc.execute("alter schema views_live rename to views");
          jdbc.update(
              """
              update views.replay set state = 'building', started_at = now(), migrations = ?
               where id = ?
              """,
              migrations,
              replay.id());
        });
  }

  /** Whether it is there, and whoever takes the replay up can go on where it was left. */
  boolean isMade(Replay replay) {
    return transactions.run(jdbc -> made(jdbc, replay) != null);
  }

  /** Has whoever takes the replay up make it anew: from now on, its rows may lack events. */
  void useUp(Replay replay, String node) {
    change(
        replay,
        node,
        jdbc -> jdbc.update("update views.replay set migrations = null where id = ?", replay.id()));
  }

  /**
   * Makes the indexes that are missing, while nothing else is written there.
   *
   * @return whether any was missing
   */
  boolean index(Replay replay, String node) {
    var missing = transactions.run(LaterIndexes::missing);
    missing.forEach(index -> make(replay, node, index));
    return !missing.isEmpty();
  }

  /** Keeps the replay's row free meanwhile, by which others see that it goes on. */
  private void make(Replay replay, String node, String index) {
    change(replay, node, _ -> {});
    transactions.run(
        jdbc -> {
          jdbc.execute(index);
          return true;
        });
  }

  /**
   * Lets the new rows be read. The live processor goes on with its own tokens: rows remember their
   * position, so it skips what they show already.
   *
   * @param meeting makes sure that the new rows show all that the old ones do, and that nobody
   *     writes either, and tells what they show
   */
  void replace(Replay replay, String node, Function<JdbcTemplate, Ending> meeting) {
    change(
        replay,
        node,
        jdbc -> {
          requireSameMigrations(jdbc, replay);
          var ending = meeting.apply(jdbc);
          requireNoNewDeadLetters(jdbc, replay.processor());
          var kept = ProjectedTables.others(JdbcClient.create(jdbc));
          jdbc.execute("alter schema views rename to views_old");
          jdbc.execute("alter schema views_next rename to views");
          kept.forEach(
              table -> jdbc.execute("alter table views_old." + table + " set schema views"));
          jdbc.execute("alter schema views_old rename to views_next");
          handOver(jdbc, replay.processor());
          finish(jdbc, replay.id(), ending);
        });
  }

  /** Ends a replay without letting its rows be read. */
  void discard(Replay replay, String node, Ending ending) {
    change(
        replay,
        node,
        jdbc -> {
          forget(jdbc, replay.processor());
          finish(jdbc, replay.id(), ending);
        });
  }

  /** Drops what is left; readers may still be at it. */
  void drop() {
    transactions.run(
        jdbc -> {
          jdbc.execute("drop schema if exists views_next cascade");
          return true;
        });
  }

  private void change(Replay replay, String node, Consumer<JdbcTemplate> work) {
    transactions.run(
        jdbc -> {
          requireOurs(jdbc, replay, node);
          work.accept(jdbc);
          return true;
        });
  }

  private static void requireOurs(JdbcTemplate jdbc, Replay replay, String node) {
    var ours =
        jdbc.queryForList(
            """
            select id from views.replay where id = ? and builder = ? and finished_at is null
               for update
            """,
            String.class,
            replay.id(),
            node);
    if (ours.isEmpty()) {
      throw new NotYet("Another node has the replay");
    }
  }

  /** How many migrations made the live schema, which must be those that this version knows. */
  private static int migrations(JdbcTemplate jdbc) {
    var migrations =
        jdbc.queryForObject(
            "select count(*) from views.schema_history where success and version is not null",
            Integer.class);
    if (!Objects.equals(migrations, ViewsSchema.migrations())) {
      throw new Impossible("Nodes of another version have changed the schema.");
    }
    return migrations;
  }

  private static void requireSameMigrations(JdbcTemplate jdbc, Replay replay) {
    if (!Objects.equals(made(jdbc, replay), migrations(jdbc))) {
      throw new Impossible("The schema was changed while the new rows were built.");
    }
  }

  /** How many migrations made it; null if it has to be made. */
  private static @Nullable Integer made(JdbcTemplate jdbc, Replay replay) {
    return jdbc.queryForObject(
        "select migrations from views.replay where id = ?", Integer.class, replay.id());
  }

  /**
   * Rows may not go back behind what was read of them: the first event that a new one lacks waits
   * for the old one, too. It does not if it was given up, though later ones may wait.
   */
  private static void requireNoNewDeadLetters(JdbcTemplate jdbc, String processor) {
    var lacking =
        jdbc.queryForList(
            """
            select sequence_identifier
              from (select distinct on (sequence_identifier) sequence_identifier, event_identifier
                      from views.dead_letter_entry where processing_group = ?
                     order by sequence_identifier, sequence_index) as first
             where not exists (select from views.dead_letter_entry as old
                                where old.processing_group = ?
                                  and old.sequence_identifier = first.sequence_identifier
                                  and old.event_identifier = first.event_identifier)
            """,
            String.class,
            Shadow.of(processor),
            processor);
    if (!lacking.isEmpty()) {
      throw new Impossible(
          "The new rows of %d licenses lack events that the old ones show."
              .formatted(lacking.size()));
    }
  }

  private static void forget(JdbcTemplate jdbc, String processor) {
    jdbc.execute("drop schema if exists views_next cascade");
    forgetTokens(jdbc, processor);
    jdbc.update(
        "delete from views.dead_letter_entry where processing_group = ?", Shadow.of(processor));
  }

  private static void forgetTokens(JdbcTemplate jdbc, String processor) {
    jdbc.update("delete from views.token_entry where processor_name = ?", Shadow.of(processor));
  }

  private static void handOver(JdbcTemplate jdbc, String processor) {
    forgetTokens(jdbc, processor);
    jdbc.update("delete from views.dead_letter_entry where processing_group = ?", processor);
    jdbc.update(
        "update views.dead_letter_entry set processing_group = ? where processing_group = ?",
        processor,
        Shadow.of(processor));
  }

  private static void finish(JdbcTemplate jdbc, String id, Ending ending) {
    jdbc.update(
        """
        update views.replay
           set state = lower(?), finished_at = now(), position = greatest(position, ?),
               head = greatest(head, ?), percent = greatest(percent, ?), differences = ?::jsonb,
               failure = ?
         where id = ?
        """,
        ending.state().name(),
        ending.position(),
        ending.head(),
        ending.state() == State.DONE ? 100 : 0,
        ReplayRows.json(ending.differences()),
        ending.failure(),
        id);
  }
}
