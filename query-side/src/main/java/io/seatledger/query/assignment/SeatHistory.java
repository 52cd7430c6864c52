package io.seatledger.query.assignment;

import static io.seatledger.query.store.Rows.constant;
import static io.seatledger.query.store.Rows.instant;
import static io.seatledger.query.store.Rows.textOrNull;

import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Holder;
import io.seatledger.query.Moment;
import io.seatledger.query.assignment.SeatsMoved.Gained;
import io.seatledger.query.assignment.SeatsMoved.Lost;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds which seats of a license came and went. Thread-safe. */
@Component
public final class SeatHistory {

  private static final int MOST = 10_000;

  private static final String GAINED =
      """
      select id, assignee_type, assignee_id, asset_id, assigned_position as position,
             created_at as at
        from views.assignment
       where tenant_id = current_setting('seatledger.tenant') and license_id = :license
         and assigned_position > :from_position and assigned_position <= :to_position
       order by assigned_position
       limit :most
      """;

  /** An end by the clock counts even if an event has recorded it or anything else later. */
  private static final String LOST =
      """
      select a.*,
             case when how = 'revoked' then ended_position end as position,
             case when how = 'revoked' then revoked_at else expires_at end as at
        from (
          select id, assignee_type, assignee_id, asset_id, assigned_position, ended_position,
                 revoked_at, expires_at,
                 case when ended_position <= :to_position
                       and revoked_at < coalesce(expires_at, 'infinity') then 'revoked'
                      else 'expired' end as how
            from views.assignment
           where tenant_id = current_setting('seatledger.tenant') and license_id = :license
             and assigned_position <= :to_position
             and (ended_position <= :to_position or expires_at <= :to)
             and not (assigned_position <= :from_position
                      and coalesce(ended_position <= :from_position or expires_at <= :from, false))
        ) a
       order by at, id
       limit :most
      """;

  private final JdbcClient jdbc;

  SeatHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The seats of a license that a reader sees, from one moment to a later one. */
  public SeatsMoved between(String licenseId, Moment from, Moment to) {
    var gained = asked(GAINED, licenseId, from, to).query((row, _) -> gained(row)).list();
    var lost = asked(LOST, licenseId, from, to).query((row, _) -> lost(row)).list();
    return new SeatsMoved(most(gained), most(lost), gained.size() > MOST || lost.size() > MOST);
  }

  private JdbcClient.StatementSpec asked(String sql, String licenseId, Moment from, Moment to) {
    return jdbc.sql(sql)
        .param("license", licenseId)
        .param("from", from.now().atOffset(ZoneOffset.UTC))
        .param("from_position", from.position())
        .param("to", to.now().atOffset(ZoneOffset.UTC))
        .param("to_position", to.position())
        .param("most", MOST + 1);
  }

  private static <T> List<T> most(List<T> found) {
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }

  private static Gained gained(ResultSet row) throws SQLException {
    return new Gained(
        row.getString("id"), holder(row), row.getLong("position"), instant(row, "at"));
  }

  private static Lost lost(ResultSet row) throws SQLException {
    return new Lost(
        row.getString("id"),
        holder(row),
        constant(AssignmentStatus.class, row.getString("how")),
        row.getObject("position", Long.class),
        instant(row, "at"));
  }

  private static Holder holder(ResultSet row) throws SQLException {
    return new Holder(
        constant(AssigneeType.class, row.getString("assignee_type")),
        row.getString("assignee_id"),
        textOrNull(row, "asset_id"));
  }
}
