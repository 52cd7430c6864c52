-- Packs that somebody asked for. What is in them follows from the ledger: any of them can be asked for
-- again, but nothing makes them again by itself, so they are no views.
create table packs.pack (
  id text primary key,
  tenant_id text not null,
  app_id text,
  vendor text,
  license_ids text[] not null,
  as_of timestamptz not null,
  requested_by text not null,
  requested_at timestamptz not null,
  state text not null,
  percentage int not null,
  events bigint,
  position bigint,
  content_hash text,
  size bigint,
  made_at timestamptz,
  failure text
);
create index pack_newest on packs.pack (tenant_id, requested_at desc, id desc);

comment on table packs.pack is 'Audit packs, asked for and made';
comment on column packs.pack.failure is 'Why it could not be made, in a sentence';

-- In pieces, so that any node reads and writes it in constant memory.
create table packs.content (
  pack_id text not null references packs.pack on delete cascade,
  number int not null,
  tenant_id text not null,
  bytes bytea not null,
  primary key (pack_id, number)
);
alter table packs.content alter column bytes set storage external;

comment on table packs.content is 'The files of packs, cut into pieces; compressed already';

-- Without a tenant nothing is seen; set_config leaves '' behind, hence the nullif.
alter table packs.pack enable row level security;
alter table packs.pack force row level security;
create policy readers on packs.pack for select
  using (tenant_id = nullif(current_setting('seatledger.tenant', true), ''));
create policy makers on packs.pack
  using (current_setting('seatledger.access', true) = 'all');

alter table packs.content enable row level security;
alter table packs.content force row level security;
create policy readers on packs.content for select
  using (tenant_id = nullif(current_setting('seatledger.tenant', true), ''));
create policy makers on packs.content
  using (current_setting('seatledger.access', true) = 'all');

-- db-scheduler's own table: which node makes which pack. Not that of the recurring tasks, which would
-- wait behind packs.
create table packs.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on packs.scheduled_tasks (execution_time);
create index scheduled_tasks_alive on packs.scheduled_tasks (last_heartbeat);
