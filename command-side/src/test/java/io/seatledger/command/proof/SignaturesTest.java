package io.seatledger.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignaturesTest {

  private static final Instant RECORDED = Instant.parse("2031-03-31T12:00:00.000001Z");
  private static final Checkpoint CHECKPOINT =
      new Checkpoint("ten_\"acme\"", 3, 7, RECORDED, "aa", "bb");

  private final Signatures signatures = signatures();

  @Test
  void a_checkpoint_has_one_spelling() {
    assertThat(CHECKPOINT.canonical())
        .isEqualTo(
            """
            {"chain_hash":"aa","events":3,"position":7,\
            "recorded_at":"2031-03-31T12:00:00.000001Z","root_hash":"bb",\
            "tenant_id":"ten_\\"acme\\""}\
            """);
  }

  @Test
  void it_has_the_same_where_people_write_other_digits() {
    var here = Locale.getDefault();
    Locale.setDefault(Locale.of("fa", "IR"));
    try {
      a_checkpoint_has_one_spelling();
    } finally {
      Locale.setDefault(here);
    }
  }

  @Test
  void what_was_signed_is_known_and_nothing_else() {
    var signature = signatures.of(CHECKPOINT);
    var later = new Checkpoint("ten_\"acme\"", 4, 7, RECORDED, "aa", "bb");

    assertThat(Signatures.holds(CHECKPOINT, signature, signatures.publicKey())).isTrue();
    assertThat(Signatures.holds(later, signature, signatures.publicKey())).isFalse();
    assertThat(Signatures.holds(CHECKPOINT, signature, signatures().publicKey())).isFalse();
    assertThat(Signatures.holds(CHECKPOINT, "!", signatures.publicKey())).isFalse();
    assertThat(Signatures.holds(CHECKPOINT, "AAAA", signatures.publicKey())).isFalse();
  }

  private static Signatures signatures() {
    try {
      return new Signatures(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
