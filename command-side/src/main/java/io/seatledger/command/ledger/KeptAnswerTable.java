package io.seatledger.command.ledger;

import io.seatledger.command.idempotency.KeptAnswer;
import io.seatledger.command.idempotency.KeptAnswers;
import io.seatledger.command.idempotency.RefusalJson;
import io.seatledger.command.idempotency.RequestKey;
import io.seatledger.events.wire.CanonicalJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers that are kept beside the books. */
final class KeptAnswerTable implements KeptAnswers {

  /** How many are forgotten in one transaction. */
  private static final int PORTION = 10_000;

  private final JdbcClient ledger;
  private final GroupCommit commits;

  KeptAnswerTable(JdbcClient ledger, GroupCommit commits) {
    this.ledger = ledger;
    this.commits = commits;
  }

  @Override
  public Optional<KeptAnswer> find(RequestKey key) {
    return ledger
        .sql(
            """
            select encode(request_hash, 'hex'), license_id, subject_id, decided_at, position,
                   refusal::text
            from ledger.kept_answer where key = decode(?, 'hex') and tenant_id = ?
            """)
        .params(key.id(), key.tenantId())
        .query((row, _) -> answer(key, row))
        .optional();
  }

  private static KeptAnswer answer(RequestKey key, ResultSet row) throws SQLException {
    @Nullable String refusal = row.getString(6);
    return new KeptAnswer(
        new RequestKey(key.tenantId(), key.id(), row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getLong(5),
        refusal == null ? null : RefusalJson.read(refusal));
  }

  @Override
  public void keep(KeptAnswer answer) {
    commits.append(Append.of(List.of(), answer));
  }

  @Override
  public int forget(Instant before) {
    var forgotten = 0;
    int portion;
    do {
      portion = forgetSome(before);
      forgotten += portion;
    } while (portion == PORTION);
    return forgotten;
  }

  private int forgetSome(Instant before) {
    return ledger
        .sql(
            """
            delete from ledger.kept_answer where key in (
              select key from ledger.kept_answer where decided_at < ? limit ?)
            """)
        .params(before.atOffset(ZoneOffset.UTC), PORTION)
        .update();
  }

  /** As an element of the keys of {@code ledger.append_units}, but for its unit number. */
  static String row(KeptAnswer answer) {
    var refusal = answer.refusal();
    return String.format(
        Locale.ROOT,
        """
        "key":"%s","request_hash":"%s","tenant_id":%s,"license_id":%s,"subject_id":%s,"decided_at":"%s","position":%d,"refusal":%s}\
        """,
        answer.key().id(),
        answer.key().requestHash(),
        CanonicalJson.quoted(answer.key().tenantId()),
        CanonicalJson.quoted(answer.licenseId()),
        CanonicalJson.quoted(answer.subjectId()),
        answer.decidedAt(),
        answer.position(),
        refusal == null ? "null" : RefusalJson.write(refusal));
  }
}
