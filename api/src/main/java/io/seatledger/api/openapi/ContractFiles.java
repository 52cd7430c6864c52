package io.seatledger.api.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the contract as it is written by hand: one document, told in files by subject. */
final class ContractFiles {

  private static final YAMLMapper YAML = new YAMLMapper();

  private static final List<String> SUBJECTS =
      List.of(
          "document",
          "common",
          "licenses",
          "license-schemas",
          "assignments",
          "compliance",
          "history",
          "audit",
          "exports",
          "proof",
          "audit-packs",
          "operations",
          "dead-letters",
          "service");

  private ContractFiles() {}

  static ObjectNode read() {
    var document = YAML.createObjectNode();
    SUBJECTS.forEach(subject -> merge(document, file(subject)));
    return document;
  }

  private static ObjectNode file(String subject) {
    try (var yaml = new ClassPathResource("openapi/" + subject + ".yaml").getInputStream()) {
      return (ObjectNode) YAML.readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void merge(ObjectNode whole, ObjectNode part) {
    part.forEachEntry(
        (name, value) -> {
          if (whole.get(name) instanceof ObjectNode known && value instanceof ObjectNode more) {
            merge(known, more);
          } else if (whole.has(name)) {
            throw new IllegalStateException("Two files of the contract say " + name);
          } else {
            whole.set(name, value);
          }
        });
  }
}
