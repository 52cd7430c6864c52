package io.seatledger.bench.service;

import io.seatledger.bench.estate.Estate;
import io.seatledger.bench.estate.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A product with an estate in its books and read models.
 *
 * @param events of the estate
 * @param loading until all were in the books
 * @param showing until all were in the read models too, which are filled meanwhile
 */
public record Holding(
    Service service, Estate estate, long events, Duration loading, Duration showing) {

  private static final Duration PAUSE = Duration.ofMillis(200);

  /** Returns when reads show all of the estate, whose 24 months end now. */
  static Holding load(Service product, Size size, Clock clock) {
    var estate = Estates.endingNow(size, clock);
    var start = System.nanoTime();
    var events = Estates.load(estate, product.server(), clock);
    var loading = Duration.ofNanos(System.nanoTime() - start);
    product.settle();
    var showing = Duration.ofNanos(System.nanoTime() - start);
    product.server().superuser(product.database()).sql("vacuum analyze").update();
    return new Holding(product, estate, events, loading, showing);
  }

  /** Events per second until all were in the books. */
  public double loadedPerSecond() {
    return events * 1e9 / loading.toNanos();
  }

  /** Events per second until all were in the read models. */
  public double shownPerSecond() {
    return events * 1e9 / showing.toNanos();
  }

  /** Builds all read models again; events per second from the request to the end. */
  public double rebuild() {
    var http = service.http();
    var asked =
        http.post("/api/v1/operations/processors/licenses/replays", Map.of("mode", "rebuild"));
    var path = "/api/v1/operations/replays/" + asked.get("id").asString();
    var replay = http.get(path);
    while (replay.get("finished_at").isNull()) {
      Pause.of(PAUSE);
      replay = http.get(path);
    }
    if (!replay.get("state").asString().equals("done")) {
      throw new IllegalStateException("The rebuild ended otherwise: " + replay);
    }
    return replay.get("head").asLong() * 1e6 / micros(replay);
  }

  private static long micros(JsonNode replay) {
    return ChronoUnit.MICROS.between(
        Instant.parse(replay.get("requested_at").asString()),
        Instant.parse(replay.get("finished_at").asString()));
  }
}
