package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.seatledger.api.openapi.Document;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/** Holds what is sent and answered against an OpenAPI document. */
final class Contract {

  private static final Set<String> UNKNOWN =
      Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

  /** That of the service, which {@link OpenApiTest} compares with what is handed out. */
  static final Contract OURS = new Contract(Document.text());

  private static final int NOT_ALLOWED = 405;
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final OpenApiInteractionValidator validator;

  Contract(String document) {
    validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(document)
            .withLevelResolver(levels())
            .withStrictOperationPathMatching()
            .build();
  }

  /** Nothing optional is missing that is empty, and a body that nobody reads does no harm. */
  private static LevelResolver levels() {
    return LevelResolver.create()
        .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
        .withLevel("validation.request.parameter.missing", ValidationReport.Level.IGNORE)
        .withLevel("validation.request.body.unexpected", ValidationReport.Level.IGNORE)
        .build();
  }

  /** Fails if the document does not allow the answer, or not the request that was granted. */
  void hold(HttpRequest request, String body, HttpResponse<String> answer) {
    if (!METHODS.contains(request.method())) {
      return;
    }
    if (answer.statusCode() != NOT_ALLOWED && knows(request)) {
      assertThat(wrong(request, answer)).describedAs(told(request, answer)).isEmpty();
      if (answer.statusCode() < 300) {
        assertThat(wrong(request, body)).describedAs(told(request, answer)).isEmpty();
      }
    } else if (path(request).startsWith("/api/")) {
      assertRefused(request, answer);
    }
  }

  /** What is in no document: another path, or another method, which the path names instead. */
  private static void assertRefused(HttpRequest request, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).describedAs(told(request, answer)).isBetween(400, 499);
    Answers.problem(answer, answer.statusCode(), Answers.text(Answers.json(answer), "code"));
    assertThat(Answers.header(answer, "Allow").isPresent())
        .isEqualTo(answer.statusCode() == NOT_ALLOWED);
  }

  /** What is wrong with a request; the library asks for the type of a body that may be left out. */
  List<String> wrong(HttpRequest request, String body) {
    var untyped = body.isEmpty() && request.headers().firstValue("Content-Type").isEmpty();
    return told(validator.validateRequest(asked(request, body))).stream()
        .filter(wrong -> !untyped || !wrong.startsWith("validation.request.contentType."))
        .toList();
  }

  /** What is wrong with an answer; the library asks for lines of JSON where there are none. */
  List<String> wrong(HttpRequest request, HttpResponse<String> answer) {
    var response = SimpleResponse.Builder.status(answer.statusCode());
    answer.headers().map().forEach((name, values) -> response.withHeader(name, values));
    if (!answer.body().isEmpty()) {
      response.withBody(answer.body());
    }
    var lines = answer.headers().firstValue("Content-Type").orElse("").endsWith("x-ndjson");
    return told(validator.validateResponse(path(request), method(request), response.build()))
        .stream()
        .filter(wrong -> !lines || !wrong.startsWith("validation.response.body.missing"))
        .toList();
  }

  private boolean knows(HttpRequest request) {
    var nothing = SimpleResponse.Builder.status(200).build();
    return validator
        .validateResponse(path(request), method(request), nothing)
        .getMessages()
        .stream()
        .noneMatch(message -> UNKNOWN.contains(message.getKey()));
  }

  private static SimpleRequest asked(HttpRequest request, String body) {
    var asked = new SimpleRequest.Builder(request.method(), path(request));
    request.headers().map().forEach((name, values) -> asked.withHeader(name, values));
    UriComponentsBuilder.fromUri(request.uri())
        .build()
        .getQueryParams()
        .forEach((name, values) -> asked.withQueryParam(plain(name), plain(values)));
    return (body.isEmpty() ? asked : asked.withBody(body)).build();
  }

  private static List<String> plain(List<String> encoded) {
    return encoded.stream().map(Contract::plain).toList();
  }

  private static String plain(String encoded) {
    return encoded == null ? "" : URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  private static String path(HttpRequest request) {
    return request.uri().getRawPath();
  }

  private static Request.Method method(HttpRequest request) {
    return Request.Method.valueOf(request.method());
  }

  private static List<String> told(ValidationReport report) {
    return report.getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(message -> message.getKey() + ": " + message.getMessage())
        .toList();
  }

  private static String told(HttpRequest request, HttpResponse<String> answer) {
    return "%s %s: %d %s"
        .formatted(request.method(), request.uri(), answer.statusCode(), answer.body());
  }
}
