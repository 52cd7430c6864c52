package io.seatledger.query.compliance;

import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import io.seatledger.query.store.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts licenses and seats. Thread-safe. */
@Component
public final class ComplianceQueries {

  /**
   * Every grouping twice: for licenses and seats, and for what they cost by currency. An amount
   * that is no number, or an absurd one, is not known.
   */
  private static final String COUNT =
      """
      with owned as (
        select compliance_status, status, vendor, cost_center_id, total_seats, used_seats,
               case when cost #>> '{amount,$decimal}'
                         ~ '^-?[0-9]{1,30}([.][0-9]{1,30})?(E[+-]?[0-9]{1,2})?$'
                    then (cost #>> '{amount,$decimal}')::numeric end as amount,
               case when jsonb_typeof(cost -> 'currency') = 'string'
                    then cost ->> 'currency' end as currency
          from views.%s
         where tenant_id = :tenant and deleted_at is null
           and (:app::text is null or app_id = :app)
      )
      select grouping(compliance_status, status, vendor, cost_center_id) as grouped,
             grouping(currency) = 0 as spend,
             coalesce(compliance_status, status, vendor, cost_center_id) as key,
             currency,
             count(*) as licenses,
             count(*) filter (where total_seats is null) as unlimited,
             coalesce(sum(total_seats), 0) as total_seats,
             coalesce(sum(used_seats), 0) as used_seats,
             coalesce(sum(amount), 0) as amount,
             count(amount) as priced
        from owned
       group by grouping sets (
         (), (compliance_status), (status), (vendor), (cost_center_id),
         (currency), (compliance_status, currency), (status, currency), (vendor, currency),
         (cost_center_id, currency))
       order by key nulls last, currency nulls last
      """;

  private static final String COUNT_NOW = COUNT.formatted("license_now");
  private static final String COUNT_THEN = COUNT.formatted("license_then");

  private static final String OUTLOOK =
      """
      select coalesce(sum(greatest(total_seats - used_seats, 0)) filter (where runs), 0) as free,
             coalesce(sum(greatest(used_seats - total_seats, 0)), 0) as over_allocated,
             count(*) filter (where runs and left_to_run <= interval '720 hours') as in_30_days,
             count(*) filter (where runs and left_to_run <= interval '1440 hours') as in_60_days,
             count(*) filter (where runs and left_to_run <= interval '2160 hours') as in_90_days
        from (select total_seats, used_seats,
                     status in ('active', 'expiring_soon') as runs,
                     expiry_date - current_setting('seatledger.now')::timestamptz as left_to_run
                from views.%s
               where tenant_id = :tenant and deleted_at is null
                 and (:app::text is null or app_id = :app)
              offset 0) owned
      """;

  private static final String OUTLOOK_NOW = OUTLOOK.formatted("license_now");
  private static final String OUTLOOK_THEN = OUTLOOK.formatted("license_then");

  private final Reading reading;
  private final JdbcClient jdbc;

  ComplianceQueries(Reading reading, JdbcClient jdbc) {
    this.reading = reading;
    this.jdbc = jdbc;
  }

  /** All of the reader's licenses that are not deleted at that moment. */
  public Compliance count(Reader reader, Moment moment) {
    return reading.at(
        moment,
        reader,
        () ->
            Counted.compliance(
                jdbc.sql(moment.isNow() ? COUNT_NOW : COUNT_THEN)
                    .param("tenant", reader.tenantId())
                    .param("app", reader.appId())
                    .query((row, _) -> Counted.of(row))
                    .list()));
  }

  /** What is left of the reader's seats at that moment, and which of its licenses end soon. */
  public Outlook outlook(Reader reader, Moment moment) {
    return reading.at(
        moment,
        reader,
        () ->
            jdbc.sql(moment.isNow() ? OUTLOOK_NOW : OUTLOOK_THEN)
                .param("tenant", reader.tenantId())
                .param("app", reader.appId())
                .query(ComplianceQueries::outlook)
                .single());
  }

  private static Outlook outlook(ResultSet row, int number) throws SQLException {
    return new Outlook(
        row.getLong("free"),
        row.getLong("over_allocated"),
        row.getLong("in_30_days"),
        row.getLong("in_60_days"),
        row.getLong("in_90_days"));
  }
}
