package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Client.LICENSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Amounts that are written with an exponent, as some languages write large ones. */
@RunningService
class PricesOverHttpTest {

  private static final String WRITTEN =
      "{\"product_name\": \"p\", \"total_seats\": 1, \"list_price\": 1e3, \"negotiated_discount\":"
          + " 1e1}";

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void start() {
    client = Client.administrator(port);
  }

  @Test
  void they_are_answered_as_they_are_read() {
    var answer = client.call("POST", LICENSES, WRITTEN, Map.of("Prefer", "respond-async"));
    assertThat(answer.body()).contains("\"list_price\":1000,", "\"negotiated_discount\":10,");
    var license = header(answer, "Location").orElseThrow();
    await().until(() -> client.call("GET", license).statusCode() == 200);
    assertThat(client.call("GET", license).body()).isEqualTo(answer.body());
  }

  @Test
  void the_same_amount_without_an_exponent_is_no_change() {
    var license = header(client.call("POST", LICENSES, WRITTEN), "Location").orElseThrow();
    var before = resource(client.call("GET", license), 200);
    var same = "{\"list_price\": 1000, \"negotiated_discount\": 10}";
    assertThat(resource(client.call("PATCH", license, same), 200)).isEqualTo(before);
  }
}
