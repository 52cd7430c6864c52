package io.seatledger.api.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.seatledger.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriUtils;

class AdmissionTest {

  private static final FilterChain CREATES =
      (_, response) -> ((MockHttpServletResponse) response).setStatus(201);

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Admission admission = new Admission(new ProblemWriter(), meters, 1);

  @Test
  void one_write_too_many_is_turned_away_and_none_later() throws Exception {
    var answer = ask("POST", (_, _) -> assertRefused(ask("PATCH", CREATES)));
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(ask("POST", CREATES).getStatus()).isEqualTo(201);
    assertThat(meters.get("seatledger.writes.turned.away").counter().count()).isEqualTo(1);
  }

  @Test
  void a_write_is_one_however_its_path_is_written() throws Exception {
    ask("POST", (_, _) -> assertRefused(ask("POST", "/api/v1/%6cicenses", CREATES)));
  }

  @Test
  void reads_need_no_place() throws Exception {
    ask("POST", (_, _) -> assertThat(ask("GET", CREATES).getStatus()).isEqualTo(201));
  }

  @Test
  void a_write_that_fails_gives_its_place_back() throws Exception {
    FilterChain fails =
        (_, _) -> {
          throw new ServletException("a test");
        };
    assertThatThrownBy(() -> ask("POST", fails)).hasMessage("a test");
    assertThat(ask("POST", CREATES).getStatus()).isEqualTo(201);
  }

  private static void assertRefused(MockHttpServletResponse answer) throws IOException {
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
    assertThat(answer.getContentAsString()).contains("\"code\":\"ledger_busy\"");
  }

  private MockHttpServletResponse ask(String method, FilterChain chain)
      throws ServletException, IOException {
    return ask(method, "/api/v1/licenses/lic_1", chain);
  }

  private MockHttpServletResponse ask(String method, String written, FilterChain chain)
      throws ServletException, IOException {
    var request = new MockHttpServletRequest(method, written);
    request.setServletPath(UriUtils.decode(written, StandardCharsets.UTF_8));
    var response = new MockHttpServletResponse();
    admission.doFilter(request, response, chain);
    return response;
  }
}
