package io.seatledger.api.dashboard;

import io.seatledger.api.dashboard.load.Samples;
import io.seatledger.query.cluster.Processors;
import io.seatledger.query.replay.Replays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How far processors and their replays are. */
@Controller
final class ProcessorPages {

  static final String PAGE = "/dashboard/processors";
  private static final int REPLAYS = 10;

  private final Processors processors;
  private final Replays replays;
  private final Samples rates;

  ProcessorPages(Processors processors, Replays replays, Samples rates) {
    this.processors = processors;
    this.replays = replays;
    this.rates = rates;
  }

  @GetMapping(PAGE)
  String all(Model page) {
    look(page);
    return "dashboard/processors";
  }

  /** The processors alone, for a page that is open already. */
  @GetMapping("/dashboard/live/processors")
  String list(Model page) {
    look(page);
    return "dashboard/processors :: processors";
  }

  private void look(Model page) {
    page.addAttribute("processors", processors.all());
    page.addAttribute("replays", replays.list(null, REPLAYS).data());
    page.addAttribute("rates", rates);
  }
}
