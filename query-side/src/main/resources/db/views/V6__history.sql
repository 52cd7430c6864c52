-- The ledger's events as histories and the audit trail show them. Nothing is stored a second time:
-- plain columns find the events by their indexes, and jsonb is read of those that are found.
create view views.history with (security_invoker = true) as
select e.position,
       'evt_' || e.event_id as id,
       e.event_id,
       e.tenant_id,
       e.metadata ->> 'app_id' as app_id,
       e.stream_id,
       e.sequence,
       e.type,
       e.revision,
       replace(e.type, '-', '_') as action,
       case when e.type like 'license.%' then e.stream_id else e.payload ->> 'license_id' end
         as license_id,
       e.assignment_id,
       case
         when e.assignment_id is not null then 'assignment'
         when e.type like 'license.%' then 'license'
         when e.type = 'audit.pack-made' then 'audit_pack'
         when e.type = 'audit.trail-read' then 'audit_trail'
         when e.type = 'audit.history-exported' then 'export'
         else 'processor'
       end as resource_type,
       case
         when e.assignment_id is not null then e.assignment_id
         when e.type like 'license.%' then e.stream_id
         when e.type = 'audit.pack-made' then e.payload ->> 'pack_id'
         else e.payload ->> 'processor'
       end as resource_id,
       e.metadata ->> 'actor' as actor_id,
       case when e.type = 'license.seat-refused' then 'denied' else 'success' end as outcome,
       e.recorded_at,
       e.payload::text as payload,
       e.metadata::text as metadata,
       -- An event of use says when, and the one before it in its stream says when before.
       case when e.type = 'assignment.used' and e.sequence > 0 then
         (select (p.payload ->> 'effective_at')::timestamptz
            from ledger.event p
           where p.stream_id = e.stream_id and p.sequence = e.sequence - 1)
       end as used_before,
       coalesce(
         (select encode(p.chain_hash, 'hex')
            from ledger.event p
           where p.tenant_id = e.tenant_id and p.position < e.position
           order by p.position desc limit 1), '') as previous_hash,
       encode(e.chain_hash, 'hex') as record_hash
  from ledger.event e;
