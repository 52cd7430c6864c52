package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.json;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.http.FuzzRequests.Drawn;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is asked, the answer is one that the document allows, and never a failure. */
@RunningService
class FuzzTest {

  /** Give it with {@code -Dfuzz.seed} to see a failure again. */
  private final long seed = Long.getLong("fuzz.seed", System.nanoTime());

  @LocalServerPort private int port;
  private final List<Integer> statuses = new ArrayList<>();

  @Test
  void no_request_is_answered_as_the_contract_does_not_allow() {
    ask(500);
  }

  @Test
  @Tag("extended")
  void no_request_of_very_many_is_answered_as_the_contract_does_not_allow() {
    ask(20_000);
  }

  private void ask(int requests) {
    System.out.println("The seed of the fuzzer is " + seed);
    var client = Client.administrator(port);
    var drawing = new FuzzRequests(json(client.call("GET", Client.DOCUMENT)), new Random(seed));
    var license = client.license("{}");
    drawing.know(Client.id(license));
    drawing.know(Client.id(client.seat(license, "per_01")));
    for (var i = 0; i < requests; i++) {
      ask(client, drawing.next(), drawing);
    }
    assertVaried();
  }

  private void ask(Client client, Drawn drawn, FuzzRequests drawing) {
    try {
      var answer = client.send(drawn.method(), drawn.path(), drawn.body(), drawn.headers());
      assertNoFailure(answer);
      statuses.add(answer.statusCode());
      if (answer.statusCode() == 201) {
        drawing.know(json(answer).get("id").stringValue());
      }
    } catch (AssertionError e) {
      throw new AssertionError("Seed %d, %s: %s".formatted(seed, drawn, e.getMessage()), e);
    }
  }

  private static void assertNoFailure(HttpResponse<String> answer) {
    if (answer.statusCode() >= 500) {
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(header(answer, "Retry-After")).isPresent();
    }
  }

  /** A fuzzer that is always turned away at the door would find nothing. */
  private void assertVaried() {
    var counts =
        statuses.stream()
            .collect(groupingBy(status -> status, TreeMap::new, Collectors.counting()));
    System.out.println("Answers by status: " + counts);
    assertThat(counts.keySet()).contains(200, 201, 400, 404, 422);
    assertThat(statuses.stream().filter(status -> status < 300).count())
        .isGreaterThan(statuses.size() / 5);
  }
}
