package io.seatledger.query.store;

import io.seatledger.events.Recorded;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.LicenseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads what happened to a license and its assignments from the ledger. Thread-safe. */
@Component
public final class Streams {

  /** An event and its place in the license's stream. */
  public record Placed(Recorded<LicenseEvent> fact, long sequence) {}

  private final EventStore ledger;

  Streams(EventStore ledger) {
    this.ledger = ledger;
  }

  /** The events after {@code sequence}, -1 for all, up to {@code position} and in order. */
  public List<Placed> after(String licenseId, long sequence, long position) {
    var found = new ArrayList<Placed>();
    each(licenseId, sequence, position, found::add);
    return found;
  }

  /** Hands out the same one by one: a license may have had millions. */
  public void each(String licenseId, long sequence, long position, Consumer<Placed> reader) {
    var stream = ledger.readEvents(licenseId, sequence + 1);
    while (stream.hasNext()) {
      var message = stream.next();
      var fact = Facts.of((LicenseEvent) message.getPayload(), message);
      if (fact.position() > position) {
        break;
      }
      reader.accept(new Placed(fact, message.getSequenceNumber()));
    }
  }

  /** The uses of an assignment up to {@code position}, in order, and no snapshot of them. */
  public List<Recorded<AssignmentEvent>> uses(String assignmentId, long position) {
    return ledger
        .readEvents(assignmentId, 0)
        .asStream()
        .map(message -> Facts.of((AssignmentEvent) message.getPayload(), message))
        .takeWhile(fact -> fact.position() <= position)
        .toList();
  }
}
