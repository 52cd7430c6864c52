package io.seatledger.api.time;

import static io.seatledger.api.list.Parameters.AS_OF;
import static io.seatledger.api.list.Parameters.AT_POSITION;

import io.seatledger.api.list.Parameters;
import io.seatledger.query.InvalidQuery;
import io.seatledger.query.Moment;
import io.seatledger.query.time.Answered;
import io.seatledger.query.time.AsOf;
import io.seatledger.query.time.Timeline;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reads which moment a request asks about, and says which one its answer is true for. */
@Component
public final class Moments {

  private static final AsOf.Names THEN = new AsOf.Names(AS_OF, AT_POSITION);
  private static final AsOf.Names FROM = new AsOf.Names("from", "from_position");
  private static final AsOf.Names TO = new AsOf.Names("to", "to_position");
  private static final String POSITION = "Ledger-Position";
  private static final String INSTANT = "Ledger-Instant";

  private final Timeline timeline;
  private final Clock clock;

  Moments(Timeline timeline, Clock clock) {
    this.timeline = timeline;
    this.clock = clock;
  }

  /** The moment that a request asks about; today's if it asks about none. */
  public Moment of(HttpServletRequest request) {
    return asked(request).map(asked -> timeline.at(asked, clock)).orElseGet(this::now);
  }

  /** Now, as today's rows show it. */
  public Moment now() {
    return Moment.now(clock.instant());
  }

  /**
   * Answers a question about many rows.
   *
   * @param otherwise the moment it is answered for if the request asks about none: that of the page
   *     before, or now
   */
  public <T> ResponseEntity<T> answer(
      HttpServletRequest request, Moment otherwise, Function<Moment, T> query) {
    var answered = answered(request, otherwise, query);
    var moment = answered.moment();
    return ResponseEntity.ok().headers(headers(moment, moment.position())).body(answered.value());
  }

  /** The same for who says in his own words which moment it is. */
  public <T> Answered<T> answered(
      HttpServletRequest request, Moment otherwise, Function<Moment, T> query) {
    return asked(request)
        .map(asked -> timeline.at(asked, clock))
        .or(() -> again(otherwise))
        .map(moment -> new Answered<>(query.apply(moment), moment))
        .orElseGet(() -> timeline.now(otherwise.now(), query));
  }

  private Optional<Moment> again(Moment before) {
    return Optional.ofNullable(before.position())
        .map(position -> timeline.again(before.now(), position, clock));
  }

  private static Optional<AsOf> asked(HttpServletRequest request) {
    return asked(request, THEN);
  }

  private static Optional<AsOf> asked(HttpServletRequest request, AsOf.Names names) {
    var given = Parameters.among(request, names.instant(), names.position());
    var instant = given.time(names.instant()).orElse(null);
    var position = given.whole(names.position()).orElse(null);
    return instant == null && position == null
        ? Optional.empty()
        : Optional.of(new AsOf(instant, position, names));
  }

  /** The two moments between which a request asks for the difference. */
  public Span span(HttpServletRequest request) {
    var from =
        asked(request, FROM).orElseThrow(() -> new InvalidQuery(FROM.instant(), "must be given"));
    var to = asked(request, TO).map(asked -> timeline.at(asked, clock));
    var span = new Span(timeline.at(from, clock), to.orElseGet(() -> timeline.latest(clock)));
    if (!span.isForward()) {
      throw new InvalidQuery(FROM.instant(), "is after the other end");
    }
    return span;
  }

  /**
   * What an answer says of its moment.
   *
   * @param shown the position of the last event in it, which counts if the moment names none
   */
  public static HttpHeaders headers(Moment moment, @Nullable Long shown) {
    var headers = new HttpHeaders();
    var position = moment.position() == null ? shown : moment.position();
    if (position != null) {
      headers.set(POSITION, position.toString());
    }
    headers.set(INSTANT, moment.now().toString());
    return headers;
  }
}
