package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An operator who has the read models built again. */
record Replaying(ApiClient operator) {

  private static final String REPLAYS = "/operations/replays/";
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /** Asks for it; its id. */
  String ask(String mode) throws IOException {
    var asked =
        operator.post("/operations/processors/licenses/replays", "{\"mode\": \"" + mode + "\"}");
    assertThat(asked.status()).as("%s", asked).isEqualTo(202);
    return asked.text("id");
  }

  Answer find(String replay) throws IOException {
    return operator.get(REPLAYS + replay);
  }

  int percent(String replay) throws IOException {
    return find(replay).json().get("percent").asInt();
  }

  /** Waits for its end; the percentages that were seen meanwhile. */
  List<Integer> watch(String replay) {
    var seen = new ArrayList<Integer>();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              var answer = find(replay);
              seen.add(answer.json().get("percent").asInt());
              return !answer.json().get("finished_at").isNull();
            });
    return seen;
  }

  /** What the read models show is what they show when built anew; what was found. */
  Answer assertNoDifferences() throws IOException {
    var check = ask("self-check");
    watch(check);
    var found = find(check);
    assertThat(found.text("state")).as("%s", found).isEqualTo("done");
    assertThat(found.json().get("difference_count").asInt()).as("%s", found).isZero();
    return found;
  }
}
