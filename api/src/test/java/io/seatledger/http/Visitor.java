package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody who looks at pages, keeps cookies and sends forms; redirections are looked at too. */
final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http;
  private final String home;

  Visitor(int port) {
    this(port, "127.0.0.1");
  }

  /** One who comes from an address of this machine. */
  Visitor(int port, String address) {
    try {
      this.http =
          HttpClient.newBuilder()
              .cookieHandler(new CookieManager())
              .localAddress(InetAddress.getByName(address))
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.home = "http://localhost:" + port;
  }

  /** Who has signed in at {@link OtherIssuer}, which gave this token. */
  static Visitor of(int port, String token) {
    var visitor = new Visitor(port);
    visitor.signIn(token);
    return visitor;
  }

  /** What is answered to one who comes back from {@link OtherIssuer} with this token. */
  HttpResponse<String> signIn(String token) {
    var there = header(get("/oauth2/authorization/sso"), "Location").orElseThrow();
    var asked = UriComponentsBuilder.fromUriString(there).build().getQueryParams();
    var code = asked.getFirst("code_challenge") + "~" + token;
    return get(
        "/login/oauth2/code/sso?state=%s&code=%s"
            .formatted(asked.getFirst("state"), encoded(code)));
  }

  /** Where one is led by an answer. */
  String led(HttpResponse<String> answer) {
    return header(answer, "Location").orElseThrow().replace(home, "");
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(home + path)));
  }

  /** What comes first of a stream of events, which is then left. */
  String firstEvent(String path) {
    var request = HttpRequest.newBuilder(URI.create(home + path)).build();
    try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
      return lines.filter(line -> line.startsWith("data: ")).findFirst().orElseThrow().substring(6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form that is on the page, with these fields. */
  HttpResponse<String> send(String page, String path, Map<String, String> fields) {
    var found = CSRF.matcher(get(page).body());
    return post(
        path, (found.find() ? "_csrf=" + encoded(found.group(1)) + "&" : "") + form(fields));
  }

  HttpResponse<String> post(String path, String form) {
    return send(
        HttpRequest.newBuilder(URI.create(home + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
