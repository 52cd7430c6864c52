package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.ledger.BrokenConnections.Mishap;
import io.seatledger.command.license.LicenseCommand.AssignSeat;
import io.seatledger.command.license.LicenseCommand.CreateLicense;
import io.seatledger.command.license.LicenseCommand.RevokeAssignment;
import io.seatledger.command.license.Outcome;
import io.seatledger.command.license.Outcome.Done;
import io.seatledger.command.license.Outcome.Refused;
import io.seatledger.command.license.Refusal.NoSeatsAvailable;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A standby takes over that had not received the last event, and another node goes on first. */
class ServerTakenOverTest {

  private static final Origin CALLER =
      new Origin("ten_acme", "per_caller", null, "edm", SourceType.API);
  private static final String LICENSE = "lic_1";
  private static final Outcome FULL = new Refused(new NoSeatsAvailable(2, 2));

  private final TestLedger books = TestServer.ledger("books_app");
  private String timeline = "00000001";

  @Test
  void what_was_decided_on_lost_events_is_decided_again() {
    try (var node = Node.start(books, new Server());
        var other = Node.start(books, new Server())) {
      create(node);
      assign(node, 1);
      var kept = ((Done) assign(node, 2)).position();
      node.gateway().send(new RevokeAssignment(LICENSE, "asg_2", null, null), CALLER);
      books.setBack(kept);
      takeOver();
      assertThat(assign(other, 3)).isEqualTo(FULL);
      assertThat(assign(node, 4)).isEqualTo(FULL);
      assertThat(node.ledger().verification().verify("ten_acme")).isEmpty();
    }
  }

  private void takeOver() {
    timeline = "00000002";
    books
        .asSuperuser()
        .sql(
            "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database()"
                + " and application_name = 'seatledger-ledger-append'")
        .query(Boolean.class)
        .list();
  }

  private static Outcome assign(Node node, int person) {
    var holder = new Holder(AssigneeType.PERSON, "per_" + person, null);
    var seat =
        new AssignSeat(LICENSE, "asg_" + person, holder, null, null, null, "edm", SourceType.API);
    return node.gateway().send(seat, CALLER);
  }

  private static void create(Node node) {
    var details =
        new Details(
            null, null, null, null, null, null, null, null, null, List.of(), "edm", SourceType.API);
    var license =
        new CreateLicense(
            LICENSE,
            details,
            2,
            new Term(null, null, null, false),
            new Pricing(null, null, null),
            SeatPolicy.STRICT,
            false);
    node.gateway().send(license, CALLER);
  }

  /** One that tells the timeline of the test. */
  private final class Server implements Mishap {

    @Override
    public ResultSet execute(Connection connection, PreparedStatement append) throws Exception {
      return append.executeQuery();
    }

    @Override
    public String sql(String statement) {
      return statement.contains("pg_walfile_name") ? "select '" + timeline + "'" : statement;
    }
  }
}
