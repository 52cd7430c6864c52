package io.seatledger.bench.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
    var asked =
        request(path)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token.get())
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    return JSON.readTree(succeed(asked));
  }

  /** Gets the JSON of what is there. */
  public JsonNode get(String path) {
    return JSON.readTree(read(path));
  }

  /** How many bytes the answer at a path has. */
  public int size(String path) {
    return read(path).getBytes(StandardCharsets.UTF_8).length;
  }

  private String read(String path) {
    return succeed(request(path).header("Authorization", "Bearer " + token.get()));
  }

  /** Posts a form, without a token. */
  JsonNode postForm(String path, String form) {
    var asked =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return JSON.readTree(succeed(asked));
  }

  /** Whether it answers at all, and is not failing. */
  boolean answers() {
    try {
      return send(request("/api/v1/licenses")).statusCode() < 500;
    } catch (IOException notYet) {
      return false;
    }
  }

  private String succeed(HttpRequest.Builder request) {
    try {
      var answer = send(request);
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer + ": " + answer.body());
      }
      return answer.body();
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
