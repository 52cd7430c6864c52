-- The index over the payload was never used: an expression over jsonb might leak what row-level
-- security hides, so PostgreSQL looks at it row by row. A plain column may be searched.
drop index ledger.event_assignment;

alter table ledger.event
  add column assignment_id text
  generated always as (case when type = 'license.seat-assigned' then payload ->> 'assignment_id' end)
  stored;

comment on column ledger.event.assignment_id is 'What a seat was assigned as; finds its license';

create index event_assignment on ledger.event (assignment_id) where assignment_id is not null;
