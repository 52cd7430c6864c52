package io.seatledger.api.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.Moment;
import io.seatledger.query.compliance.Compliance;
import io.seatledger.query.compliance.Compliance.Group;
import io.seatledger.query.compliance.Outlook;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstateTest {

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

  @Test
  void vendors_and_others_are_all_there_is() {
    var estate = estate(40);

    assertThat(estate.vendors()).extracting(Group::licenses).startsWith(40L, 39L).hasSize(8);
    var shown = estate.vendors().stream().mapToLong(Group::licenses).sum();
    assertThat(estate.others()).isEqualTo(new Group(null, 820 - shown, 0, 528, List.of()));
  }

  @Test
  void there_are_no_others_where_all_are_shown() {
    assertThat(estate(8).others()).isNull();
    assertThat(estate(0).vendors()).isEmpty();
  }

  @Test
  void links_lead_to_the_same_moment() {
    var then = new LicenseLinks(new Moment(NOON, 7L));
    assertThat(then.having("vendor", "a&b"))
        .isEqualTo("/dashboard/estate/licenses?as_of=2026-03-31T12%3A00%3A00Z&vendor=a%26b");
    assertThat(estate(0).links().all()).isEqualTo("/dashboard/estate/licenses");
  }

  /** Of vendors with one license, two licenses, and so on, with a seat in use of each. */
  private static Estate estate(int vendors) {
    var groups =
        IntStream.rangeClosed(1, vendors)
            .mapToObj(n -> new Group("vendor " + n, n, 0, n, List.of()))
            .toList();
    var total = new Group(null, 0, 0, 0, List.of());
    var compliance = new Compliance(total, 0, List.of(), List.of(), groups, List.of());
    return new Estate(compliance, new Outlook(0, 0, 0, 0, 0), Moment.now(NOON));
  }
}
