package io.seatledger.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for errors that filters and the container raise outside of the controllers. */
@RestController
final class ContainerProblems implements ErrorController {

  @RequestMapping("${spring.web.error.path:/error}")
  @Nullable ResponseEntity<ProblemDetail> error(
      HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted()) {
      return null; // it is cut off, and nothing may come after it
    }
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var code = status == null ? ProblemCode.NOT_FOUND : ProblemCode.of((int) status);
    var problem = Problem.of(code, code.title() + ".");
    return ResponseEntity.status(code.status())
        .headers(problem.headers())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.answerTo(request));
  }
}
