-- The index over the payload was never searched: an expression over jsonb might leak what row-level
-- security hides, so PostgreSQL looks at it row by row. A plain column is searched.
drop index ledger.event_assignment;

alter table ledger.event
  add column assignment_id text generated always as (payload ->> 'assignment_id') stored;

comment on column ledger.event.assignment_id is 'The assignment that the event is about, if it is about one';

create index event_assignment on ledger.event (assignment_id, position)
  where assignment_id is not null;
