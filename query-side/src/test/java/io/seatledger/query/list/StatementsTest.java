package io.seatledger.query.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import io.seatledger.query.assignment.AssignmentFields;
import io.seatledger.query.assignment.AssignmentQueries;
import io.seatledger.query.license.LicenseFields;
import io.seatledger.query.license.LicenseQueries;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.Plans;
import io.seatledger.readmodels.ReadModels;
import io.seatledger.readmodels.SqlSeen;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists ask of the database, and what that costs it as the role of the service. */
class StatementsTest {

  private static final int PAGE = 50;
  private static final Moment THEN = new Moment(Given.NOW, 1_000_000L);
  private static final Reader READER = new Reader("ten_1", null);
  private static final Pattern SEATS_COUNTED = Pattern.compile("on assignment .*loops=(\\d+)\\)");

  private static final String LICENSES =
      """
      insert into views.license
      select 'lic_' || i, 'ten_1', null, now(), now(), 'per_01', 'per_01', null, null, null,
             'Vendor ' || i % 7, 'Product ' || i % 13, null, null, null, null, null, null, '{}',
             'edm', 'api', 10, null, null, null, false, null, null, null, 'strict', false, 5, 0,
             1, 0, i
        from generate_series(1, 2000) i
      """;

  private static final String OVERDUE =
      """
      insert into views.assignment
      select 'asg_overdue', 'lic_1', 'ten_1', null, now(), now(), 'per_01', 'per_01', 'person',
             'per_1', null, now(), 'per_01', timestamptz '%s' - interval '1 hour', false, null,
             null, null, null, 'edm', 'api', 1, 1, 1
      """
          .formatted(Given.NOW);

  private static ReadModels books;
  private static Plans plans;
  private static ManyAssignments table;

  @BeforeAll
  static void start() {
    books = ReadModels.running(SqlSeen.PROPERTY);
    plans = new Plans(books.database(), READER.tenantId());
    table = new ManyAssignments(books.database().superuser());
    books.database().superuser().update(LICENSES);
  }

  @AfterAll
  static void stop() {
    books.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "-id", "created_at", "-created_at"})
  void the_last_page_costs_what_the_first_costs(String sort) {
    table.fill(4_000);
    assertSameCost(sort, 39);
  }

  @Tag("extended")
  @ParameterizedTest
  @ValueSource(strings = {"id", "-id", "created_at", "-created_at"})
  void page_1000_of_100_000_assignments_costs_what_page_1_costs(String sort) {
    table.fill(200_000);
    assertSameCost(sort, 1_000);
  }

  private static void assertSameCost(String sort, int page) {
    assertSameCost(Moment.now(Given.NOW), sort, page);
    // The planner sorts the last few rows, of which each looks up its past.
    assertSameCost(THEN, sort, page / 2);
  }

  private static void assertSameCost(Moment moment, String sort, int page) {
    var first = Plans.buffers(explained(moment, sort, List.of()));
    var later = Plans.buffers(explained(moment, sort, placeBefore(sort, page)));
    System.out.printf("%s: page 1 %d buffers, page %d %d%n", sort, first, page, later);
    assertThat(later).isPositive().isLessThanOrEqualTo(first * 3 / 2);
  }

  @Test
  void what_clients_say_is_bound_and_never_part_of_the_statement() {
    var asked =
        Map.of(
            "vendor",
            "v0r",
            "vendor_ne",
            "v0r",
            "tags",
            "v0r",
            "search",
            "v0r",
            "list_price_gt",
            "8765",
            "total_seats",
            "8765");
    books.get(LicenseQueries.class).list(READER, Given.NOW, ListQuery.of(LicenseFields.ALL, asked));

    assertThat(SqlSeen.last()).contains("?").doesNotContain("v0r", "8765", "ten_1");
  }

  /** Licenses are counted and sorted without a look at their seats. */
  @Test
  void a_page_of_licenses_is_found_without_their_seats() {
    table.analyze();
    var query =
        ListQuery.of(LicenseFields.ALL, Map.of("sort", "product_name", "include_total", "true"));
    assertThat(books.get(LicenseQueries.class).list(READER, Given.NOW, query).total())
        .isEqualTo(2_000);
    assertThat(plans.explain(SqlSeen.last("count("), List.of("ten_1")))
        .noneMatch(line -> line.contains("on assignment"));
    assertThat(plans.explain(SqlSeen.last("product_name"), List.of("ten_1", PAGE + 1)))
        .noneMatch(line -> line.contains("on assignment"));
  }

  /** Overdue seats are looked for once and, if there are any, counted for each license. */
  @Test
  void seats_are_counted_only_if_the_time_of_any_is_up() {
    table.analyze();
    assertThat(countings()).containsExactly(1);
    books.database().superuser().update(OVERDUE);
    assertThat(countings()).containsExactly(1, 3);
    books.database().superuser().update("delete from views.assignment where id = 'asg_overdue'");
  }

  /** How often each part of the plan of three licenses looks into the assignments. */
  private static List<Integer> countings() {
    var seats = "select id, used_seats from views.license_now where id in (?, ?, ?)";
    return plans.explain(seats, List.of("lic_1", "lic_2", "lic_3")).stream()
        .map(SEATS_COUNTED::matcher)
        .filter(line -> line.find())
        .map(line -> Integer.parseInt(line.group(1)))
        .toList();
  }

  /** The sort keys of the last row of the page before. */
  private static List<Object> placeBefore(String sort, int page) {
    var direction = sort.startsWith("-") ? " desc" : "";
    var byId = sort.endsWith("id");
    var place =
        "select created_at, id from views.assignment where tenant_id = 'ten_1' order by "
            + (byId ? "id" + direction : "created_at" + direction + ", id" + direction)
            + " offset ? limit 1";
    return books
        .database()
        .superuser()
        .queryForObject(
            place,
            (row, _) ->
                byId
                    ? List.<Object>of(row.getString("id"))
                    : List.of(
                        row.getObject("created_at", OffsetDateTime.class), row.getString("id")),
            (page - 1) * PAGE - 1);
  }

  /** The plan of a page as the service asks for it, and how it went. */
  private static List<String> explained(Moment moment, String sort, List<Object> place) {
    var parameters = new HashMap<>(Map.of("sort", sort));
    var queries = books.get(AssignmentQueries.class);
    var first = queries.list(READER, moment, ListQuery.of(AssignmentFields.ALL, parameters));
    if (!place.isEmpty()) {
      parameters.put("cursor", first.nextCursor());
      queries.list(READER, moment, ListQuery.of(AssignmentFields.ALL, parameters));
    }
    var bound =
        Stream.of(List.<Object>of("ten_1"), place, List.<Object>of(PAGE + 1))
            .flatMap(List::stream)
            .toList();
    return plans.explain(SqlSeen.last(), bound);
  }
}
