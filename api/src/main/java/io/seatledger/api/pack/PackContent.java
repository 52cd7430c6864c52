package io.seatledger.api.pack;

import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.query.Reader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Hands out the files of packs, piece by piece. Thread-safe. */
@Component
final class PackContent {

  private final AuditPacks packs;

  PackContent(AuditPacks packs) {
    this.packs = packs;
  }

  void write(Reader reader, AuditPack pack, HttpServletResponse response) throws IOException {
    var size = pack.size();
    if (size == null) {
      throw new ProblemException(ProblemCode.AUDIT_PACK_NOT_READY, "It is not made yet.");
    }
    response.setContentType("application/zip");
    response.setContentLengthLong(size);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(pack));
    var left = size;
    for (var number = 0; left > 0; number++) {
      var piece = packs.piece(reader, pack.id(), number).orElseThrow(EOFException::new);
      response.getOutputStream().write(piece);
      left -= piece.length;
    }
  }

  private static String disposition(AuditPack pack) {
    return ContentDisposition.attachment().filename(pack.id() + ".zip").build().toString();
  }
}
