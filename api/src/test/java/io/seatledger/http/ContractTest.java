package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What breaks the contract is found: a guard must be seen to bite. */
@RunningService
class ContractTest {

  private static final URI LICENSES = URI.create("http://localhost" + Client.LICENSES);

  @LocalServerPort private int port;
  private Client client;
  private HttpResponse<String> whole;
  private HttpRequest asked;

  @BeforeEach
  void answer() {
    client = Client.administrator(port);
    whole = client.call("GET", client.license(Samples.LICENSE));
    asked = HttpRequest.newBuilder(whole.uri()).build();
  }

  @Test
  void a_true_answer_is_true() {
    assertThat(Contract.OURS.wrong(asked, whole)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"vendor\":\"Acme\", | ''",
        "\"vendor\":\"Acme\" | \"vendor\":7",
        "\"vendor\":\"Acme\" | \"vendor\":\"Acme\",\"colour\":\"red\"",
        "\"status\":\"expiring_soon\" | \"status\":\"lost\"",
        "\"total_seats\":1 | \"total_seats\":1.5",
        "\"total_seats\":1 | \"total_seats\":-1",
        "\"id\":\"lic_ | \"id\":\"license_",
        "\"tags\":[\"b\",\"a\"] | \"tags\":[\"b\",\"b\"]",
        "\"auto_renew\":false | \"auto_renew\":null",
      })
  void a_wrong_body_is_found(String right, String wrong) {
    assertThat(whole.body()).contains(right);
    var body = whole.body().replace(right, wrong);

    assertThat(Contract.OURS.wrong(asked, altered(200, body, whole.headers()))).isNotEmpty();
  }

  @Test
  void a_status_or_a_header_that_is_not_in_the_contract_is_found() {
    var none = HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (_, _) -> true);

    assertThat(Contract.OURS.wrong(asked, altered(418, whole.body(), whole.headers())))
        .isNotEmpty();
    assertThat(Contract.OURS.wrong(asked, altered(200, whole.body(), none))).isNotEmpty();
  }

  @Test
  void a_problem_of_another_operation_is_found() {
    var known = client.call("GET", Client.LICENSES + "/lic_nobodys");
    assertThat(Contract.OURS.wrong(asked, known)).isEmpty();
    var body = known.body().replace("license_not_found", "assignment_not_found");

    assertThat(Contract.OURS.wrong(asked, altered(404, body, known.headers()))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"total_seats\": 1.5}",
        "{\"colour\": \"red\"}",
        "{\"source_type\": \"Frontend\"}",
        "{\"asset_id\": \"a\\u0007b\"}",
        "{\"expiry_date\": \"tomorrow\"}",
        "[]",
      })
  void a_wrong_request_is_found(String body) {
    var request =
        HttpRequest.newBuilder(LICENSES)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer x")
            .POST(BodyPublishers.ofString(body))
            .build();

    assertThat(Contract.OURS.wrong(request, body)).isNotEmpty();
    assertThat(Contract.OURS.wrong(request, "{}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=x", "colour=red"})
  void a_wrong_parameter_is_found(String query) {
    var request =
        HttpRequest.newBuilder(URI.create(LICENSES + "?" + query))
            .header("Authorization", "Bearer x")
            .build();

    assertThat(Contract.OURS.wrong(request, "")).isNotEmpty();
  }

  private HttpResponse<String> altered(int status, String body, HttpHeaders headers) {
    return new Altered(status, body, headers, whole);
  }

  /** An answer that the service did not give. */
  private record Altered(
      int statusCode, String body, HttpHeaders headers, HttpResponse<String> given)
      implements HttpResponse<String> {

    @Override
    public HttpRequest request() {
      return given.request();
    }

    @Override
    public Optional<HttpResponse<String>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }

    @Override
    public URI uri() {
      return given.uri();
    }

    @Override
    public HttpClient.Version version() {
      return given.version();
    }
  }
}
