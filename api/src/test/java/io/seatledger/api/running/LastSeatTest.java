package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last seat is given once, whatever the concurrency and on however many nodes. */
@BesideOthers
class LastSeatTest {

  private static final int CALLERS = 200;

  @ParameterizedTest(name = "on {0} node(s)")
  @ValueSource(ints = {1, 2})
  void of_200_concurrent_assigns_on_one_seat_one_gets_it(int nodes) throws Exception {
    var clients = new ArrayList<ApiClient>();
    for (var node = 0; node < nodes; node++) {
      clients.add(Cluster.shared().node(node).client("ten_last_seat"));
    }
    var license = clients.getFirst().createLicense(1);
    var answers = assign(clients, license);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .hasSize(CALLERS - 1)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(409);
              assertThat(answer.code()).isEqualTo("no_seats_available");
              assertThat(answer.json().path("total_seats").intValue()).isEqualTo(1);
              assertThat(answer.json().path("used_seats").intValue()).isEqualTo(1);
            });
    var seats = clients.getLast().get("/licenses/" + license).json();
    assertThat(seats.path("used_seats").intValue()).isEqualTo(1);
  }

  private static List<Answer> assign(List<ApiClient> clients, String license) throws Exception {
    var calls =
        IntStream.range(0, CALLERS)
            .<Callable<Answer>>mapToObj(
                n -> () -> clients.get(n % clients.size()).assign(license, "per_" + n))
            .toList();
    var answers = new ArrayList<Answer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }
}
