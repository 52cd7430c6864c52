package io.seatledger.query.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.Rules;
import io.seatledger.query.assignment.AssignmentTable;
import io.seatledger.query.assignment.AssignmentView;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.Histories;
import io.seatledger.readmodels.Histories.Step;
import io.seatledger.readmodels.ReadModels;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.axonframework.common.transaction.TransactionManager;

class ProjectionLawTest {

  private static ReadModels books;

  @BeforeContainer
  static void start() {
    books = ReadModels.running();
  }

  @AfterContainer
  static void stop() {
    books.close();
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void rows_are_the_fold_of_their_history_whatever_the_batches_and_repeats(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int length) {
    var history = Histories.random(seed, length);
    var folded = new Folded(history);
    project(history, new Random(seed));

    assertThat(licenses(folded)).isEqualTo(folded.licenses);
    assertThat(assignments(folded)).isEqualTo(folded.assignments);
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 100)
  void java_and_sql_derive_the_same_from_the_clock(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 5000) int hours) {
    var history = Histories.random(seed, 40);
    var folded = new Folded(history);
    project(history, new Random(seed));
    var clock = new LicenseClock(new Rules(90, new BigDecimal("0.5"), 30));
    var now = Given.NOW.plus(Duration.ofHours(hours));

    assertThat(LicensesBySql.find(books, folded.licenses.keySet(), now))
        .isEqualTo(folded.licenses(now, clock));
  }

  /** In batches of any size, some of which begin with events that were taken before. */
  private static void project(List<Step> history, Random random) {
    int next = 0;
    while (next < history.size()) {
      int from = Math.max(0, next - random.nextInt(4) * random.nextInt(8));
      int to = Math.min(history.size(), next + 1 + random.nextInt(20));
      Projecting.take(books, history.subList(from, to));
      next = to;
    }
  }

  private static Map<String, LicenseView> licenses(Folded folded) {
    return books
        .get(TransactionManager.class)
        .fetchInTransaction(() -> books.get(LicenseTable.class).find(folded.licenses.keySet()))
        .stream()
        .collect(Collectors.toMap(LicenseView::id, row -> row));
  }

  private static Map<String, AssignmentView> assignments(Folded folded) {
    return books
        .get(TransactionManager.class)
        .fetchInTransaction(
            () -> books.get(AssignmentTable.class).find(folded.assignments.keySet()))
        .stream()
        .collect(Collectors.toMap(AssignmentView::id, row -> row));
  }
}
