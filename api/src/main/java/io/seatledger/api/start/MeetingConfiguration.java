package io.seatledger.api.start;

import io.seatledger.api.assignment.AssignmentIndex;
import io.seatledger.command.ledger.Ledger;
import io.seatledger.command.ledger.LedgerEventStore;
import io.seatledger.query.progress.DatabaseSignals;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the two sides, which do not know each other, are put in touch. */
@Configuration(proxyBeanMethods = false)
class MeetingConfiguration {

  @Bean
  AssignmentIndex assignmentIndex(Ledger ledger) {
    return (reader, assignmentId) ->
        ledger.reader().licenseOf(assignmentId, reader.tenantId(), reader.appId());
  }

  /** Projections on this node read on as soon as any node has appended. */
  @Bean(initMethod = "start")
  DatabaseSignals appendSignals(DataSource dataSource, Ledger ledger, LedgerEventStore events) {
    return new DatabaseSignals(dataSource, Ledger.CHANNEL, new Wake(ledger, events));
  }

  private record Wake(Ledger ledger, LedgerEventStore events) implements DatabaseSignals.Listener {

    @Override
    public void connected() {
      events.wake();
    }

    @Override
    public void signal(String payload) {
      if (!ledger.isOwn(payload)) {
        events.wake();
      }
    }

    @Override
    public void lost() {}
  }
}
