package io.seatledger.api.dashboard;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** What pages need no help with. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

  /** Pages name their files themselves, so no request goes through what would rewrite links. */
  @Bean
  FilterRegistrationBean<ResourceUrlEncodingFilter> rewrittenLinks() {
    var filter = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    filter.setEnabled(false);
    return filter;
  }
}
