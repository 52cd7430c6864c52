package io.seatledger.api.json;

import io.seatledger.api.problem.InvalidField;
import io.seatledger.api.problem.Problem;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.command.license.Edit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a request's JSON object.
 *
 * <p>What is wrong is collected, so that a client hears of all of it at once: read every field,
 * then {@link #checked}. A field nobody asked for is wrong too. Not thread-safe.
 */
public final class Fields {

  private static final int MOST_ERRORS = 100;

  private final ObjectNode object;
  private final Set<String> known = new HashSet<>();
  private final List<InvalidField> errors = new ArrayList<>();

  private Fields(ObjectNode object) {
    this.object = object;
    errors.addAll(ForbiddenText.in(object, MOST_ERRORS));
  }

  /** Those of a body; one that is no JSON object is a {@link ProblemException}. */
  public static Fields of(byte[] utf8) {
    return new Fields(JsonText.object(utf8));
  }

  /** Those of a body that was left out. */
  public static Fields none() {
    return new Fields(new ObjectNode(JsonNodeFactory.instance));
  }

  /** Accepts fields that are the server's to set. */
  public void ignore(Set<String> names) {
    known.addAll(names);
  }

  /** The field's value; null if it is left out, null or wrong. */
  public <T> @Nullable T value(String name, Reading<T> reading) {
    var value = known(name);
    return value == null || value.isNull() ? null : read(name, value, reading);
  }

  /** The field's value, or a default. */
  public <T> T value(String name, Reading<T> reading, T otherwise) {
    var value = value(name, reading);
    return value == null ? otherwise : value;
  }

  /** The field's text, which must be there and not be empty. */
  public String required(String name, Reading<String> reading) {
    var value = value(name, reading, "");
    if (value.isEmpty()) {
      require(name);
    }
    return value;
  }

  /** The field's value, which must be there; otherwise something that nobody will see. */
  public <T> T required(String name, Reading<T> reading, T otherwise) {
    var value = value(name, reading);
    if (value == null) {
      require(name);
      return otherwise;
    }
    return value;
  }

  private void require(String name) {
    if (errors.stream().noneMatch(error -> error.field().equals(name))) {
      errors.add(new InvalidField(name, "required", "is required"));
    }
  }

  /** How the field is to change; null clears it, and no edit leaves it. */
  public <T> @Nullable Edit<@Nullable T> edit(String name, Reading<T> reading) {
    return known(name) == null ? null : new Edit<@Nullable T>(value(name, reading));
  }

  /** How a field is to change that null sets back to a default. */
  public <T> @Nullable Edit<T> edit(String name, Reading<T> reading, T cleared) {
    return known(name) == null ? null : new Edit<>(value(name, reading, cleared));
  }

  /** The given, which was made of the fields; throws if anything about them is wrong. */
  public <T> T checked(T made) {
    object.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .limit(MOST_ERRORS)
        .map(name -> new InvalidField(name, "unknown_field", "is not a field of this resource"))
        .forEach(errors::add);
    if (!errors.isEmpty()) {
      var first = errors.stream().distinct().limit(MOST_ERRORS).toList();
      throw new ProblemException(Problem.invalid(first));
    }
    return made;
  }

  private @Nullable JsonNode known(String name) {
    known.add(name);
    return object.get(name);
  }

  private <T> @Nullable T read(String name, JsonNode value, Reading<T> reading) {
    try {
      return reading.read(value);
    } catch (Unreadable e) {
      errors.add(new InvalidField(name + e.within(), e.code(), e.message()));
      return null;
    }
  }
}
