package io.seatledger.api.dashboard;

import io.seatledger.api.dashboard.load.Sample;
import io.seatledger.api.dashboard.load.Samples;
import io.seatledger.api.json.EventStreams;
import io.seatledger.api.security.Caller;
import io.seatledger.query.cluster.Nodes;
import io.seatledger.query.cluster.Processors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How the service is, at a glance and as it goes. */
@Controller
final class OverviewPages {

  private static final List<Chart> CHARTS =
      List.of(
          new Chart("Commands", "per second, this node", "commands_per_second"),
          new Chart("Command latency", "milliseconds, this node", "median slowest"),
          new Chart("Group commits", "events in one, this node", "events_per_commit"),
          new Chart("Events", "per second, all nodes", "events_per_second"),
          new Chart("Processors", "events behind, all nodes", "lag"));

  private final Samples samples;
  private final Nodes nodes;
  private final Processors processors;
  private final RecentEvents events;
  private final EventStreams streams;

  OverviewPages(
      Samples samples,
      Nodes nodes,
      Processors processors,
      RecentEvents events,
      EventStreams streams) {
    this.samples = samples;
    this.nodes = nodes;
    this.processors = processors;
    this.events = events;
    this.streams = streams;
  }

  /**
   * What is drawn of the samples.
   *
   * @param series names of their fields, with spaces between
   */
  record Chart(String title, String unit, String series) {}

  @GetMapping("/dashboard/overview")
  String overview(Model page) {
    page.addAttribute("charts", CHARTS);
    figures(page);
    nodes(page);
    refusals(page);
    return "dashboard/overview";
  }

  /** The figures alone, for a page that is open already. */
  @GetMapping("/dashboard/live/overview")
  String figures(Model page) {
    var all = samples.all();
    page.addAttribute("last", all.isEmpty() ? null : all.getLast());
    var running = processors.all();
    page.addAttribute("processors", running);
    page.addAttribute("head", running.isEmpty() ? null : running.getFirst().head());
    return "dashboard/overview :: figures";
  }

  @GetMapping("/dashboard/live/nodes")
  String nodes(Model page) {
    page.addAttribute("nodes", nodes.alive());
    return "dashboard/overview :: nodes";
  }

  @GetMapping("/dashboard/live/refusals")
  String refusals(Model page) {
    var refusals = samples.refusals();
    page.addAttribute("refusals", refusals);
    page.addAttribute("refused", refusals.values().stream().mapToLong(Long::longValue).sum());
    return "dashboard/overview :: refusals";
  }

  /** What the charts draw. */
  @GetMapping(path = "/dashboard/live/samples", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<Sample> samples() {
    return samples.all();
  }

  /** What happens, as it happens. */
  @GetMapping(path = "/dashboard/live/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void events(Caller operator, HttpServletResponse response) {
    streams
        .answer(response)
        .follow(
            events.last(operator),
            seen -> events.since(operator, seen),
            events::isEnough,
            RecentEvents.Seen::events);
  }
}
