package io.seatledger.http;

import static io.seatledger.http.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.actuate.web.server.TomcatServletManagementContextAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;

/** Where the inside has a port of its own, it is open there and nowhere else. */
@SpringBootTest(
    classes = {Door.class, ManagementPortTest.Inside.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "seatledger.security.hs256-secret=" + Tokens.SECRET,
      "management.server.port=0",
      "management.endpoint.health.validate-group-membership=false"
    })
class ManagementPortTest {

  @Autowired private MeterRegistry meters;
  @LocalServerPort private int port;
  @LocalManagementPort private int inside;

  @ImportAutoConfiguration({
    ApplicationAvailabilityAutoConfiguration.class,
    EndpointAutoConfiguration.class,
    WebEndpointAutoConfiguration.class,
    ManagementContextAutoConfiguration.class,
    AvailabilityProbesAutoConfiguration.class,
    AvailabilityHealthContributorAutoConfiguration.class,
    HealthContributorAutoConfiguration.class,
    HealthContributorRegistryAutoConfiguration.class,
    HealthEndpointAutoConfiguration.class,
    MetricsAutoConfiguration.class,
    CompositeMeterRegistryAutoConfiguration.class,
    PrometheusMetricsExportAutoConfiguration.class,
    ServletManagementContextAutoConfiguration.class,
    TomcatServletManagementContextAutoConfiguration.class,
    WebMvcHealthEndpointExtensionAutoConfiguration.class,
  })
  static class Inside {}

  @Test
  void what_prometheus_asks_for_needs_no_token_there() {
    meters.counter("asked").increment();

    var answer = new Client(inside, null).call("GET", "/actuator/prometheus");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Scrape.parse(answer.body()).value("asked_total")).isEqualTo(1);
  }

  @Test
  void the_services_port_does_not_have_it_for_anybody() {
    var operator = new Client(port, Tokens.of(Tokens.tenant(), "global_admin"));
    for (var path : new String[] {"/actuator/prometheus", "/actuator/health", "/actuator"}) {
      problem(operator.call("GET", path), 404, "not_found");
    }
  }

  @Test
  void nothing_else_is_open_there() {
    problem(new Client(inside, null).call("GET", Client.LICENSES), 401, "unauthenticated");
  }

  @Test
  void the_services_port_still_tells_whether_it_is_ready() {
    for (var path : new String[] {"/readyz", "/livez"}) {
      var answer = new Client(port, null).call("GET", path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("UP").doesNotContain("components");
    }
  }
}
