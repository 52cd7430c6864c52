package io.seatledger.query.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.Moment;
import io.seatledger.query.Page;
import io.seatledger.query.Reader;
import io.seatledger.query.Rules;
import io.seatledger.query.assignment.AssignmentFields;
import io.seatledger.query.assignment.AssignmentNow;
import io.seatledger.query.assignment.AssignmentQueries;
import io.seatledger.query.compliance.ComplianceQueries;
import io.seatledger.query.list.ListFields;
import io.seatledger.query.list.ListQuery;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.Histories;
import io.seatledger.readmodels.ReadModels;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fold, tables of the past and tables of today say the same of every instant. */
class PastLawTest {

  private static final int LENGTH = 60;
  private static final AtomicInteger TENANTS = new AtomicInteger();

  private static ReadModels books;

  private final LicenseClock clock = new LicenseClock(new Rules(90, new BigDecimal("0.5"), 30));

  @BeforeAll
  static void start() {
    books = ReadModels.running();
  }

  @AfterAll
  static void stop() {
    books.close();
  }

  @Test
  void what_was_shown_is_shown_again_and_is_what_the_events_say() {
    assertLaw(20);
  }

  @Test
  @Tag("extended")
  void the_same_of_a_thousand_licenses() {
    assertLaw(1000);
  }

  private void assertLaw(int atLeast) {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var licenses = 0;
    while (licenses < atLeast) {
      licenses += licensesOfOneHistory(random);
    }
  }

  private int licensesOfOneHistory(Random random) {
    var reader = new Reader("ten_past_" + TENANTS.incrementAndGet(), null);
    var history = Histories.random(random.nextLong(), LENGTH, Given.origin(reader.tenantId()));
    var all = new Folded(history);
    var shown = new HashMap<Moment, Shown>();
    for (int from = 0, to; from < history.size(); from = to) {
      to = Math.min(history.size(), from + 1 + random.nextInt(40));
      Projecting.take(books, history.subList(from, to));
      var now = Given.NOW.plus(Duration.ofHours(random.nextInt(2000)));
      var seen = Shown.of(reader, Moment.now(now), all);
      var folded = new Folded(history.subList(0, to));
      assertThat(seen.licenses).isEqualTo(folded.licenses(now, clock));
      assertThat(seen.assignments).isEqualTo(folded.assignments(now));
      shown.put(new Moment(now, (long) to), seen);
    }
    shown.forEach(
        (moment, seen) ->
            assertThat(Shown.of(reader, moment, all)).as("%s", moment).isEqualTo(seen));
    return all.licenses.size();
  }

  /** All that reads of one moment show. */
  private record Shown(
      Map<String, LicenseNow> licenses,
      Map<String, AssignmentNow> assignments,
      List<Object> counted) {

    static Shown of(Reader reader, Moment moment, Folded all) {
      var licenses = new HashMap<String, LicenseNow>();
      var assignments = new HashMap<String, AssignmentNow>();
      var counted = new ArrayList<Object>();
      var queries = books.get(LicenseQueries.class);
      var seats = books.get(AssignmentQueries.class);
      for (var id : new TreeSet<>(all.licenses.keySet())) {
        queries.findDeletedToo(reader, id, moment).ifPresent(found -> licenses.put(id, found));
        counted.add(queries.seats(reader, id, moment));
      }
      for (var id : all.assignments.keySet()) {
        seats.find(reader, id, moment).ifPresent(found -> assignments.put(id, found));
      }
      var compliance = books.get(ComplianceQueries.class);
      counted.add(compliance.count(reader, moment));
      counted.add(compliance.outlook(reader, moment));
      counted.add(page(queries.list(reader, moment, query(LicenseFields.ALL, "-updated_at"))));
      counted.add(page(seats.list(reader, moment, query(AssignmentFields.ALL, "status,-id"))));
      return new Shown(licenses, assignments, counted);
    }

    private static List<?> page(Page<?> page) {
      return List.of(page.data(), Optional.ofNullable(page.total()));
    }

    private static ListQuery query(ListFields fields, String sort) {
      return ListQuery.of(fields, Map.of("sort", sort, "limit", "3", "include_total", "true"));
    }
  }
}
