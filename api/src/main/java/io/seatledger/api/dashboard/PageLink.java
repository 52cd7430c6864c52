package io.seatledger.api.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** Where a page is that is asked something. */
final class PageLink {

  private PageLink() {}

  static String to(String page, Map<String, String> asked) {
    var query =
        asked.entrySet().stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? page : page + "?" + query;
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, UTF_8);
  }
}
