package io.seatledger.api.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What those see who ask for a page that there is not. */
@Controller
final class OtherPages {

  @GetMapping({"/dashboard/", "/dashboard/{place:(?!assets$).+}/**"})
  String none(HttpServletResponse response, Model page) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    page.addAttribute("passes", false);
    page.addAttribute("text", "No page is here.");
    return "dashboard/trouble";
  }
}
