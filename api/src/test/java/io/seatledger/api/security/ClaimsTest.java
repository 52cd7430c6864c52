package io.seatledger.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class ClaimsTest {

  @Test
  void a_list_may_have_nothing_in_some_places() {
    var caller = caller(Arrays.asList(null, "user"), Arrays.asList(null, "licenses.read"));
    assertThat(caller.roles()).containsExactly(Role.USER);
    assertThat(caller.scopes()).containsExactly("licenses.read");
  }

  private static Caller caller(List<String> roles, List<String> scopes) {
    var token =
        Jwt.withTokenValue("a test")
            .header("alg", "none")
            .subject("per_01")
            .claim("tenant_id", "ten_acme")
            .claim("roles", roles)
            .claim("scope", scopes)
            .build();
    return new Claims().convert(token).getPrincipal();
  }
}
