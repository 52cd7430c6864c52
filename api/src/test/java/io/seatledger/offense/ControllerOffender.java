package io.seatledger.offense;

import io.seatledger.events.wire.EventJson;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.web.bind.annotation.RestController;

/** Does what controllers may not; here, so that no service scans it. */
@RestController
public final class ControllerOffender {

  private final DataSource store;
  private final EventJson events;

  ControllerOffender(DataSource store, EventJson events) {
    this.store = store;
    this.events = events;
  }

  @Override
  public String toString() {
    return Instant.now() + " " + store + events;
  }
}
