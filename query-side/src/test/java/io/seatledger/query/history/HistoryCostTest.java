package io.seatledger.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import io.seatledger.query.Page;
import io.seatledger.query.Reader;
import io.seatledger.query.list.ListFields;
import io.seatledger.query.list.ListQuery;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.Plans;
import io.seatledger.readmodels.ReadModels;
import io.seatledger.readmodels.SqlSeen;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of histories cost the database as the role of the service. */
class HistoryCostTest {

  private static final int PAGE = 50;
  private static final String TENANT = "ten_1";
  private static final Reader READER = new Reader(TENANT, null);
  private static final String LONG = "lic_long";
  private static final long ALL = Long.MAX_VALUE;

  /** Every second event is of the one long license, the others of 100 short ones of two tenants. */
  private static final String EVENTS =
      """
      insert into ledger.event (
        position, sequence, recorded_at, revision, tenant_id, stream_id, event_id, type, payload,
        metadata, chain_hash)
      select i, case when i % 2 = 0 then i / 2 - 1 else i / 200 end, now(), 1,
             case when i % 2 = 0 or i % 4 = 1 then 'ten_1' else 'ten_2' end,
             case when i % 2 = 0 then 'lic_long' else 'lic_' || i % 200 end,
             i::text, 'license.total-seats-changed',
             jsonb_build_object('license_id', 'lic', 'effective_at', '2026-01-01T00:00:00Z',
                                'after', i),
             '{"tenant_id": "ten_1", "actor": "per_01", "source": "edm", "source_type": "api"}',
             sha256(i::text::bytea)
        from generate_series(1, ?) i
      """;

  /** Each holder has two assignments, with two events each. */
  private static final String SEATS =
      """
      insert into ledger.event (
        position, sequence, recorded_at, revision, tenant_id, stream_id, event_id, type, payload,
        metadata, chain_hash)
      select 10000000 + i, i, now(), 1, 'ten_1', 'lic_seats', 's' || i, 'license.seat-assigned',
             jsonb_build_object('license_id', 'lic_seats', 'effective_at', '2026-01-01T00:00:00Z',
                                'assignment_id', 'asg_' || i / 2, 'assigned_by_id', 'per_01',
                                'holder', '{"id": "per_x", "type": "person"}'::jsonb,
                                'source', 'edm', 'source_type', 'api'),
             '{"tenant_id": "ten_1", "actor": "per_01", "source": "edm", "source_type": "api"}',
             sha256(i::text::bytea)
        from generate_series(0, 3999) i
      """;

  /** Ends the first assignment of each holder. */
  private static final String DELETION =
      """
      insert into ledger.event (
        position, sequence, recorded_at, revision, tenant_id, stream_id, event_id, type, payload,
        metadata, chain_hash)
      select 10005000, 4000, now(), 1, 'ten_1', 'lic_seats', 'd', 'license.deleted',
             jsonb_build_object('license_id', 'lic_seats', 'effective_at', '2026-01-01T00:00:00Z',
                                'ended_seats', 1000),
             metadata, sha256('d'::bytea)
        from ledger.event where position = 10000000
      """;

  private static final String ASSIGNMENTS =
      """
      insert into views.assignment
      select 'asg_' || i, 'lic_seats', 'ten_1', null, now(), now(), 'per_01', 'per_01',
             'person', 'per_' || i / 2, null, now(), 'per_01', null, false,
             case when i % 2 = 0 then now() end, null,
             case when i % 2 = 0 then 'license deleted' end, null,
             'edm', 'api', 1, i, i, case when i % 2 = 0 then 10005000 end
        from generate_series(0, 1999) i
      """;

  private static ReadModels books;
  private static HistoryQueries queries;
  private static Plans plans;

  @BeforeAll
  static void start() {
    books = ReadModels.running(SqlSeen.PROPERTY);
    queries = books.get(HistoryQueries.class);
    plans = new Plans(books.database(), TENANT);
    var superuser = books.database().superuser();
    superuser.update(SEATS);
    superuser.update(DELETION);
    events(8_000);
    superuser.update(ASSIGNMENTS);
    superuser.execute("vacuum analyze views.assignment");
  }

  @AfterAll
  static void stop() {
    books.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"position", "-position"})
  void a_late_page_costs_what_the_first_costs(String sort) {
    assertSameCost(sort, 2_000);
  }

  @Tag("extended")
  @ParameterizedTest
  @ValueSource(strings = {"position", "-position"})
  void a_late_page_of_a_license_with_500_000_events_costs_what_the_first_costs(String sort) {
    events(1_000_000);
    assertSameCost(sort, 250_000);
    assertSeatsAreFound(sort);
    events(8_000);
  }

  private static void assertSameCost(String sort, long middle) {
    var license = new Asked(HistoryFields.OF_LICENSE, HistoryCostTest::ofLicense, LONG, ALL);
    license.assertSameCost(sort, middle);
    var trail = new Asked(HistoryFields.TRAIL, HistoryCostTest::trail, ALL);
    trail.assertSameCost(sort.replace("position", "sequence_id"), middle * 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"position", "-position"})
  void what_happened_to_an_assignment_or_a_holder_is_found_by_indexes(String sort) {
    assertSeatsAreFound(sort);
  }

  private static void assertSeatsAreFound(String sort) {
    var seats = HistoryFields.OF_ASSIGNMENTS;
    new Asked(seats, HistoryCostTest::ofAssignment, "asg_77").assertCheap(sort);
    var holder = List.<Object>of(TENANT, "per_77", TENANT, "per_77", "license deleted");
    new Asked(seats, HistoryCostTest::ofHolder, holder).assertCheap(sort);
  }

  @Test
  void an_event_is_found_by_the_time_in_its_id() {
    var then = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    queries.find(
        READER, UlidCreator.getUlid(then.toInstant().toEpochMilli()).toString(), Given.NOW);
    var bound = List.<Object>of(TENANT, "nothing", then.minusMinutes(1), then.plusMinutes(1), 2);
    var plan = plans.explain(SqlSeen.last("between"), bound);
    assertThat(plan).anyMatch(line -> line.contains("event_recorded_at"));
    assertThat(Plans.buffers(plan)).describedAs(plan.toString()).isLessThan(10);
  }

  private static Page<Entry> ofLicense(ListQuery query) {
    var page = queries.ofLicense(READER, LONG, Given.NOW, query, ALL);
    return page.orElseThrow();
  }

  private static Page<Entry> trail(ListQuery query) {
    return queries.trail(READER, Given.NOW, query, ALL);
  }

  private static Page<Entry> ofAssignment(ListQuery query) {
    return queries.ofAssignment(READER, "asg_77", Given.NOW, query).orElseThrow();
  }

  private static Page<Entry> ofHolder(ListQuery query) {
    var page = queries.ofHolder(READER, "per_77", null, Given.NOW, query);
    assertThat(page.data()).hasSize(5);
    return page;
  }

  /** Asks a list, and then the database how it went about it. */
  private record Asked(
      ListFields fields, Function<ListQuery, Page<Entry>> list, List<Object> bound) {

    Asked(ListFields fields, Function<ListQuery, Page<Entry>> list, Object... bound) {
      this(fields, list, List.of(bound));
    }

    void assertSameCost(String sort, long middle) {
      var asked = new HashMap<>(Map.of("sort", sort));
      asked.put("cursor", page(asked).nextCursor());
      var first = Plans.buffers(explained());
      page(asked);
      var plan = explained(middle);
      var later = Plans.buffers(plan);
      System.out.printf(
          "%s by %s: page 1 %d buffers, later %d%n", fields.list(), sort, first, later);
      assertThat(later).describedAs(plan.toString()).isLessThanOrEqualTo(first * 3 / 2);
      assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
    }

    void assertCheap(String sort) {
      page(Map.of("sort", sort));
      var plan = explained();
      System.out.printf("%s by %s: %d buffers%n", fields.list(), sort, Plans.buffers(plan));
      assertThat(Plans.buffers(plan)).describedAs(plan.toString()).isLessThan(100);
    }

    private Page<Entry> page(Map<String, String> asked) {
      return list.apply(ListQuery.of(fields, asked));
    }

    private List<String> explained(Object... place) {
      var values =
          Stream.of(List.<Object>of(TENANT), bound, List.of(place), List.<Object>of(PAGE + 1));
      return plans.explain(SqlSeen.last("order by"), values.flatMap(List::stream).toList());
    }
  }

  private static void events(int count) {
    var superuser = books.database().superuser();
    superuser.execute("alter table ledger.event disable trigger append_only");
    superuser.update("delete from ledger.event where position <= 1000000");
    superuser.execute("alter table ledger.event enable trigger append_only");
    superuser.update(EVENTS, count);
    superuser.execute("vacuum analyze ledger.event");
  }
}
