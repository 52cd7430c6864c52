-- Appends the units of work of a batch, each wholly or not at all, and commits with this one
-- statement: no client holds the head's lock across a round trip. A unit is refused if one of its
-- streams has moved on, and if its key has an answer already; what it has of the two is written
-- together. Units of one stream follow each other: if one is refused, all that follow it are, since
-- they were decided on it. A batch names a key in one unit at most. The caller's session must see
-- all tenants (seatledger.access), or it is refused for streams it does not see.
create or replace function ledger.append(
  batch jsonb, node_clock timestamptz, keys jsonb default '[]',
  out refused int[], out taken int[], out last_position bigint, out recorded timestamptz
)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  head ledger.head;
begin
  select * into head from ledger.head for update;
  recorded := greatest(head.recorded_at, node_clock);
  taken := '{}';

  -- A batch without keys does nothing more than before there were any. With them, each is looked
  -- up in the index, whatever the planner believes of the table's size.
  if keys <> '[]' then
    taken := array(
      select k.unit
      from jsonb_to_recordset(keys) as k (unit int, key text)
      cross join lateral (
        select from ledger.kept_answer a where a.key = decode(k.key, 'hex') limit 1) a);
  end if;

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
  heads as materialized (
    select stream_id, coalesce(at, -1) as at
    from (select distinct stream_id from incoming) s
    left join lateral (
      select e.sequence as at from ledger.event e
      where e.stream_id = s.stream_id order by e.sequence desc limit 1) e on true
  ),
  units as (
    select unit, stream_id, min(sequence) as first, count(*) as events
    from incoming group by unit, stream_id
  ),
  placed as (
    select
      unit, stream_id,
      unit = any (taken) or first <> at + 1 + coalesce(
        sum(events) over (
          partition by stream_id order by unit rows between unbounded preceding and 1 preceding),
        0) as is_wrong
    from units join heads using (stream_id)
  ),
  judged as materialized (
    select unit, bool_or(is_lost) as is_refused
    from (select unit, bool_or(is_wrong) over (partition by stream_id order by unit) as is_lost
          from placed) p
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

  if keys <> '[]' then
    insert into ledger.kept_answer (
      key, request_hash, tenant_id, license_id, subject_id, decided_at, position, refusal)
    select
      decode(k.key, 'hex'), decode(k.request_hash, 'hex'), k.tenant_id, k.license_id, k.subject_id,
      k.decided_at, coalesce(w.position, k.position), k.refusal
    from jsonb_to_recordset(keys) as k (
      unit int, key text, request_hash text, tenant_id text, license_id text, subject_id text,
      decided_at timestamptz, position bigint, refusal jsonb)
    left join (
      select i.unit, max(e.position) as position
      from jsonb_to_recordset(batch) as i (unit int, stream_id text, sequence bigint)
      cross join lateral (
        select e.position from ledger.event e
        where e.stream_id = i.stream_id and e.sequence = i.sequence limit 1) e
      group by i.unit) w using (unit)
    where unit <> all (refused) and unit <> all (taken);
  end if;

  if last_position > head.position then
    update ledger.head set position = last_position, recorded_at = recorded;
  end if;
end
$$;

revoke execute on function ledger.append from public;
