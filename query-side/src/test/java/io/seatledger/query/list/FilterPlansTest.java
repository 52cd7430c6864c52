package io.seatledger.query.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.Reader;
import io.seatledger.query.assignment.AssignmentFields;
import io.seatledger.query.assignment.AssignmentQueries;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.Plans;
import io.seatledger.readmodels.ReadModels;
import io.seatledger.readmodels.SqlSeen;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which indexes filters of assignments are answered. */
class FilterPlansTest {

  private static final int PAGE = 50;
  private static final String THEN = "2026-01-01T00:10:00Z";
  private static final String OTHERS = "case position % 50 when 1 then 'other' else 'wanted' end";
  private static final String AFTER_EACH_OTHER = "created_at + position * interval '1 second'";
  private static final Reader READER = new Reader("ten_1", null);

  private static ReadModels books;
  private static ManyAssignments table;

  @BeforeAll
  static void start() {
    books = ReadModels.running(SqlSeen.PROPERTY);
    table = new ManyAssignments(books.database().superuser());
  }

  @AfterAll
  static void stop() {
    books.close();
  }

  @BeforeEach
  void fill() {
    table.fill(4_000);
  }

  @ParameterizedTest
  @CsvSource({
    "assigned_at, assignment_assigned",
    "updated_at, assignment_updated",
    "last_used_at, assignment_last_used",
    "revoked_at, assignment_revoked",
    "expires_at, assignment_expires"
  })
  void when_something_happened_to_an_assignment_is_looked_up(String field, String index) {
    table.set(field, AFTER_EACH_OTHER);
    assertThat(plan(field, THEN, time(THEN))).anyMatch(line -> line.contains(index));
  }

  /** However many were created since. */
  @Test
  void those_that_have_long_not_changed_are_found_at_once() {
    table.set("updated_at", "created_at");
    var early = "2026-01-01T00:00:02Z";
    assertThat(plan("updated_at_lte", early, time(early), time(early)))
        .noneMatch(line -> line.contains("Rows Removed by Filter"));
  }

  /** They are passed in their order, without a look at their rows. */
  @ParameterizedTest
  @CsvSource({
    "assigned_at, assignment_newest_first",
    "revoked_at, assignment_revoked_newest",
    "expires_at, assignment_expires_newest",
    "last_used_at, assignment_used_newest"
  })
  void half_ranges_are_answered_by_the_index_of_their_order(String field, String index) {
    table.set(field, AFTER_EACH_OTHER);
    assertThat(plan(field + "_gte", THEN, time(THEN)))
        .anyMatch(line -> line.contains("Index Only Scan using " + index));
  }

  @Test
  void who_revoked_is_looked_up() {
    table.set("revoked_by", OTHERS);
    assertThat(plan("revoked_by", "other", "other"))
        .anyMatch(line -> line.contains("assignment_of_revoker"))
        .noneMatch(line -> line.contains("Rows Removed by Filter"));
  }

  @Test
  void why_is_looked_up_by_how_it_begins() {
    table.set("revoke_reason", OTHERS);
    assertThat(plan("revoke_reason", "other", "other", "other"))
        .anyMatch(line -> line.contains("assignment_reason_begins"))
        .noneMatch(line -> line.contains("Rows Removed by Filter"));
  }

  private static OffsetDateTime time(String text) {
    return OffsetDateTime.parse(text);
  }

  /** Of the newest 50 rows that pass the filter; {@code bound} is what its statement is given. */
  private static List<String> plan(String filter, String value, Object... bound) {
    var query = ListQuery.of(AssignmentFields.ALL, Map.of(filter, value));
    books.get(AssignmentQueries.class).list(READER, Given.NOW, query);
    var all = new ArrayList<Object>(List.of(bound));
    all.addAll(List.of(READER.tenantId(), PAGE + 1));
    return new Plans(books.database(), READER.tenantId()).explain(SqlSeen.last(), all);
  }
}
