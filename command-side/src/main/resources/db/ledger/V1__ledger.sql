-- The books. An event is written once, by ledger.append alone, and never changed.

-- Where the ledger stands. Its row lock is the only lock of an append: it makes positions dense and
-- their order that of commit, on any number of nodes.
create table ledger.head (
  only_row boolean primary key default true check (only_row),
  position bigint not null,
  recorded_at timestamptz not null
);

insert into ledger.head (position, recorded_at) values (0, '0001-01-01T00:00:00Z');

create table ledger.event (
  position bigint primary key,
  sequence bigint not null,
  recorded_at timestamptz not null,
  revision smallint not null,
  tenant_id text not null,
  stream_id text not null,
  event_id text not null,
  type text not null,
  payload jsonb not null,
  metadata jsonb not null,
  chain_hash bytea not null,
  unique (stream_id, sequence)
);

comment on table ledger.event is 'What happened, in order of commit; append-only';
comment on column ledger.event.position is 'Place in the ledger: dense, from 1';
comment on column ledger.event.sequence is 'Place in the stream: dense, from 0';
comment on column ledger.event.recorded_at is 'Never before that of a lower position';
comment on column ledger.event.chain_hash is
  'SHA-256 over the tenant''s previous chain_hash, position, recorded_at (microseconds since 1970) and the SHA-256 of the canonical event';

create index event_recorded_at on ledger.event (recorded_at);

-- Finds the license of an assignment that no projection shows yet.
create index event_assignment on ledger.event ((payload ->> 'assignment_id'))
  where type = 'license.seat-assigned';

-- Where each tenant's hash chain stands; cutting the ledger off is found against it.
create table ledger.tenant_head (
  tenant_id text primary key,
  position bigint not null,
  events bigint not null,
  chain_hash bytea not null
);

-- State of a stream at a sequence, to load it faster; may be thrown away at any time.
create table ledger.snapshot (
  stream_id text primary key,
  sequence bigint not null,
  taken_at timestamptz not null,
  event_id text not null,
  type text not null,
  revision text,
  payload bytea not null
);

create function ledger.chain_link(previous bytea, genesis bytea, content bytea) returns bytea
  language sql immutable parallel safe
  return sha256(coalesce(previous, genesis) || content);

-- The running hash of a chain that stood at genesis.
create aggregate ledger.chain(genesis bytea, content bytea) (
  sfunc = ledger.chain_link,
  stype = bytea
);

-- Appends the units of work of a batch, each wholly or not at all, and commits with this one
-- statement: no client holds the head's lock across a round trip. A unit is refused if one of its
-- streams has moved on. A batch names a stream in one unit at most. The caller's session must see
-- all tenants (seatledger.access), or it is refused for streams it does not see.
create function ledger.append(
  batch jsonb, node_clock timestamptz,
  out refused int[], out last_position bigint, out recorded timestamptz
)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  head ledger.head;
begin
  select * into head from ledger.head for update;
  recorded := greatest(head.recorded_at, node_clock);

  with incoming as materialized (
    select *
    from rows from (
      jsonb_to_recordset(batch) as (
        unit int, stream_id text, sequence bigint, tenant_id text, event_id text, type text,
        revision smallint, payload jsonb, metadata jsonb, content_hash text)
    ) with ordinality as e (
      unit, stream_id, sequence, tenant_id, event_id, type,
      revision, payload, metadata, content_hash, ordinal)
  ),
  judged as materialized (
    select unit, bool_or(first <> coalesce(at, -1) + 1) as is_refused
    from (select unit, stream_id, min(sequence) as first from incoming group by unit, stream_id) u
    left join lateral (
      select e.sequence as at from ledger.event e
      where e.stream_id = u.stream_id order by e.sequence desc limit 1) s on true
    group by unit
  ),
  accepted as (
    select i.*, head.position + row_number() over (order by ordinal) as position
    from incoming i join judged using (unit)
    where not is_refused
  ),
  written as (
    insert into ledger.event (
      position, sequence, recorded_at, revision, tenant_id, stream_id, event_id, type, payload,
      metadata, chain_hash)
    select
      a.position, a.sequence, recorded, a.revision, a.tenant_id, a.stream_id, a.event_id, a.type,
      a.payload, a.metadata,
      ledger.chain(
        coalesce(t.chain_hash, '\x'),
        int8send(a.position)
          || int8send((extract(epoch from recorded) * 1000000)::bigint)
          || decode(a.content_hash, 'hex')
      ) over (partition by a.tenant_id order by a.position)
    from accepted a left join ledger.tenant_head t using (tenant_id)
    returning event.position, event.tenant_id, event.chain_hash
  ),
  tenants as (
    insert into ledger.tenant_head (tenant_id, position, events, chain_hash)
    select distinct on (w.tenant_id)
      w.tenant_id, w.position, count(*) over (partition by w.tenant_id), w.chain_hash
    from written w
    order by w.tenant_id, w.position desc
    on conflict (tenant_id) do update
      set position = excluded.position,
          events = tenant_head.events + excluded.events,
          chain_hash = excluded.chain_hash
  )
  select
    array(select unit from judged where is_refused), head.position + (select count(*) from written)
  into refused, last_position;

  if last_position > head.position then
    update ledger.head set position = last_position, recorded_at = recorded;
    perform pg_notify('seatledger_ledger', last_position::text);
  end if;
end
$$;

revoke execute on function ledger.append from public;

-- The wall: also against the owner's own hand.
create function ledger.refuse_change() returns trigger
  language plpgsql
as $$
begin
  raise exception 'The ledger is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only
  before update or delete or truncate on ledger.event
  for each statement execute function ledger.refuse_change();

-- A second wall around tenants: without a tenant set for the transaction no event is seen.
alter table ledger.event enable row level security;
alter table ledger.event force row level security;

create policy of_tenant on ledger.event
  using (
    tenant_id = nullif(current_setting('seatledger.tenant', true), '')
    or current_setting('seatledger.access', true) = 'all'
  );

alter table ledger.tenant_head enable row level security;
alter table ledger.tenant_head force row level security;

create policy of_tenant on ledger.tenant_head
  using (
    tenant_id = nullif(current_setting('seatledger.tenant', true), '')
    or current_setting('seatledger.access', true) = 'all'
  );
