package io.seatledger.http;

import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static io.seatledger.http.Client.ASSIGNMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What may be written is shown, however many bytes it has and however badly they compress. */
@RunningService
class LongestTextsTest {

  /** Of four bytes each. */
  private static final int FIRST_IDEOGRAPH = 0x20000;

  /** Of three bytes each, as long as a claim may be in the units of UTF-16. */
  private static final String CLAIM = from(0x4E00, 256);

  private static final String REFERENCE = from(FIRST_IDEOGRAPH, 128);
  private static final String NAME = from(FIRST_IDEOGRAPH, 256);
  private static final String REASON = from(FIRST_IDEOGRAPH, 1_000);

  @LocalServerPort private int port;

  @Test
  void the_longest_texts_are_shown() {
    var client = new Client(port, tokenOfLongNames());
    var license =
        client.license(
            """
            {"vendor": "%1$s", "product_name": "%1$s", "product_sku": "%1$s",
             "license_type": "%1$s", "contract_reference": "%1$s", "source": "%1$s",
             "asset_id": "%2$s", "supplier_id": "%2$s", "contract_id": "%2$s",
             "cost_center_id": "%2$s", "total_seats": 1}
            """
                .formatted(NAME, REFERENCE));
    var more = "\"asset_id\": \"%s\", \"source\": \"%s\"".formatted(REFERENCE, NAME);
    var seat =
        ASSIGNMENTS + "/" + text(resource(client.assign(license, REFERENCE, more), 201), "id");
    resource(client.call("POST", seat + "/revoke", "{\"reason\": \"%s\"}".formatted(REASON)), 200);

    var shown = client.get(ASSIGNMENTS).get("data").get(0);
    assertThat(text(shown, "status")).isEqualTo("revoked");
    assertThat(text(shown, "revoke_reason")).isEqualTo(REASON);
    assertThat(text(shown, "revoked_by")).isEqualTo(CLAIM);
  }

  private static String tokenOfLongNames() {
    return Tokens.with(
        claims ->
            claims
                .subject(CLAIM)
                .claim("tenant_id", CLAIM)
                .claim("app_id", CLAIM)
                .claim("roles", List.of("tenant_admin")));
  }

  private static String from(int first, int length) {
    return IntStream.range(first, first + length)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
