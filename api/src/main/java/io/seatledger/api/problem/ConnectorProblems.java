package io.seatledger.api.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers for requests so broken that the container refuses them before any filter. */
final class ConnectorProblems extends ErrorReportValve {

  private final ProblemWriter writer;

  ConnectorProblems(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable cause) {
    var status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var code = ProblemCode.of(status);
    try {
      writer.write(Problem.of(code, code.title() + "."), request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
