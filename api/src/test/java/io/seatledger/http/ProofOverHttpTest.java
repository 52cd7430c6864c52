package io.seatledger.http;

import static io.seatledger.http.Answers.names;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.proof.Checkpoint;
import io.seatledger.command.proof.ConsistencyProof;
import io.seatledger.command.proof.InclusionProof;
import io.seatledger.command.proof.Signatures;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An outsider checks the books with nothing but what is answered. */
@RunningService
class ProofOverHttpTest {

  private static final String EVENTS = "/api/v1/audit-events";
  private static final String VERIFICATION = EVENTS + "/verification";
  private static final String CHECKPOINT = EVENTS + "/checkpoint";

  @Autowired private EventStore ledger;
  @LocalServerPort private int port;

  private Client auditor;
  private String license;

  /** Three events of a tenant of its own. */
  @BeforeEach
  void write() {
    auditor = Client.administrator(port);
    license = auditor.license("{\"total_seats\": 5}");
    auditor.seat(license, "per_01");
    auditor.seat(license, "per_02");
  }

  @Test
  void books_that_nobody_touched_are_in_order() {
    var found = auditor.get(VERIFICATION);

    assertThat(found.get("ok").booleanValue()).isTrue();
    assertThat(found.get("events").intValue()).isEqualTo(3);
    assertThat(found.get("first_bad_position").isNull()).isTrue();
  }

  @Test
  void a_part_of_the_books_is_verified_by_itself() {
    var position = auditor.get(CHECKPOINT).get("position").longValue();

    var last = auditor.get(VERIFICATION + "?from=%d&to=%d".formatted(position, position));
    assertThat(last.get("events").intValue()).isEqualTo(1);
    assertThat(last.get("position").longValue()).isEqualTo(position);
  }

  @Test
  void progress_is_told_as_it_is_made() {
    var answer = auditor.call("GET", VERIFICATION, null, "", "text/event-stream");

    assertThat(Answers.header(answer, "Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    assertThat(answer.body())
        .matches(
            "event: progress\ndata: \\{\"events\":3,\"position\":(\\d+),\"last_position\":\\1}\n\n"
                + "event: result\ndata: \\{\"ok\":true,\"events\":3,.*}\n\n");
  }

  @Test
  void a_stream_that_cannot_begin_is_a_problem() {
    var answer = auditor.call("GET", VERIFICATION + "?to=x", null, "", "text/event-stream");

    names(answer, 400, "invalid_query", "to");
  }

  @Test
  void a_checkpoint_is_signed_with_the_key_that_is_shown() {
    var checkpoint = auditor.get(CHECKPOINT);
    var key = auditor.get(EVENTS + "/signing-key");

    assertThat(text(checkpoint, "key_id")).isEqualTo(text(key, "key_id"));
    assertThat(Signatures.holds(checkpoint(checkpoint), text(checkpoint, "signature"), key(key)))
        .isTrue();
  }

  @Test
  void a_checkpoint_of_an_earlier_position_is_the_one_that_was_given_then() {
    var then = auditor.get(CHECKPOINT);
    auditor.seat(license, "per_03");

    var again = auditor.get(CHECKPOINT + "?at_position=" + then.get("position").longValue());
    assertThat(again).isEqualTo(then);
    assertThat(auditor.get(CHECKPOINT).get("events").intValue()).isEqualTo(4);
  }

  @Test
  void the_books_continue_a_checkpoint_that_was_kept() {
    var token = text(auditor.get(CHECKPOINT), "token");
    auditor.seat(license, "per_03");

    var found = auditor.get(VERIFICATION + "?checkpoint=" + token);
    assertThat(found.get("ok").booleanValue()).isTrue();
    assertThat(found.get("events").intValue()).isEqualTo(4);
  }

  @Test
  void a_checkpoint_of_other_hands_is_refused() {
    var token = text(auditor.get(CHECKPOINT), "token");
    var forged = token.substring(0, token.indexOf('.')) + ".AAAA";

    for (var other : List.of(forged, "nothing", "bm90aGluZw.AAAA", "e30.AAAA")) {
      names(with(auditor, other), 400, "invalid_query", "checkpoint");
    }
    names(with(Client.administrator(port), token), 400, "invalid_query", "checkpoint");
    names(with(auditor, token + "&to=1"), 400, "invalid_query", "checkpoint");
  }

  private static HttpResponse<String> with(Client client, String token) {
    return client.call("GET", VERIFICATION + "?checkpoint=" + token);
  }

  @Test
  void each_event_is_shown_to_be_in_a_checkpoint() {
    var checkpoint = auditor.get(CHECKPOINT);
    var size = checkpoint.get("events").longValue();
    auditor.seat(license, "per_03");

    for (var event : events().subList(0, 3)) {
      var proof = auditor.get("%s/%s/proof?size=%d".formatted(EVENTS, event, size));
      var shown = new InclusionProof(proof.get("index").longValue(), size, path(proof));
      assertThat(shown.shows(text(proof, "chain_hash"), text(checkpoint, "root_hash"))).isTrue();
    }
    var later = events().getLast();
    names(
        auditor.call("GET", EVENTS + "/" + later + "/proof?size=3"), 400, "invalid_query", "size");
    assertThat(auditor.get(EVENTS + "/" + later + "/proof").get("size").intValue()).isEqualTo(4);
  }

  @Test
  void a_later_checkpoint_is_shown_to_continue_an_earlier_one() {
    var earlier = auditor.get(CHECKPOINT);
    auditor.seat(license, "per_03");
    var later = auditor.get(CHECKPOINT);

    var proof = auditor.get(EVENTS + "/consistency?from_size=3&to_size=4");
    assertThat(
            new ConsistencyProof(3, 4, path(proof))
                .shows(text(earlier, "root_hash"), text(later, "root_hash")))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/verification?from=-1, from",
    "/verification?to=x, to",
    "/verification?colour=red, colour",
    "/checkpoint?at_position=999999999999, at_position",
    "/consistency, from_size",
    "/consistency?from_size=4, from_size",
    "/consistency?from_size=1&to_size=4, to_size",
    "/consistency?from_size=3&to_size=2, from_size",
  })
  void what_cannot_be_asked_is_named(String query, String parameter) {
    names(auditor.call("GET", EVENTS + query), 400, "invalid_query", parameter);
  }

  @Test
  void only_administrators_of_the_tenant_are_answered() {
    var user = new Client(port, Tokens.of(Tokens.tenant(), "user"));
    for (var path : List.of("/verification", "/checkpoint", "/signing-key", "/consistency")) {
      problem(user.call("GET", EVENTS + path), 403, "forbidden");
    }
    var proof = EVENTS + "/" + events().getFirst() + "/proof";
    problem(user.call("GET", proof), 403, "forbidden");
    problem(Client.administrator(port).call("GET", proof), 404, "audit_event_not_found");
    problem(auditor.call("GET", EVENTS + "/nothing/proof"), 404, "audit_event_not_found");
  }

  private List<String> events() {
    return ledger
        .readEvents(Client.id(license))
        .asStream()
        .map(event -> "evt_" + event.getIdentifier())
        .toList();
  }

  private static List<String> path(JsonNode proof) {
    return proof.get("path").valueStream().map(JsonNode::stringValue).toList();
  }

  private static Checkpoint checkpoint(JsonNode told) {
    return new Checkpoint(
        text(told, "tenant_id"),
        told.get("events").longValue(),
        told.get("position").longValue(),
        Instant.parse(text(told, "recorded_at")),
        text(told, "chain_hash"),
        text(told, "root_hash"));
  }

  private static PublicKey key(JsonNode told) {
    try {
      var der = text(told, "public_key").replaceAll("-----.*-----", "").replace("\n", "");
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(der)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
