package io.seatledger.api.export;

import io.seatledger.api.act.Acts;
import io.seatledger.api.json.AnswerForms;
import io.seatledger.api.security.Caller;
import io.seatledger.query.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Answers with files, in memory that does not grow with them: one page is read after the other, and
 * no connection to the database waits for a slow reader. Thread-safe.
 */
@Component
public final class Exports {

  private final Acts acts;
  private final AnswerForms forms;

  Exports(Acts acts, AnswerForms forms) {
    this.acts = acts;
    this.forms = forms;
  }

  /**
   * Answers with the file that the request asks for. It is recorded before any of it is given out.
   */
  public <T, A> void answer(
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response,
      Export<T, A> export) {
    var asked = ExportRequest.of(request);
    var upTo = acts.position();
    var first = export.source().page(asked.page(export.fields(), null), upTo);
    acts.exported(caller, request, asked.format().word(), upTo);
    try {
      begin(response, asked.format(), export.fields().list());
      var rows = asked.format().rows(response.getOutputStream(), forms, export.form());
      write(rows, first, export);
      for (var next = first.nextCursor(); next != null; ) {
        var page = export.source().page(asked.page(export.fields(), next), upTo);
        write(rows, page, export);
        next = page.nextCursor();
      }
      rows.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void begin(HttpServletResponse response, ExportFormat format, String name)
      throws IOException {
    var file = name.replace(' ', '-') + "." + format.word();
    response.setContentType(format.contentType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
    response.flushBuffer();
  }

  private static <T, A> void write(Rows rows, Page<T> page, Export<T, A> export)
      throws IOException {
    for (var row : page.data()) {
      rows.write(export.spelling().apply(row));
    }
  }
}
