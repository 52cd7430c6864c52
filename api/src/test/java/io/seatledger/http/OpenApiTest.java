package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.json;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.api.openapi.Document;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.events.ActorType;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.query.assignment.AssignmentStatus;
import io.seatledger.query.license.ComplianceStatus;
import io.seatledger.query.license.LicenseStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The document says what the service does, all of it and no more. */
@RunningService
class OpenApiTest {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /** Answered by a filter, which no mapping tells of. */
  private static final String TOKEN = "POST /api/v1/auth/token";

  @LocalServerPort private int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private JsonNode document;

  @BeforeEach
  void read() {
    document = json(new Client(port, null).call("GET", Client.DOCUMENT));
  }

  @Test
  void anybody_may_read_it_and_keep_it() {
    var answer = new Client(port, null).call("GET", Client.DOCUMENT);

    assertThat(answer.body()).isEqualTo(Document.text());
    assertThat(document.get("openapi").stringValue()).isEqualTo("3.1.0");
    assertThat(header(answer, "ETag")).isPresent();
    assertThat(header(answer, "Cache-Control")).contains("no-cache");
  }

  @Test
  void it_has_every_operation_of_the_service_and_no_other() {
    var answered =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(OpenApiTest::operations)
            .filter(operation -> operation.contains(" /api/"))
            .collect(toCollection(TreeSet::new));
    answered.add(TOKEN);

    assertThat(operations()).isEqualTo(answered);
  }

  @Test
  void its_problem_codes_are_those_of_the_service() {
    var codes = Arrays.stream(ProblemCode.values()).map(ProblemCode::wire).toArray(String[]::new);

    assertThat(words("ProblemCode")).containsExactlyInAnyOrder(codes);
  }

  @Test
  void each_code_is_an_operations_but_those_of_no_operation() {
    var named = document.get("paths").findValues("examples").stream();
    var codes = named.flatMap(examples -> examples.propertyNames().stream()).distinct();

    assertThat(Stream.concat(codes, Stream.of("internal_error", "method_not_allowed")))
        .containsExactlyInAnyOrderElementsOf(words("ProblemCode"));
  }

  @Test
  void its_words_are_those_of_the_service() {
    assertWords("ActorType", ActorType.values());
    assertWords("SourceType", SourceType.values());
    assertWords("SeatPolicy", SeatPolicy.values());
    assertWords("LicenseStatus", LicenseStatus.values());
    assertWords("ComplianceStatus", ComplianceStatus.values());
    assertWords("AssignmentStatus", AssignmentStatus.values());
    assertThat(words("AssigneeType")).containsExactly("Person", "Group");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "seat_policy", "source_type"})
  void a_request_may_name_the_words_of_an_answer(String field) {
    var schemas = document.get("components").get("schemas");
    var asked = schemas.get("LicenseRequest").get("properties").get(field).get("enum");
    var answered = schemas.get("SoftwareLicense").get("properties").get(field).get("$ref");

    assertThat(asked.valueStream().filter(word -> !word.isNull()).map(JsonNode::stringValue))
        .isEqualTo(words(Client.id(answered.stringValue())));
  }

  private void assertWords(String schema, Enum<?>[] constants) {
    assertThat(words(schema))
        .isEqualTo(Arrays.stream(constants).map(one -> one.name().toLowerCase()).toList());
  }

  private List<String> words(String schema) {
    return document
        .get("components")
        .get("schemas")
        .get(schema)
        .get("enum")
        .valueStream()
        .filter(word -> !word.isNull())
        .map(JsonNode::stringValue)
        .toList();
  }

  private Set<String> operations() {
    var operations = new TreeSet<String>();
    document
        .get("paths")
        .forEachEntry(
            (path, methods) ->
                methods.propertyNames().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> operations.add(method.toUpperCase() + " " + path)));
    return operations;
  }

  private static Stream<String> operations(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().stream()
        .flatMap(
            method ->
                mapping.getPatternValues().stream()
                    .map(path -> method + " " + path.replaceAll("\\{(\\w+):[^}]*}", "{$1}")));
  }
}
