package io.seatledger.api.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.api.running.ApiClient;
import io.seatledger.api.running.BesideOthers;
import io.seatledger.api.running.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole estate goes into a running service, and is counted by it as by hand. */
@BesideOthers
class EstateStoryTest {

  private static final String TENANT = "ten_estate";
  private static final LicenseKey FULL = new LicenseKey("Adobe", "65297752BA01A12");

  private final EstateImport estate = new EstateImport(EstateStoryTest::send);

  @Test
  void every_row_ends_as_its_file_says_and_counts_as_its_events_say() throws IOException {
    estate.sendLicenses(EstateFile.licenses(EstateFile.text("licenses.csv")));
    estate.sendHolders(EstateFile.holders(EstateFile.text("holders.csv")));

    assertThat(estate.mismatches()).isEmpty();
    assertThat(taken(estate.licenses())).hasSizeGreaterThanOrEqualTo(60);
    assertThat(taken(estate.holders())).hasSizeGreaterThanOrEqualTo(150);
    assertCountedByHand();

    ownLess(estate.licenseId(FULL).orElseThrow());
    assertThat(assertCountedByHand().byComplianceStatus()).containsKey("over_allocated");
  }

  private static void ownLess(String license) throws IOException {
    assertThat(client().patch("/licenses/" + license, "{\"total_seats\": 1}").status())
        .isEqualTo(200);
  }

  private static EstateCount assertCountedByHand() throws IOException {
    var answer = client().get("/licenses/compliance");
    assertThat(answer.status()).isEqualTo(200);
    var counted = EstateCount.answered(answer.json());
    assertThat(counted).isEqualTo(CountByHand.of(Cluster.shared().books().events(TENANT)));
    return counted;
  }

  private static List<EstateOutcome> taken(List<EstateOutcome> outcomes) {
    return outcomes.stream().filter(outcome -> outcome.id().isPresent()).toList();
  }

  private static Sender.Response send(Sender.Request request) {
    try {
      var path = request.path().replaceFirst("^/api/v1", "");
      var answer = client().post(path, request.body().toString());
      return new Sender.Response(answer.status(), answer.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApiClient client() throws IOException {
    return Cluster.shared().node(0).client(TENANT);
  }
}
