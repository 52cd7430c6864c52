package io.seatledger.bench.report;

import java.util.List;

/**
 * What one scenario found.
 *
 * @param scenario its name on the command line
 * @param question what it measures, and how, in sentences
 * @param lines what must be reached; none if it is only told
 */
public record Finding(String scenario, String question, List<Table> tables, List<Line> lines) {}
