package io.seatledger.query.license;

import io.seatledger.events.Recorded;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.readmodels.Histories.Step;
import io.seatledger.readmodels.ReadModels;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;

/** Fills the read models from histories, without a ledger. */
final class Projecting {

  private Projecting() {}

  /** As one batch. */
  static void take(ReadModels books, List<Step> steps) {
    books
        .get(TransactionManager.class)
        .executeInTransaction(
            () -> {
              var events = steps.stream().map(step -> step.fact().event()).toList();
              var batch = new LicenseBatch(books.get(LicenseTables.class), events);
              steps.forEach(step -> take(batch, step));
              batch.flush();
            });
  }

  private static void take(LicenseBatch batch, Step step) {
    if (step.fact().event() instanceof LicenseEvent) {
      batch.take(license(step), step.sequence());
    } else {
      batch.takeUse(use(step));
    }
  }

  @SuppressWarnings("unchecked")
  static Recorded<LicenseEvent> license(Step step) {
    return (Recorded<LicenseEvent>) step.fact();
  }

  @SuppressWarnings("unchecked")
  static Recorded<AssignmentEvent> use(Step step) {
    return (Recorded<AssignmentEvent>) step.fact();
  }
}
