create table if not exists license (
  id text primary key,
  tenant_id text not null,
  vendor text,
  product_name text,
  total_seats int,
  used_seats int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null
);

create table if not exists assignment (
  id text primary key,
  tenant_id text not null,
  license_id text not null references license,
  assignee_id text not null,
  assignee_type text not null,
  asset_id text,
  assigned_at timestamptz not null,
  assigned_by_id text not null,
  expires_at timestamptz,
  status text not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  revoke_reason text,
  source text not null,
  source_type text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  updated_by text not null
);

create unique index if not exists one_seat_per_holder
  on assignment (license_id, assignee_id, assignee_type, coalesce(asset_id, ''))
  where status = 'active';
