package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two processes share a processor, are told to fill it again, and one is killed. */
@BesideOthers
class SharedProcessorTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void what_one_is_asked_both_do_and_what_one_had_the_other_takes() throws Exception {
    var cluster = Cluster.shared();
    var going = cluster.node(0);
    var killed = cluster.node(1);
    var one = Segments.id(going);
    var other = Segments.id(killed);
    Segments.awaitShared(going, List.of(one, other));

    var client = going.client("ten_shared");
    var license = client.createLicense(100);
    var asked = going.operator().post(Segments.LICENSES + "/reset", "{}");
    assertThat(asked.status()).as("%s", asked).isEqualTo(202);
    await()
        .atMost(PATIENCE)
        .until(() -> !Segments.status(killed).get("last_order").get("finished_at").isNull());
    Segments.awaitShown(killed);
    assertThat(killed.client("ten_shared").get("/licenses/" + license).status()).isEqualTo(200);
    Segments.awaitShared(killed, List.of(one, other));

    killed.kill();
    for (var person = 0; person < 8; person++) {
      client.assign(client.createLicense(1), "per_" + person);
    }
    Segments.awaitShared(going, List.of(one));
    Segments.awaitShown(going);
    cluster.stop(1);
    var compliance = client.get("/licenses/compliance").json().get("total");
    assertThat(compliance.get("used_seats").intValue()).isEqualTo(8);
    await().atMost(PATIENCE).until(cluster.books()::areProjected);
  }
}
