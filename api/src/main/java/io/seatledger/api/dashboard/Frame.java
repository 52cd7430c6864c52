package io.seatledger.api.dashboard;

import io.seatledger.api.security.Caller;
import io.seatledger.api.security.Role;
import java.security.Principal;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its content. */
@ControllerAdvice(basePackageClasses = Frame.class)
final class Frame {

  private final InstantSource clock;

  Frame(InstantSource clock) {
    this.clock = clock;
  }

  @ModelAttribute
  void fill(@Nullable Principal principal, Model page) {
    var caller = Caller.of(principal);
    page.addAttribute("caller", caller.orElse(null));
    page.addAttribute("operates", caller.filter(Frame::operates).isPresent());
    page.addAttribute("spell", new Spelling(clock.instant()));
  }

  static boolean operates(Caller caller) {
    return caller.roles().contains(Role.GLOBAL_ADMIN);
  }
}
