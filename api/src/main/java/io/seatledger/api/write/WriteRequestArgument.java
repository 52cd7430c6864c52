package io.seatledger.api.write;

import io.seatledger.api.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a {@link WriteRequest} to the controllers that write. */
@Component
final class WriteRequestArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == WriteRequest.class;
  }

  @Override
  public WriteRequest resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer view,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return new WriteRequest(
        Caller.of(request.getUserPrincipal()).orElseThrow(),
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
        Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
  }
}
