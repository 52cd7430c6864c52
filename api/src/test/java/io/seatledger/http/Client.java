package io.seatledger.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Calls the server as a client in the field would, and holds it to its contract. */
final class Client {

  static final String LICENSES = "/api/v1/licenses";
  static final String DOCUMENT = "/api/v1/openapi.json";
  static final String ASSIGNMENTS = LICENSES + "/assignments";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;
  private final String token;

  Client(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /** One who may do everything in books that nobody else writes. */
  static Client administrator(int port) {
    return new Client(port, Tokens.of(Tokens.tenant(), "tenant_admin"));
  }

  HttpResponse<String> call(String method, String path) {
    return call(method, path, null, "", null);
  }

  HttpResponse<String> call(String method, String path, String json) {
    return call(method, path, "application/json", json, null);
  }

  HttpResponse<String> call(
      String method, String path, String contentType, String body, String accept) {
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", contentType);
    headers.put("Accept", accept);
    return send(method, path, body, headers);
  }

  /** With headers of the caller's choice beside those that every call has. */
  HttpResponse<String> call(String method, String path, String json, Map<String, String> headers) {
    var all = new HashMap<>(headers);
    all.put("Content-Type", "application/json");
    return send(method, path, json, all);
  }

  /** With these headers and no others. */
  HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(at(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach((name, value) -> header(request, name, value));
    header(request, "Authorization", token == null ? null : "Bearer " + token);
    var asked = request.build();
    var answer = exchange(asked, BodyHandlers.ofString());
    Contract.OURS.hold(asked, body, answer);
    return answer;
  }

  /** What is at the path, byte for byte. */
  HttpResponse<byte[]> bytes(String path) {
    var request = HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token);
    return exchange(request.build(), BodyHandlers.ofByteArray());
  }

  /** What is told at the path, line by line, as it happens. */
  Stream<String> told(String path) {
    var request =
        HttpRequest.newBuilder(at(path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream");
    return exchange(request.build(), BodyHandlers.ofLines()).body();
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static <T> HttpResponse<T> exchange(
      HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return HTTP.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The resource at the path, which must be there. */
  JsonNode get(String path) {
    return Answers.resource(call("GET", path), 200);
  }

  /** The path of a new license. */
  String license(String json) {
    return LICENSES + "/" + Answers.text(Answers.resource(call("POST", LICENSES, json), 201), "id");
  }

  /** Asks for a seat of the license at the path. */
  HttpResponse<String> assign(String license, String assignee) {
    return assign(license, assignee, "");
  }

  /** Asks for a seat, with more fields than those that must be there. */
  HttpResponse<String> assign(String license, String assignee, String more) {
    var body =
        "{\"license_id\": \"%s\", \"assignee_id\": \"%s\"%s}"
            .formatted(id(license), assignee, more.isEmpty() ? "" : ", " + more);
    return call("POST", ASSIGNMENTS, body);
  }

  /** The path of a new assignment. */
  String seat(String license, String assignee) {
    return ASSIGNMENTS + "/" + Answers.text(Answers.resource(assign(license, assignee), 201), "id");
  }

  /** The last segment of a path. */
  static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void header(HttpRequest.Builder request, String name, String value) {
    if (value != null) {
      request.header(name, value);
    }
  }
}
