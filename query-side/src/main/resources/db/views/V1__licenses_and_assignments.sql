-- What the events say; what the clock decides is derived by the views of V2.
create table views.license (
  id text primary key,
  tenant_id text not null,
  app_id text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  updated_by text not null,
  deleted_at timestamptz,
  deleted_by text,
  asset_id text,
  vendor text,
  product_name text,
  product_sku text,
  license_type text,
  supplier_id text,
  contract_reference text,
  contract_id text,
  cost_center_id text,
  tags text[] not null,
  source text not null,
  source_type text not null,
  total_seats int,
  purchase_date timestamptz,
  expiry_date timestamptz,
  renewal_date timestamptz,
  auto_renew boolean not null,
  cost jsonb,
  list_price numeric,
  negotiated_discount numeric,
  seat_policy text not null,
  cancelled boolean not null,
  active_seats int not null,
  refused_seats int not null,
  version bigint not null,
  sequence bigint not null,
  position bigint not null
);
create index license_newest on views.license (tenant_id, created_at desc, id desc);

create table views.assignment (
  id text primary key,
  license_id text not null,
  tenant_id text not null,
  app_id text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  updated_by text not null,
  assignee_type text not null,
  assignee_id text not null,
  asset_id text,
  assigned_at timestamptz not null,
  assigned_by_id text not null,
  expires_at timestamptz,
  expired boolean not null,
  revoked_at timestamptz,
  revoked_by text,
  revoke_reason text,
  last_used_at timestamptz,
  source text not null,
  source_type text not null,
  version bigint not null,
  position bigint not null
);
create index assignment_newest on views.assignment (tenant_id, created_at desc, id desc);
create index assignment_active on views.assignment (license_id)
  where revoked_at is null and not expired;
create index assignment_expiring on views.assignment (license_id, expires_at)
  where revoked_at is null and not expired and expires_at is not null;

-- Without a tenant nothing is seen; set_config leaves '' behind, hence the nullif.
alter table views.license enable row level security;
alter table views.license force row level security;
create policy readers on views.license for select
  using (tenant_id = nullif(current_setting('seatledger.tenant', true), ''));
create policy projections on views.license
  using (current_setting('seatledger.access', true) = 'all');

alter table views.assignment enable row level security;
alter table views.assignment force row level security;
create policy readers on views.assignment for select
  using (tenant_id = nullif(current_setting('seatledger.tenant', true), ''));
create policy projections on views.assignment
  using (current_setting('seatledger.access', true) = 'all');
