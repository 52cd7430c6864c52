-- What was true at every position. The rows are filled again from the ledger, with their past.
select set_config('seatledger.access', 'all', true);
truncate views.license, views.assignment;
delete from views.token_entry where processor_name = 'licenses';
delete from views.dead_letter_entry where processing_group = 'licenses';

-- One narrow row for each event of a license, however many seats it has.
create table views.license_step (
  license_id text collate "C" not null,
  tenant_id text not null,
  position bigint not null,
  sequence bigint not null,
  version bigint not null,
  active_seats int not null,
  refused_seats int not null,
  updated_at timestamptz not null,
  updated_by text collate "C" not null,
  primary key (license_id, position)
);

-- The license after each change of what clients set: one row for each version.
create table views.license_version (
  license_id text collate "C" not null,
  tenant_id text not null,
  version bigint not null,
  deleted_at timestamptz,
  deleted_by text collate "C",
  asset_id text collate "C",
  vendor text collate "C",
  product_name text collate "C",
  product_sku text collate "C",
  license_type text collate "C",
  supplier_id text collate "C",
  contract_reference text collate "C",
  contract_id text collate "C",
  cost_center_id text collate "C",
  tags text[] not null,
  source text collate "C" not null,
  source_type text collate "C" not null,
  total_seats int,
  purchase_date timestamptz,
  expiry_date timestamptz,
  renewal_date timestamptz,
  auto_renew boolean not null,
  cost jsonb,
  list_price numeric,
  negotiated_discount numeric,
  seat_policy text collate "C" not null,
  cancelled boolean not null,
  active_seats int not null,
  refused_seats int not null,
  updated_at timestamptz not null,
  updated_by text collate "C" not null,
  sequence bigint not null,
  position bigint not null,
  primary key (license_id, version)
);

-- Assignments begin and end once, so their rows tell of both; uses are many.
alter table views.assignment
  add column assigned_position bigint not null,
  add column ended_position bigint,
  add column ended_updated_at timestamptz,
  add column ended_updated_by text collate "C";

create table views.assignment_use (
  assignment_id text collate "C" not null,
  tenant_id text not null,
  position bigint not null,
  last_used_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by text collate "C" not null,
  primary key (assignment_id, position)
);

-- Whose time was up at an instant, ended meanwhile or not.
create index assignment_time_up on views.assignment (license_id, expires_at)
  where expires_at is not null;

do $$
declare
  tbl text;
begin
  foreach tbl in array array['license_step', 'license_version', 'assignment_use'] loop
    execute format('alter table views.%I enable row level security', tbl);
    execute format('alter table views.%I force row level security', tbl);
    execute format($policy$create policy readers on views.%I for select
      using (tenant_id = nullif(current_setting('seatledger.tenant', true), ''))$policy$, tbl);
    execute format($policy$create policy projections on views.%I
      using (current_setting('seatledger.access', true) = 'all')$policy$, tbl);
  end loop;
end $$;

-- These select all columns that there were.
drop view views.assignment_now;
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

-- As license_now in V5, with the events up to the position that the transaction names. The table
-- of today's rows leads, since what it is sorted by never changes.
create view views.license_then with (security_invoker = true) as
select l.id,
       l.tenant_id,
       l.app_id,
       l.created_at,
       step.updated_at,
       l.created_by,
       step.updated_by,
       v.deleted_at,
       v.deleted_by,
       v.asset_id,
       v.vendor,
       v.product_name,
       v.product_sku,
       v.license_type,
       v.supplier_id,
       v.contract_reference,
       v.contract_id,
       v.cost_center_id,
       v.tags,
       v.source,
       v.source_type,
       v.total_seats,
       v.purchase_date,
       v.expiry_date,
       v.renewal_date,
       v.auto_renew,
       v.cost,
       v.list_price,
       v.negotiated_discount,
       v.seat_policy,
       v.cancelled,
       step.active_seats,
       step.refused_seats,
       step.version,
       step.sequence,
       step.position,
       seats.used_seats,
       v.total_seats - seats.used_seats as available_seats,
       (case
         when v.cancelled then 'cancelled'
         when v.expiry_date <= clock.now then 'expired'
         when coalesce(v.renewal_date, v.expiry_date) >= clock.now
          and coalesce(v.renewal_date, v.expiry_date) <= clock.soon then 'expiring_soon'
         else 'active'
       end) collate "C" as status,
       (select case
          when used.seats > v.total_seats then 'over_allocated'
          when v.total_seats > 0
           and l.created_at < clock.settled
           and used.seats
             < v.total_seats * current_setting('seatledger.under_utilized_threshold')::numeric
            then 'under_utilized'
          else 'compliant'
        end
          from (select seats.used_seats as seats offset 0) used) collate "C" as compliance_status,
       v.deleted_at is not null as is_deleted,
       1 as schema_version
  from views.license l
 cross join lateral (
   select s.*
     from views.license_step s
    where s.license_id = l.id
      and s.position <= current_setting('seatledger.position')::bigint
    order by s.position desc
    limit 1
 ) step
  join views.license_version v on v.license_id = l.id and v.version = step.version
 cross join lateral (
   select current_setting('seatledger.now')::timestamptz as now,
          current_setting('seatledger.now')::timestamptz + make_interval(hours =>
            24 * current_setting('seatledger.expiring_soon_days')::int) as soon,
          current_setting('seatledger.now')::timestamptz - make_interval(hours =>
            24 * current_setting('seatledger.under_utilized_grace_days')::int) as settled
 ) clock
 cross join lateral (
   select step.active_seats - (
     select count(*)::int
       from views.assignment a
      where a.license_id = l.id
        and a.expires_at <= current_setting('seatledger.now')::timestamptz
        and a.assigned_position <= current_setting('seatledger.position')::bigint
        and (a.ended_position is null
             or a.ended_position > current_setting('seatledger.position')::bigint)
   ) as used_seats
 ) seats;

-- As assignment_now, likewise. What an end or a use touched is the later one's of the two.
create view views.assignment_then with (security_invoker = true) as
select a.id,
       a.license_id,
       a.tenant_id,
       a.app_id,
       a.created_at,
       case when ended.is_last then a.ended_updated_at
            else coalesce(used.updated_at, a.created_at) end as updated_at,
       a.created_by,
       (case when ended.is_last then a.ended_updated_by
            else coalesce(used.updated_by, a.created_by) end) collate "C" as updated_by,
       a.assignee_type,
       a.assignee_id,
       a.asset_id,
       a.assigned_at,
       a.assigned_by_id,
       a.expires_at,
       a.expired and ended.is_past as expired,
       case when ended.is_past then a.revoked_at end as revoked_at,
       (case when ended.is_past then a.revoked_by end) collate "C" as revoked_by,
       (case when ended.is_past then a.revoke_reason end) collate "C" as revoke_reason,
       used.last_used_at,
       a.source,
       a.source_type,
       case when ended.is_past then a.version else 1 end as version,
       greatest(a.assigned_position, case when ended.is_past then a.ended_position end,
                used.position) as position,
       a.assigned_position,
       case when ended.is_past then a.ended_position end as ended_position,
       case when ended.is_past then a.ended_updated_at end as ended_updated_at,
       (case when ended.is_past then a.ended_updated_by end) collate "C" as ended_updated_by,
       (case
         when ended.is_past and a.revoked_at is not null then 'revoked'
         when ended.is_past and a.expired
           or a.expires_at <= current_setting('seatledger.now')::timestamptz then 'expired'
         else 'active'
       end) collate "C" as status,
       false as is_deleted,
       null::timestamptz as deleted_at,
       null::text collate "C" as deleted_by,
       1 as schema_version
  from views.assignment a
  left join lateral (
   select u.*
     from views.assignment_use u
    where u.assignment_id = a.id
      and u.position <= current_setting('seatledger.position')::bigint
    order by u.position desc
    limit 1
 ) used on true
 cross join lateral (
   select coalesce(a.ended_position <= current_setting('seatledger.position')::bigint, false)
            as is_past,
          coalesce(a.ended_position <= current_setting('seatledger.position')::bigint, false)
            and a.ended_position > coalesce(used.position, 0) as is_last
 ) ended
 where a.assigned_position <= current_setting('seatledger.position')::bigint;
