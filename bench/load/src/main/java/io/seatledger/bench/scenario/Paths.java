package io.seatledger.bench.scenario;

import io.seatledger.bench.estate.Estate;
import io.seatledger.bench.service.Holding;
import io.seatledger.bench.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Paths of many answers of a kind in a holding. */
final class Paths {

  private static final int MANY = 5_000;
  private static final int PAGES = 100;

  private Paths() {}

  /** Of licenses, spread over all there are. */
  static List<String> licenses(Estate estate) {
    var all = estate.size().licenses();
    return IntStream.range(0, Math.min(MANY, all))
        .map(n -> (int) ((long) n * all / Math.min(MANY, all)))
        .mapToObj(number -> Service.LICENSES + "/" + estate.licenseId(number))
        .toList();
  }

  /** Of assignments, spread over all there are. */
  static List<String> assignments(Estate estate) {
    return LongStream.range(0, MANY)
        .map(n -> n * estate.size().assignments() / MANY)
        .mapToObj(number -> Service.ASSIGNMENTS + "/" + estate.assignmentId(number))
        .toList();
  }

  /** Of the pages of a list from the newest rows on, 50 rows each. */
  static List<String> pages(Holding holding, String list) {
    var paths = new ArrayList<String>();
    var path = list + "?limit=50";
    while (paths.size() < PAGES) {
      paths.add(path);
      var page = holding.service().http().get(path);
      if (!page.get("has_more").asBoolean()) {
        return paths.subList(0, Math.max(1, paths.size() - 1)); // the last one is shorter
      }
      path = list + "?limit=50&cursor=" + page.get("next_cursor").asString();
    }
    return paths;
  }
}
