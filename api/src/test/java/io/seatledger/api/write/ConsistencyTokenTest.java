package io.seatledger.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistencyTokenTest {

  private static final ConsistencyToken TOKEN = new ConsistencyToken("ten_1", "lic_1", 42);

  @Test
  void a_tenant_gets_back_what_it_was_given() {
    assertThat(ConsistencyToken.of("ten_1", TOKEN.encoded())).contains(TOKEN);
  }

  @Test
  void the_token_of_another_tenant_is_none() {
    assertThat(ConsistencyToken.of("ten_2", TOKEN.encoded())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "????", "NDIubGljXzE", "NDIubGljXzEuMDAwMDAwMDAwMDAwMDAwMA"})
  void what_nobody_gave_out_is_none(String text) {
    assertThat(ConsistencyToken.of("ten_1", text)).isEmpty();
  }

  @Test
  void another_position_needs_another_token() {
    var other = new ConsistencyToken("ten_1", "lic_1", 43);
    assertThat(other.encoded()).isNotEqualTo(TOKEN.encoded());
    assertThat(ConsistencyToken.of("ten_1", other.encoded())).contains(other);
  }
}
