package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatledger.stuck.StuckSeatledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed after the commit and before the answer answers when it is back. */
@BesideOthers
class KilledBeforeAnswerTest {

  private static final String TENANT = "ten_killed";

  @TempDir Path folder;

  private interface Call {
    Answer by(ApiClient client) throws IOException;
  }

  @Test
  void what_was_done_or_refused_is_told_when_it_is_asked_again_and_done_once() throws Exception {
    try (var cluster = new Cluster(folder)) {
      var stuck = ServiceProcess.start(StuckSeatledger.class, folder, cluster.settings());
      var license = stuck.client(TENANT).createLicense(1);
      var calls = calls(license, stuck.client(TENANT).createLicense(0));
      sendAndKill(stuck, calls);

      var client = cluster.node(0).client(TENANT);
      var told = answers(client, calls);
      assertThat(told).extracting(Answer::status).containsExactly(201, 201, 200, 409, 404);
      assertThat(told).allMatch(answer -> answer.header("Idempotent-Replayed").equals("true"));
      assertThat(answers(client, calls).getFirst().body()).isEqualTo(told.getFirst().body());
      assertThat(cluster.books().events(TENANT))
          .extracting(event -> event.get("type"))
          .containsExactlyInAnyOrder(
              "license.created",
              "license.created",
              "license.created",
              "license.seat-assigned",
              "license.seat-refused");
      var other = client.with(key(0)).post("/licenses", "{\"vendor\": \"Other\"}");
      assertThat(other.code()).isEqualTo("idempotency_key_reused");
    }
  }

  /** Done with an event and without one, refused with an event and without one. */
  private static List<Call> calls(String license, String full) {
    return List.of(
        it -> it.post("/licenses", "{\"vendor\": \"Acme\"}"),
        it -> it.assign(license, "per_01"),
        it -> it.patch("/licenses/" + license, "{}"),
        it -> it.assign(full, "per_02"),
        it -> it.post("/licenses/assignments/asg_nobodys/revoke", "{}"));
  }

  /** Kills it when all is committed and nothing is answered. */
  private static void sendAndKill(ServiceProcess stuck, List<Call> calls) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent = new ArrayList<Future<Answer>>();
      for (var number = 0; number < calls.size(); number++) {
        var call = calls.get(number);
        var client = stuck.client(TENANT).with(unanswered(number));
        sent.add(threads.submit(() -> call.by(client)));
      }
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> stuck.log().split(StuckSeatledger.NO_ANSWER, -1).length > calls.size());
      stuck.kill();
      for (var answer : sent) {
        assertThatThrownBy(answer::get)
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(IOException.class);
      }
    }
  }

  private static List<Answer> answers(ApiClient client, List<Call> calls) throws IOException {
    var answers = new ArrayList<Answer>();
    for (var number = 0; number < calls.size(); number++) {
      answers.add(calls.get(number).by(client.with(key(number))));
    }
    return answers;
  }

  private static Map<String, String> key(int number) {
    return Map.of("Idempotency-Key", "key " + number);
  }

  private static Map<String, String> unanswered(int number) {
    return Map.of("Idempotency-Key", "key " + number, StuckSeatledger.NO_ANSWER, "true");
  }
}
