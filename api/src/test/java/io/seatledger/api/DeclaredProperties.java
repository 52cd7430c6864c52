package io.seatledger.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The properties that Spring Boot, the libraries and this service say they understand. */
record DeclaredProperties(Map<String, JsonNode> byName) {

  private static final String METADATA = "META-INF/spring-configuration-metadata.json";

  static DeclaredProperties onClassPath() {
    var byName = new HashMap<String, JsonNode>();
    try {
      var loader = DeclaredProperties.class.getClassLoader();
      for (URL metadata : Collections.list(loader.getResources(METADATA))) {
        read(metadata).forEach(property -> byName.put(property.path("name").asString(), property));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byName.values().removeIf(DeclaredProperties::isGone);
    return new DeclaredProperties(byName);
  }

  /** As Spring binds the environment: upper case, dots become underscores, dashes vanish. */
  boolean isSetBy(String environmentName) {
    return byName.keySet().stream()
        .map(name -> name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""))
        .anyMatch(environmentName::equals);
  }

  String defaultOf(String name) {
    return byName.get(name).path("defaultValue").asString();
  }

  private static JsonNode read(URL metadata) throws IOException {
    try (InputStream json = metadata.openStream()) {
      return JsonMapper.shared().readTree(json).path("properties");
    }
  }

  private static boolean isGone(JsonNode property) {
    return property.path("deprecation").path("level").asString("").equals("error");
  }
}
