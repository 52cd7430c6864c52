package io.seatledger.http;

import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint that there is, tried with every token that will not do. */
@RunningServiceOfIssuer
class EndpointsTest {

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired private EventStore ledger;
  @LocalServerPort private int port;

  private final String tenant = Tokens.tenant();
  private Client owner;
  private OwnersRows rows;

  @BeforeEach
  void start() {
    owner = new Client(port, OtherIssuer.token(this::asOwner));
    rows = OwnersRows.of(owner, ledger);
  }

  @Test
  void none_is_forgotten() {
    assertThat(Endpoint.ALL.keySet()).isEqualTo(declared());
  }

  @TestFactory
  Stream<DynamicTest> each_answers_its_owner() {
    var tokens = Map.of("owner", OtherIssuer.token(this::asOwner));
    return tries(_ -> true, tokens, this::assertFound);
  }

  @TestFactory
  Stream<DynamicTest> each_refuses_a_token_that_is_not_valid() {
    return each(notValid(), (_, answer) -> problem(answer, 401, "unauthenticated"));
  }

  @TestFactory
  Stream<DynamicTest> each_refuses_a_token_without_a_tenant() {
    var tokens = Map.of("no tenant", OtherIssuer.token(c -> asOwner(c).claim("tenant_id", null)));
    return each(tokens, (_, answer) -> problem(answer, 403, "tenant_required"));
  }

  @TestFactory
  Stream<DynamicTest> each_refuses_a_scope_that_is_another() {
    return Stream.concat(
        each(
            endpoint -> endpoint.action().equals("read"),
            Map.of("licenses.write", scope("licenses.write"), "edm.other", scope("edm.other")),
            (_, answer) -> problem(answer, 403, "insufficient_scope")),
        each(
            endpoint -> endpoint.action().equals("write"),
            Map.of("licenses.read", scope("licenses.read edm.read")),
            (_, answer) -> problem(answer, 403, "insufficient_scope")));
  }

  @TestFactory
  Stream<DynamicTest> each_refuses_a_role_that_is_another() {
    var tokens = Map.of("visitor", roles("visitor"), "no role", roles());
    return each(tokens, (_, answer) -> problem(answer, 403, "forbidden"));
  }

  @TestFactory
  Stream<DynamicTest> some_are_for_administrators() {
    return each(Endpoint::administers, workers(), (_, answer) -> problem(answer, 403, "forbidden"));
  }

  @TestFactory
  Stream<DynamicTest> the_others_are_for_all_who_work_with_licenses() {
    return tries(endpoint -> !endpoint.administers(), workers(), this::assertFound);
  }

  @TestFactory
  Stream<DynamicTest> each_hides_the_owners_rows() {
    var tokens =
        Map.of(
            "other tenant", OtherIssuer.token(c -> asOwner(c).claim("tenant_id", Tokens.tenant())),
            "other app", OtherIssuer.token(c -> asOwner(c).claim("app_id", "app_2")));
    return each(tokens, EndpointsTest::assertElsewhere);
  }

  private interface Check {
    void of(Endpoint endpoint, HttpResponse<String> answer);
  }

  private Stream<DynamicTest> each(Map<String, String> tokens, Check check) {
    return each(_ -> true, tokens, check);
  }

  /** One test for each endpoint and token; the last shows that nothing was changed by any. */
  private Stream<DynamicTest> each(
      Predicate<Endpoint> which, Map<String, String> tokens, Check check) {
    var tries = tries(which, tokens, (endpoint, token) -> assertRefused(endpoint, token, check));
    return Stream.concat(tries, Stream.of(dynamicTest("nothing changed", this::assertUntouched)));
  }

  private static Stream<DynamicTest> tries(
      Predicate<Endpoint> which, Map<String, String> tokens, BiConsumer<Endpoint, String> tried) {
    return Endpoint.ALL.entrySet().stream()
        .filter(one -> which.test(one.getValue()))
        .flatMap(
            one ->
                tokens.entrySet().stream()
                    .map(
                        token ->
                            dynamicTest(
                                one.getKey() + ", " + token.getKey(),
                                () -> tried.accept(one.getValue(), token.getValue()))));
  }

  private void assertRefused(Endpoint endpoint, String token, Check check) {
    var answer = call(endpoint, token, rows);
    assertThat(answer.body()).doesNotContain(OwnersRows.WORD);
    check.of(endpoint, answer);
  }

  private void assertFound(Endpoint endpoint, String token) {
    var answer = call(endpoint, token, OwnersRows.of(owner, ledger));
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(endpoint.found());
  }

  private HttpResponse<String> call(Endpoint endpoint, String token, OwnersRows rows) {
    return new Client(port, token)
        .call(endpoint.method(), rows.in(endpoint.path()), rows.in(endpoint.body()));
  }

  private void assertUntouched() {
    var license = owner.get(rows.license());
    assertThat(text(license, "vendor")).isEqualTo(OwnersRows.WORD);
    assertThat(license.get("used_seats").intValue()).isEqualTo(1);
    assertThat(text(owner.get(rows.seat()), "status")).isEqualTo("active");
    assertThat(owner.get(rows.seat()).get("last_used_at").isNull()).isTrue();
    problem(owner.call("GET", rows.deleted()), 404, "license_not_found");
  }

  private static void assertElsewhere(Endpoint endpoint, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(endpoint.elsewhere());
  }

  private Map<String, String> notValid() {
    var claims = OtherIssuer.claims(this::asOwner);
    var tokens = new LinkedHashMap<String, String>();
    tokens.put("no token", null);
    tokens.put("garbage", "garbage");
    tokens.put("garbage of three parts", "a.b.c");
    tokens.put("alg none", Forgeries.unsigned(claims));
    tokens.put("public key as secret", Forgeries.signedWithPublicKeyBytes(claims));
    tokens.put("public key's text as secret", Forgeries.signedWithPublicKeyText(claims));
    tokens.put("another's signature", Forgeries.signedByAnother(claims));
    tokens.put("wrong issuer", changed(c -> c.issuer("https://issuer.invalid")));
    tokens.put("no issuer", changed(c -> c.issuer(null)));
    tokens.put("wrong audience", changed(c -> c.audience("another")));
    tokens.put("expired", changed(c -> c.expirationTime(inSeconds(-61))));
    tokens.put("never expires", changed(c -> c.expirationTime(null)));
    tokens.put("not yet valid", changed(c -> c.notBeforeTime(inSeconds(1_000))));
    return tokens;
  }

  private String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
    return OtherIssuer.token(c -> change.apply(asOwner(c)));
  }

  private Map<String, String> workers() {
    return Map.of(
        "user", roles("user"),
        "service", roles("service"),
        "app", roles("app_service_account"));
  }

  private String scope(String scope) {
    return changed(c -> c.claim("scope", scope));
  }

  private String roles(String... roles) {
    return changed(c -> c.claim("roles", List.of(roles)));
  }

  private JWTClaimsSet.Builder asOwner(JWTClaimsSet.Builder claims) {
    return claims
        .claim("tenant_id", tenant)
        .claim("app_id", "app_1")
        .claim("roles", List.of("tenant_admin", "global_admin"));
  }

  private static Date inSeconds(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private Set<String> declared() {
    return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
        .flatMap(EndpointsTest::names)
        .filter(name -> name.contains(" /api/") && !Endpoint.OPEN.contains(name))
        .collect(Collectors.toSet());
  }

  private static Stream<String> names(RequestMappingInfo mapping) {
    var paths = mapping.getPatternValues().stream().map(path -> path.replaceAll(":[^}]+}", "}"));
    return paths.flatMap(
        path ->
            mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
  }
}
