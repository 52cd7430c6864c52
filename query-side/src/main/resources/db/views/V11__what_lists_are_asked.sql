-- Filters of lists that were answered by reading on until enough was found. A seat that is given
-- writes into the first two, one that is used into the second and third.
create index assignment_assigned on views.assignment (tenant_id, assigned_at);
create index assignment_updated on views.assignment (tenant_id, updated_at);
create index assignment_last_used on views.assignment (tenant_id, last_used_at)
  where last_used_at is not null;
create index assignment_revoked_by
  on views.assignment (tenant_id, revoked_by, created_at desc, id desc)
  where revoked_at is not null;
create index assignment_revoke_reason
  on views.assignment (tenant_id, revoke_reason, created_at desc, id desc)
  where revoked_at is not null;

-- assignment_of_license finds the same, and every seat that is given wrote into this one, too.
drop index views.assignment_active;

-- Whether the time of any seat of a tenant is up, of which nobody has told yet.
create index assignment_next_end on views.assignment (tenant_id, expires_at)
  where revoked_at is null and not expired and expires_at is not null;

-- As in V5, but that seats whose time is up are counted only where there are any at all.
create or replace view views.license_now with (security_invoker = true) as
select l.*,
       seats.used_seats,
       l.total_seats - seats.used_seats as available_seats,
       (case
         when l.cancelled then 'cancelled'
         when l.expiry_date <= clock.now then 'expired'
         when coalesce(l.renewal_date, l.expiry_date) >= clock.now
          and coalesce(l.renewal_date, l.expiry_date) <= clock.soon then 'expiring_soon'
         else 'active'
       end) collate "C" as status,
       -- Offset 0, so that the seats are counted once for both comparisons.
       (select case
          when used.seats > l.total_seats then 'over_allocated'
          when l.total_seats > 0
           and l.created_at < clock.settled
           and used.seats
             < l.total_seats * current_setting('seatledger.under_utilized_threshold')::numeric
            then 'under_utilized'
          else 'compliant'
        end
          from (select seats.used_seats as seats offset 0) used) collate "C" as compliance_status,
       l.deleted_at is not null as is_deleted,
       1 as schema_version
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
   select l.active_seats - case
     -- Asked once for all licenses.
     when (
       select min(a.expires_at) <= current_setting('seatledger.now')::timestamptz
         from views.assignment a
        where a.tenant_id = nullif(current_setting('seatledger.tenant', true), '')
          and a.revoked_at is null and not a.expired
     ) then (
       select count(*)::int
         from views.assignment a
        where a.license_id = l.id
          and a.revoked_at is null and not a.expired
          and a.expires_at <= current_setting('seatledger.now')::timestamptz
     ) else 0 end as used_seats
 ) seats;
