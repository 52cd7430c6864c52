package io.seatledger.api.write;

import io.seatledger.api.problem.Problem;
import io.seatledger.api.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which versions a client will have changed (If-Match, RFC 9110 section 13.1.1). */
final class EntityTags {

  static final String HEADER = "If-Match";

  /**
   * A list's element, which may be empty. A tag may contain commas, so nothing is split at them.
   */
  private static final Pattern ELEMENT =
      Pattern.compile("[ \\t]*+((?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\")?[ \\t]*+(,|\\z)");

  /** Ours; a weak tag is never the same as another here. */
  private static final Pattern VERSIONED = Pattern.compile("\"(\\d{1,18})\\.[^\"]*\"");

  private EntityTags() {}

  /** The versions that are named, none of which may be one of ours; null for any version. */
  static @Nullable Set<Long> versions(@Nullable String header) {
    return header == null || header.strip().equals("*") ? null : listed(header);
  }

  private static Set<Long> listed(String header) {
    var tags = tags(header);
    if (tags.isEmpty()) {
      throw malformed();
    }
    return tags.stream()
        .map(VERSIONED::matcher)
        .filter(Matcher::matches)
        .map(versioned -> Long.valueOf(versioned.group(1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> tags(String header) {
    var tags = new ArrayList<String>();
    var element = ELEMENT.matcher(header);
    var more = true;
    while (more) {
      if (!element.lookingAt()) {
        throw malformed();
      }
      Optional.ofNullable(element.group(1)).ifPresent(tags::add);
      more = element.group(2).equals(",");
      element.region(element.end(), header.length());
    }
    return tags;
  }

  private static ProblemException malformed() {
    return new ProblemException(
        Problem.invalidHeader(HEADER, "must be a list of entity tags in quotes, or *"));
  }
}
