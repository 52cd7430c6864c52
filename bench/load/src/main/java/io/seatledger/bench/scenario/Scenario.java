package io.seatledger.bench.scenario;

import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.service.Stage;

/** Something that is measured. */
public interface Scenario {

  /** Its name on the command line. */
  String name();

  Finding run(Stage stage, Effort effort);
}
