package io.seatledger.api.dashboard;

import io.seatledger.api.problem.Failures;
import io.seatledger.api.problem.Problem;
import io.seatledger.api.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.DisconnectedClientHelper;

/** Says on a page, where the API has problems, what a person can do about it. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
@Order(0)
final class PageErrors {

  private final Frame frame;

  PageErrors(Frame frame) {
    this.frame = frame;
  }

  /** A stream that had begun ends; a page in the middle of it would help nobody. */
  @ExceptionHandler
  @Nullable ModelAndView on(
      Exception failure, HttpServletRequest request, HttpServletResponse response) {
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      return null;
    }
    var problem = problem(failure);
    return response.isCommitted() ? null : page(problem, request, response);
  }

  private static Problem problem(Exception failure) {
    return failure instanceof ErrorResponse || failure instanceof TypeMismatchException
        ? Problem.of(ProblemCode.BAD_REQUEST, "This is not how the dashboard asks.")
        : Failures.problem(failure);
  }

  private ModelAndView page(
      Problem problem, HttpServletRequest request, HttpServletResponse response) {
    var page = new ExtendedModelMap();
    frame.fill(request.getUserPrincipal(), page);
    keepWhatIsToldOnce(page, request, response);
    var status = problem.code().status();
    page.addAttribute("text", text(problem));
    page.addAttribute("passes", status == 503);
    page.addAttribute("again", status >= 500 ? again(request) : null);
    return new ModelAndView("dashboard/trouble", page, HttpStatusCode.valueOf(status));
  }

  /** What a form came to is shown here, and on the page that is asked for when it can be. */
  private static void keepWhatIsToldOnce(
      Model page, HttpServletRequest request, HttpServletResponse response) {
    var told = RequestContextUtils.getInputFlashMap(request);
    if (told != null) {
      page.addAllAttributes(told);
      RequestContextUtils.getOutputFlashMap(request).putAll(told);
      RequestContextUtils.saveOutputFlashMap(request.getRequestURI(), request, response);
    }
  }

  private static String text(Problem problem) {
    return switch (problem.code()) {
      case DATABASE_UNAVAILABLE -> problem.code().title() + ".";
      case INTERNAL_ERROR -> problem.code().title() + "; the log has more.";
      default -> problem.detail();
    };
  }

  /** What only looks can be asked again; what acts may have been done. */
  private static @Nullable String again(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod()) ? where(request) : null;
  }

  private static String where(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
