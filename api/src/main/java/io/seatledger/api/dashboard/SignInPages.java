package io.seatledger.api.dashboard;

import io.seatledger.api.security.Caller;
import io.seatledger.api.security.Denied;
import io.seatledger.api.security.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in, and what those see who may not go there. */
@Controller
final class SignInPages {

  private final SignIn signIn;

  SignInPages(SignIn signIn) {
    this.signIn = signIn;
  }

  /** Operators begin with the service, others with what they own. */
  @GetMapping("/dashboard")
  String home(Caller caller) {
    return "redirect:/dashboard/" + (Frame.operates(caller) ? "overview" : "estate");
  }

  /** Seconds are a number, or whoever makes a link could say on this page what he likes. */
  @GetMapping("/dashboard/login")
  String login(
      @Nullable Principal principal,
      @RequestParam(required = false) @Nullable Short wait,
      Model page) {
    page.addAttribute("signIn", signIn);
    page.addAttribute("wait", wait);
    return principal == null ? "dashboard/login" : "redirect:/dashboard";
  }

  /** Whatever was asked for, by whatever method. */
  @RequestMapping("/dashboard/denied")
  String denied(HttpServletRequest request, HttpServletResponse response, Model page) {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    var why = request.getAttribute(WebAttributes.ACCESS_DENIED_403);
    page.addAttribute("outdated", why instanceof CsrfException);
    page.addAttribute("why", why instanceof Denied denied ? denied.getMessage() : null);
    return "dashboard/denied";
  }
}
