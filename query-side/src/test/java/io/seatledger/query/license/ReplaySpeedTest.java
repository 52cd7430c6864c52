package io.seatledger.query.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("extended")
class ReplaySpeedTest {

  private static final int LICENSES = 500;
  private static final int SEATS = 100;

  @Test
  void a_rebuild_takes_thousands_of_events_a_second() {
    try (var books = ReadModels.running()) {
      books.processor().shutDown();
      var last = new HashMap<String, Long>();
      for (int seat = 0; seat < SEATS; seat++) {
        append(books, seat, last);
      }
      var begin = System.nanoTime();
      books.processor().start();
      last.forEach(books::awaitShown);
      var took = Duration.ofNanos(System.nanoTime() - begin);
      var perSecond = LICENSES * SEATS * 1000L / took.toMillis();
      System.out.printf("%d events in %s: %d/s%n", LICENSES * SEATS, took, perSecond);
      assertThat(perSecond).isGreaterThan(2_000);
    }
  }

  private static void append(ReadModels books, int seat, HashMap<String, Long> last) {
    var messages = new ArrayList<DomainEventMessage<?>>();
    for (int i = 0; i < LICENSES; i++) {
      var id = "lic_" + i;
      var event = seat == 0 ? Given.created(id) : Given.assigned(id, "asg_" + i + "_" + seat, null);
      messages.add(books.message(event, Given.ORIGIN, Given.NOW));
    }
    var head = books.append(messages);
    for (int i = 0; i < LICENSES; i++) {
      last.put("lic_" + i, head - LICENSES + 1 + i);
    }
  }
}
