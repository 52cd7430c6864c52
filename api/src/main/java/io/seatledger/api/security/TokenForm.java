package io.seatledger.api.security;

import io.seatledger.api.json.Fields;
import io.seatledger.api.json.Texts;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request for a token be JSON as well as the form that RFC 6749 has. */
final class TokenForm extends OncePerRequestFilter {

  private static final List<String> NAMES =
      List.of("grant_type", "client_id", "client_secret", "scope");
  private static final int LONGEST = 1_000;
  private static final int MOST_BYTES = 64 * 1024;

  private final ProblemWriter problems;

  TokenForm(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest form;
    try {
      form = form(request);
    } catch (ProblemException e) {
      problems.write(e.problem(), request, response);
      return;
    }
    chain.doFilter(form, response);
  }

  private static HttpServletRequest form(HttpServletRequest request) throws IOException {
    var type = type(request);
    if (MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) {
      return readable(request);
    }
    if (MediaType.APPLICATION_JSON.isCompatibleWith(type)) {
      return json(request);
    }
    throw new ProblemException(
        ProblemCode.UNSUPPORTED_MEDIA_TYPE, "A form or JSON asks for a token.");
  }

  private static MediaType type(HttpServletRequest request) {
    try {
      return MediaType.parseMediaType(String.valueOf(request.getContentType()));
    } catch (InvalidMediaTypeException _) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
  }

  /** The container reads parameters only when they are asked for. */
  private static HttpServletRequest readable(HttpServletRequest request) {
    try {
      request.getParameterMap();
      return request;
    } catch (InvalidParameterException _) {
      throw new ProblemException(ProblemCode.BAD_REQUEST, "The form is not UTF-8 or too large.");
    }
  }

  private static HttpServletRequest json(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new ProblemException(ProblemCode.BODY_TOO_LARGE, "This body has at most 64 KiB.");
    }
    var fields = Fields.of(body);
    var parameters = new LinkedHashMap<String, String>();
    for (var name : NAMES) {
      var value = fields.value(name, Texts.upTo(LONGEST));
      if (value != null) {
        parameters.put(name, value);
      }
    }
    return new WithParameters(request, fields.checked(parameters));
  }
}
