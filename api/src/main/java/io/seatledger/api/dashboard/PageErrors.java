package io.seatledger.api.dashboard;

import io.seatledger.api.problem.ProblemException;
import io.seatledger.query.InvalidQuery;
import io.seatledger.query.store.DatabaseTrouble;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Says on a page, where the API has problems, what a person can do about it. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
@Order(0)
final class PageErrors {

  private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

  private final Frame frame;

  PageErrors(Frame frame) {
    this.frame = frame;
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ModelAndView onDatabase(Exception trouble, HttpServletRequest request) {
    LOG.error("The database does not answer: {}", trouble.toString());
    return page(503, "The database does not answer. This page tries again by itself.", request);
  }

  @ExceptionHandler
  ModelAndView on(ProblemException found, HttpServletRequest request) {
    var problem = found.problem();
    return page(problem.code().status(), problem.detail(), request);
  }

  @ExceptionHandler
  ModelAndView on(InvalidQuery query, HttpServletRequest request) {
    return page(400, "%s %s.".formatted(query.parameter(), query.getMessage()), request);
  }

  @ExceptionHandler
  @Nullable ModelAndView on(Exception unexpected, HttpServletRequest request) {
    if (DisconnectedClientHelper.isClientDisconnectedException(unexpected)) {
      return null;
    }
    if (unexpected instanceof ErrorResponse || unexpected instanceof TypeMismatchException) {
      return page(400, "This is not how the dashboard asks.", request);
    }
    if (DatabaseTrouble.isCauseOf(unexpected)) {
      return onDatabase(unexpected, request);
    }
    LOG.error("A page failed", unexpected);
    return page(500, "Something went wrong here; the log has more.", request);
  }

  private ModelAndView page(int status, String text, HttpServletRequest request) {
    var page = new ExtendedModelMap();
    frame.fill(request.getUserPrincipal(), page);
    page.addAttribute("text", text);
    page.addAttribute("passes", status == 503);
    return new ModelAndView("dashboard/trouble", page, HttpStatusCode.valueOf(status));
  }
}
