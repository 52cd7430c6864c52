-- Appends the units of work of a batch, each wholly or not at all, and commits with this one
-- statement: no client holds the head's lock across a round trip. Its events come as a column each,
-- in their order. A unit is refused if one of its streams has moved on, and if its key has an answer
-- already; what it has of the two is written together. Units of one stream follow each other: if one
-- is refused, all that follow it are, since they were decided on it. A batch names a key in one unit
-- at most. The caller's session must see all tenants (seatledger.access), or it is refused for
-- streams it does not see.
create or replace function ledger.append_units(
  units int[], streams text[], sequences bigint[], tenants text[], event_ids text[], types text[],
  revisions int[], payloads text[], metadata text[], hashes bytea[],
  node_clock timestamptz, keys jsonb default '[]',
  out refused int[], out taken int[], out last_position bigint, out recorded timestamptz
)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  head ledger.head;
  names text[];
  tips bytea[];
  chain bytea[] := '{}';
  microseconds bytea;
  which int := 1;
begin
  select * into head from ledger.head for update;
  recorded := greatest(head.recorded_at, node_clock);
  taken := '{}';
  refused := '{}';

  -- A batch without keys does nothing more than before there were any. With them, each is looked
  -- up in the index, whatever the planner believes of the table's size.
  if keys <> '[]' then
    taken := array(
      select k.unit
      from jsonb_to_recordset(keys) as k (unit int, key text)
      cross join lateral (
        select from ledger.kept_answer a where a.key = decode(k.key, 'hex') limit 1) a);
  end if;

  -- Who is refused is looked for only if somebody is.
  if taken <> '{}' or exists (
    select
    from (
      select stream_id, min(sequence) as first, max(sequence) as last, count(*) as events
      from unnest(streams, sequences) as e (stream_id, sequence) group by stream_id) s
    left join lateral (
      select e.sequence as at from ledger.event e
      where e.stream_id = s.stream_id order by e.sequence desc limit 1) e on true
    where first <> coalesce(at, -1) + 1 or last <> first + events - 1)
  then
    refused := array(
      with incoming as (
        select * from unnest(units, streams, sequences) as e (unit, stream_id, sequence)
      ),
      heads as materialized (
        select stream_id, coalesce(at, -1) as at
        from (select distinct stream_id from incoming) s
        left join lateral (
          select e.sequence as at from ledger.event e
          where e.stream_id = s.stream_id order by e.sequence desc limit 1) e on true
      ),
      placed as (
        select
          unit, stream_id,
          unit = any (taken) or first <> at + 1 + coalesce(
            sum(events) over (
              partition by stream_id order by unit rows between unbounded preceding and 1 preceding),
            0) as is_wrong
        from (
          select unit, stream_id, min(sequence) as first, count(*) as events
          from incoming group by unit, stream_id) units
        join heads using (stream_id)
      )
      select distinct unit
      from (select unit, bool_or(is_wrong) over (partition by stream_id order by unit) as is_lost
            from placed) p
      where is_lost);
  end if;

  if refused <> '{}' then
    select
      array_agg(unit order by n), array_agg(stream_id order by n), array_agg(sequence order by n),
      array_agg(tenant_id order by n), array_agg(event_id order by n), array_agg(type order by n),
      array_agg(revision order by n), array_agg(payload order by n), array_agg(data order by n),
      array_agg(hash order by n)
    into units, streams, sequences, tenants, event_ids, types, revisions, payloads, metadata, hashes
    from unnest(
      units, streams, sequences, tenants, event_ids, types, revisions, payloads, metadata, hashes
    ) with ordinality as e (
      unit, stream_id, sequence, tenant_id, event_id, type, revision, payload, data, hash, n)
    where unit <> all (refused);
  end if;

  last_position := head.position + coalesce(cardinality(units), 0);

  if last_position > head.position then
    -- Each tenant's chain goes on where it stood. A loop, since an aggregate costs more.
    select array_agg(tenant_id), array_agg(coalesce(chain_hash, '\x')) into names, tips
    from (select distinct unnest(tenants) as tenant_id) t
    left join ledger.tenant_head using (tenant_id);

    microseconds := int8send((extract(epoch from recorded) * 1000000)::bigint);
    for i in 1 .. cardinality(hashes) loop
      if names[which] <> tenants[i] then
        which := array_position(names, tenants[i]);
      end if;
      tips[which] := sha256(tips[which] || int8send(head.position + i) || microseconds || hashes[i]);
      chain[i] := tips[which];
    end loop;

    insert into ledger.event (
      position, sequence, recorded_at, revision, tenant_id, stream_id, event_id, type, payload,
      metadata, chain_hash)
    select
      head.position + n, e.sequence, recorded, e.revision, e.tenant_id, e.stream_id, e.event_id,
      e.type, e.payload::jsonb, e.data::jsonb, e.chain_hash
    from unnest(
      streams, sequences, tenants, event_ids, types, revisions, payloads, metadata, chain
    ) with ordinality as e (
      stream_id, sequence, tenant_id, event_id, type, revision, payload, data, chain_hash, n);

    insert into ledger.tenant_head as t (tenant_id, position, events, chain_hash)
    select
      tenant_id, head.position + max(n), count(*), tips[array_position(names, tenant_id)]
    from unnest(tenants) with ordinality as e (tenant_id, n)
    group by tenant_id
    on conflict (tenant_id) do update
      set position = excluded.position,
          events = t.events + excluded.events,
          chain_hash = excluded.chain_hash;

    update ledger.head set position = last_position, recorded_at = recorded;
  end if;

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
      from unnest(units, streams, sequences) as i (unit, stream_id, sequence)
      cross join lateral (
        select e.position from ledger.event e
        where e.stream_id = i.stream_id and e.sequence = i.sequence limit 1) e
      group by i.unit) w using (unit)
    where unit <> all (refused) and unit <> all (taken);
  end if;

end
$$;

-- What nodes of the version before call while a system is upgraded.
create or replace function ledger.append(
  batch jsonb, node_clock timestamptz, keys jsonb default '[]',
  out refused int[], out taken int[], out last_position bigint, out recorded timestamptz
)
  language sql security definer
  set search_path = pg_catalog, pg_temp
as $$
  select done.*
  from (
    select
      coalesce(array_agg(unit order by ordinal), '{}') as units,
      coalesce(array_agg(stream_id order by ordinal), '{}') as streams,
      coalesce(array_agg(sequence order by ordinal), '{}') as sequences,
      coalesce(array_agg(tenant_id order by ordinal), '{}') as tenants,
      coalesce(array_agg(event_id order by ordinal), '{}') as event_ids,
      coalesce(array_agg(type order by ordinal), '{}') as types,
      coalesce(array_agg(revision order by ordinal), '{}') as revisions,
      coalesce(array_agg(payload::text order by ordinal), '{}') as payloads,
      coalesce(array_agg(metadata::text order by ordinal), '{}') as metadata,
      coalesce(array_agg(decode(content_hash, 'hex') order by ordinal), '{}') as hashes
    from rows from (
      jsonb_to_recordset(batch) as (
        unit int, stream_id text, sequence bigint, tenant_id text, event_id text, type text,
        revision int, payload jsonb, metadata jsonb, content_hash text)
    ) with ordinality as e (
      unit, stream_id, sequence, tenant_id, event_id, type,
      revision, payload, metadata, content_hash, ordinal)) b
  cross join lateral ledger.append_units(
    units, streams, sequences, tenants, event_ids, types, revisions, payloads, metadata, hashes,
    node_clock, keys) done
$$;

revoke execute on function ledger.append_units, ledger.append from public;
