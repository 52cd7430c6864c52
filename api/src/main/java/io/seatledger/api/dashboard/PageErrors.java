package io.seatledger.api.dashboard;

import io.seatledger.api.problem.ProblemException;
import io.seatledger.query.InvalidQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says on a page, where the API has problems, what a person can do about it. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
@Order(0)
final class PageErrors {

  private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);
  private static final String PAGE = "dashboard/trouble";

  private final Frame frame;

  PageErrors(Frame frame) {
    this.frame = frame;
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  String onDatabase(
      Exception trouble, HttpServletRequest request, HttpServletResponse response, Model page) {
    LOG.error("The database does not answer: {}", trouble.toString());
    response.setHeader(HttpHeaders.RETRY_AFTER, "1");
    return tell(
        HttpStatus.SERVICE_UNAVAILABLE.value(),
        "The database does not answer. This page tries again by itself.",
        request,
        response,
        page);
  }

  @ExceptionHandler
  String on(
      ProblemException found,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    var problem = found.problem();
    return tell(problem.code().status(), problem.detail(), request, response, page);
  }

  @ExceptionHandler
  String on(
      InvalidQuery query, HttpServletRequest request, HttpServletResponse response, Model page) {
    var text = "%s %s.".formatted(query.parameter(), query.getMessage());
    return tell(HttpStatus.BAD_REQUEST.value(), text, request, response, page);
  }

  private String tell(
      int status,
      String text,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    frame.fill(request.getUserPrincipal(), page);
    response.setStatus(status);
    page.addAttribute("text", text);
    page.addAttribute("passes", status == HttpStatus.SERVICE_UNAVAILABLE.value());
    return PAGE;
  }
}
