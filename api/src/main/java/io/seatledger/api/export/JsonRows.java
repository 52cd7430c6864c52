package io.seatledger.api.export;

import io.seatledger.api.json.AnswerForms;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Each row as JSON in a line of its own, to the last digit what answers say. */
final class JsonRows implements Rows {

  private final OutputStream file;
  private final AnswerForms forms;

  JsonRows(OutputStream file, AnswerForms forms) {
    this.file = new BufferedOutputStream(file);
    this.forms = forms;
  }

  @Override
  public void write(Object answer) throws IOException {
    file.write(forms.line(answer));
    file.write('\n');
  }

  @Override
  public void flush() throws IOException {
    file.flush();
  }
}
