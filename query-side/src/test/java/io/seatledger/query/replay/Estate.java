package io.seatledger.query.replay;

import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.util.ArrayList;
import java.util.HashMap;
import org.axonframework.eventhandling.DomainEventMessage;

/** Licenses with seats, written many at a time. */
final class Estate {

  static final int SEATS = 9;

  private Estate() {}

  /** Writes so many licenses with {@link #SEATS} seats each, and waits until they are shown. */
  static void write(ReadModels books, String name, int licenses) {
    var ends = new HashMap<String, Integer>();
    var messages = new ArrayList<DomainEventMessage<?>>();
    for (var i = 0; i < licenses; i++) {
      var id = "lic_" + name + i;
      messages.addAll(license(books, id));
      ends.put(id, messages.size());
    }
    var before = books.append(messages) - messages.size();
    ends.forEach((id, end) -> books.awaitShown(id, before + end));
  }

  private static ArrayList<DomainEventMessage<?>> license(ReadModels books, String id) {
    var messages = new ArrayList<DomainEventMessage<?>>();
    messages.add(books.message(Given.created(id), Given.ORIGIN, Given.NOW));
    for (var seat = 0; seat < SEATS; seat++) {
      var event = Given.assigned(id, "asg_" + id + "_" + seat, null);
      messages.add(books.message(event, Given.ORIGIN, Given.NOW));
    }
    return messages;
  }
}
