package io.seatledger.bench;

import io.seatledger.bench.machine.Machine;
import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.report.Report;
import io.seatledger.bench.scenario.Scenario;
import io.seatledger.bench.service.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One run of the bench, whose report grows with each scenario. */
final class Run {

  private final List<Finding> findings = new ArrayList<>();
  private final Stage stage;
  private final Effort effort;
  private final Machine machine;
  private final Path folder;

  Run(Stage stage, Effort effort, Machine machine, Path folder) {
    this.stage = stage;
    this.effort = effort;
    this.machine = machine;
    this.folder = folder;
  }

  /** Whether the scenario fails: what failed is in no report, and takes nothing else with it. */
  boolean fails(Scenario scenario) {
    try {
      findings.add(scenario.run(stage, effort));
      new Report(machine, effort, findings).writeTo(folder);
      return false;
    } catch (RuntimeException e) {
      e.printStackTrace();
      return true;
    }
  }
}
