package io.seatledger.api.openapi;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A page on which the contract can be read and tried. */
@Component
final class Explorer implements WebMvcConfigurer {

  @Override
  public void addViewControllers(ViewControllerRegistry pages) {
    pages.addViewController("/docs").setViewName("forward:/docs/index.html");
    pages.addRedirectViewController("/docs/", "/docs");
  }
}
