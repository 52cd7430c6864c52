-- Right at the very second without any job: now and the rules are settings of the transaction.
create view views.license_now with (security_invoker = true) as
select l.*,
       seats.used_seats,
       l.total_seats - seats.used_seats as available_seats,
       case
         when l.cancelled then 'cancelled'
         when l.expiry_date <= clock.now then 'expired'
         when coalesce(l.renewal_date, l.expiry_date) >= clock.now
          and coalesce(l.renewal_date, l.expiry_date) <= clock.soon then 'expiring_soon'
         else 'active'
       end as status,
       case
         when seats.used_seats > l.total_seats then 'over_allocated'
         when l.total_seats > 0
          and l.created_at < clock.settled
          and seats.used_seats
            < l.total_seats * current_setting('seatledger.under_utilized_threshold')::numeric
           then 'under_utilized'
         else 'compliant'
       end as compliance_status
  from views.license l
 -- Hours, because a day has 23 or 25 of them in some time zones.
 cross join lateral (
   select current_setting('seatledger.now')::timestamptz as now,
          current_setting('seatledger.now')::timestamptz + make_interval(hours =>
            24 * current_setting('seatledger.expiring_soon_days')::int) as soon,
          current_setting('seatledger.now')::timestamptz - make_interval(hours =>
            24 * current_setting('seatledger.under_utilized_grace_days')::int) as settled
 ) clock
 cross join lateral (
   select l.active_seats - count(*)::int as used_seats
     from views.assignment a
    where a.license_id = l.id
      and a.revoked_at is null and not a.expired
      and a.expires_at <= current_setting('seatledger.now')::timestamptz
 ) seats;

create view views.assignment_now with (security_invoker = true) as
select a.*,
       case
         when a.revoked_at is not null then 'revoked'
         when a.expired or a.expires_at <= current_setting('seatledger.now')::timestamptz
           then 'expired'
         else 'active'
       end as status
  from views.assignment a;
