package io.seatledger.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.api.openapi.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

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

  @Test
  void the_document_shows_one_of_the_demo_tenant() {
    var shown = JsonMapper.shared().readTree(Document.text()).get("components");
    var example = shown.get("headers").get("ConsistencyToken").get("example").stringValue();
    assertThat(ConsistencyToken.of("demo", example)).isPresent();
    assertThat(shown.get("parameters").get("ConsistencyToken").toString()).contains(example);
  }
}
