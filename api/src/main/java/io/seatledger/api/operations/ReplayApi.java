package io.seatledger.api.operations;

import io.seatledger.api.json.EventStreams;
import io.seatledger.api.json.Fields;
import io.seatledger.api.list.ListAnswer;
import io.seatledger.api.list.Parameters;
import io.seatledger.api.write.Ids;
import io.seatledger.api.write.WriteRequest;
import io.seatledger.query.InvalidQuery;
import io.seatledger.query.replay.Replays;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Replays: ask for one, watch it, cancel it. */
@RestController
@RequestMapping(ReplayApi.PATH)
final class ReplayApi {

  static final String PATH = "/api/v1/operations";

  private final ReplayDesk desk;
  private final Replays replays;
  private final EventStreams streams;

  ReplayApi(ReplayDesk desk, Replays replays, EventStreams streams) {
    this.desk = desk;
    this.replays = replays;
    this.streams = streams;
  }

  @PostMapping(
      path = "/processors/{name}/replays",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ReplayAnswer> replay(
      WriteRequest request, @PathVariable String name, @RequestBody Fields body) {
    var replay = desk.replay(request, name, ReplayRequest.of(body));
    return ResponseEntity.accepted()
        .location(URI.create(PATH + "/replays/" + replay.id()))
        .body(ReplayAnswer.of(replay));
  }

  @GetMapping(path = "/replays", produces = MediaType.APPLICATION_JSON_VALUE)
  ListAnswer<ReplayAnswer> list(HttpServletRequest request) {
    var given = Parameters.of(request, "limit", "cursor");
    var limit = given.limit();
    return ListAnswer.of(replays.list(cursor(given), limit), limit, ReplayAnswer::of);
  }

  private static @Nullable String cursor(Parameters given) {
    var cursor = given.text("cursor").orElse(null);
    if (cursor != null && !Ids.isReplay(cursor)) {
      throw new InvalidQuery("cursor", "is not one that this list gave out");
    }
    return cursor;
  }

  @GetMapping(path = "/replays/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ReplayAnswer find(@PathVariable String id) {
    return ReplayAnswer.of(desk.find(id));
  }

  @GetMapping(path = "/replays/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void watch(@PathVariable String id, HttpServletResponse response) {
    var replay = desk.find(id);
    streams
        .answer(response)
        .follow(replay, _ -> desk.find(id), now -> now.state().isFinal(), ReplayAnswer::of);
  }

  @DeleteMapping("/replays/{id}")
  ResponseEntity<Void> cancel(WriteRequest request, @PathVariable String id) {
    desk.cancel(request, id);
    return ResponseEntity.noContent().build();
  }
}
