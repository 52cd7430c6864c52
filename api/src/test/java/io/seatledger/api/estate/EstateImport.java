package io.seatledger.api.estate;

import io.seatledger.api.estate.Sender.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings an estate into the service, row after row in the order of the files, and keeps what became
 * of each row. Holders go to the first license that was taken under their vendor and SKU.
 */
final class EstateImport {
  static final String LICENSES = "/api/v1/licenses";
  static final String ASSIGNMENTS = "/api/v1/licenses/assignments";

  private final Sender sender;
  private final Map<LicenseKey, String> ids = new HashMap<>();
  private final List<EstateOutcome> licenses = new ArrayList<>();
  private final List<EstateOutcome> holders = new ArrayList<>();

  EstateImport(Sender sender) {
    this.sender = sender;
  }

  void sendLicenses(EstateFile file) {
    for (var row : file.rows()) {
      var outcome = EstateOutcome.of(row, sender.send(new Request(LICENSES, row.body())));
      outcome.id().ifPresent(id -> ids.putIfAbsent(row.license(), id));
      licenses.add(outcome);
    }
  }

  void sendHolders(EstateFile file) {
    for (var row : file.rows()) {
      holders.add(
          licenseId(row.license())
              .map(id -> assign(row, id))
              .orElseGet(() -> EstateOutcome.unknownLicense(row)));
    }
  }

  Optional<String> licenseId(LicenseKey key) {
    return Optional.ofNullable(ids.get(key));
  }

  /** What became of each license row, the id of each taken one included. */
  List<EstateOutcome> licenses() {
    return List.copyOf(licenses);
  }

  List<EstateOutcome> holders() {
    return List.copyOf(holders);
  }

  /** The rows that ended otherwise than their file says, each a line to read in a failed test. */
  List<String> mismatches() {
    var mismatches = new ArrayList<String>();
    licenses.stream().filter(o -> !o.asExpected()).forEach(o -> mismatches.add("license " + o));
    holders.stream().filter(o -> !o.asExpected()).forEach(o -> mismatches.add("holder " + o));
    return mismatches;
  }

  private EstateOutcome assign(EstateRow row, String licenseId) {
    var body = row.body().deepCopy().put("license_id", licenseId);
    return EstateOutcome.of(row, sender.send(new Request(ASSIGNMENTS, body)));
  }
}
