-- Text sorts by code point whatever the database's locale; tenant_id is bound by the policies.
drop view views.license_now;
drop view views.assignment_now;

alter table views.license
  alter column id type text collate "C",
  alter column app_id type text collate "C",
  alter column created_by type text collate "C",
  alter column updated_by type text collate "C",
  alter column deleted_by type text collate "C",
  alter column asset_id type text collate "C",
  alter column vendor type text collate "C",
  alter column product_name type text collate "C",
  alter column product_sku type text collate "C",
  alter column license_type type text collate "C",
  alter column supplier_id type text collate "C",
  alter column contract_reference type text collate "C",
  alter column contract_id type text collate "C",
  alter column cost_center_id type text collate "C",
  alter column source type text collate "C",
  alter column source_type type text collate "C",
  alter column seat_policy type text collate "C";

alter table views.assignment
  alter column id type text collate "C",
  alter column license_id type text collate "C",
  alter column app_id type text collate "C",
  alter column created_by type text collate "C",
  alter column updated_by type text collate "C",
  alter column assignee_type type text collate "C",
  alter column assignee_id type text collate "C",
  alter column asset_id type text collate "C",
  alter column assigned_by_id type text collate "C",
  alter column revoked_by type text collate "C",
  alter column revoke_reason type text collate "C",
  alter column source type text collate "C",
  alter column source_type type text collate "C";

-- None has a column that changes with every seat or use, so that those writes touch no index.
create index license_by_id on views.license (tenant_id, id);
create index license_of_app on views.license (tenant_id, app_id, created_at desc, id desc)
  where app_id is not null;
create index license_of_vendor on views.license (tenant_id, vendor, created_at desc, id desc);

create index assignment_by_id on views.assignment (tenant_id, id);
create index assignment_of_app on views.assignment (tenant_id, app_id, created_at desc, id desc)
  where app_id is not null;
create index assignment_of_license
  on views.assignment (tenant_id, license_id, created_at desc, id desc);
create index assignment_of_assignee on views.assignment (tenant_id, assignee_id);

-- Case folding of Unicode in any database's locale; PostgreSQL 17 folds character by character,
-- so that there only ß finds ß.
do $$
begin
  execute 'create function views.folded(text) returns text
             language sql immutable strict parallel safe return '
    || case when current_setting('server_version_num')::int >= 180000
            then 'casefold($1 collate pg_unicode_fast)'
            else 'lower(upper($1 collate pg_c_utf8) collate pg_c_utf8)' end;
end $$;

-- As in V2, and with every field that lists are asked about. The seats are a subquery and no join:
-- they are counted only for rows that are shown, unless they are what is filtered or sorted by.
create view views.license_now with (security_invoker = true) as
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
   select l.active_seats - (
     select count(*)::int
       from views.assignment a
      where a.license_id = l.id
        and a.revoked_at is null and not a.expired
        and a.expires_at <= current_setting('seatledger.now')::timestamptz
   ) as used_seats
 ) seats;

create view views.assignment_now with (security_invoker = true) as
select a.*,
       (case
         when a.revoked_at is not null then 'revoked'
         when a.expired or a.expires_at <= current_setting('seatledger.now')::timestamptz
           then 'expired'
         else 'active'
       end) collate "C" as status,
       false as is_deleted,
       null::timestamptz as deleted_at,
       null::text collate "C" as deleted_by,
       1 as schema_version
  from views.assignment a;
