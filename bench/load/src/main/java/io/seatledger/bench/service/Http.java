package io.seatledger.bench.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Single requests to a service, to prepare what is measured. Thread-safe. */
public final class Http {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI address;
  private final Supplier<String> token;

  Http(URI address, Supplier<String> token) {
    this.address = address;
    this.token = token;
  }

  /**
   * Posts JSON and reads the JSON of the answer.
   *
   * @throws IllegalStateException if it is no success
   */
  public JsonNode post(String path, Object body) {
    return succeed(
        request(path)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token.get())
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** Gets the JSON of what is there. */
  JsonNode get(String path) {
    return succeed(request(path).header("Authorization", "Bearer " + token.get()));
  }

  /** Posts a form, without a token. */
  JsonNode postForm(String path, String form) {
    return succeed(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** Whether it answers at all, and is not failing. */
  boolean answers() {
    try {
      return send(request("/api/v1/licenses")).statusCode() < 500;
    } catch (IOException notYet) {
      return false;
    }
  }

  private JsonNode succeed(HttpRequest.Builder request) {
    try {
      var answer = send(request);
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(address + " does not answer", e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
  }
}
