package io.seatledger.api.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service as a client of the tenant. Thread-safe. */
public final class ApiClient {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private final URI base;
  private final String token;
  private final Map<String, String> headers;

  ApiClient(int port, String token) {
    this(URI.create("http://127.0.0.1:" + port), token, Map.of());
  }

  private ApiClient(URI base, String token, Map<String, String> headers) {
    this.base = base;
    this.token = token;
    this.headers = headers;
  }

  /** One that sends these headers with every call. */
  public ApiClient with(Map<String, String> headers) {
    return new ApiClient(base, token, headers);
  }

  public Answer delete(String path) throws IOException {
    return send(request(path).DELETE());
  }

  public Answer get(String path) throws IOException {
    return send(request(path).GET());
  }

  public Answer post(String path, String json) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  public Answer patch(String path, String json) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/merge-patch+json")
            .method("PATCH", BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(base.resolve("/api/v1" + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token);
    headers.forEach(request::header);
    return request;
  }

  private static Answer send(HttpRequest.Builder request) throws IOException {
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          JSON.readTree(response.body()),
          response.headers(),
          response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** A license with so many seats; its id. */
  public String createLicense(int seats) throws IOException {
    var answer = post("/licenses", "{\"vendor\": \"Adobe\", \"total_seats\": %d}".formatted(seats));
    if (answer.status() != 201) {
      throw new IOException("No license was created: " + answer);
    }
    return answer.text("id");
  }

  /** Asks for a seat for a person. */
  public Answer assign(String license, String person) throws IOException {
    return post(
        "/licenses/assignments",
        "{\"license_id\": \"%s\", \"assignee_id\": \"%s\"}".formatted(license, person));
  }
}
