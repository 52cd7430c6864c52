-- The nodes that run, each with what its processors say; one that is silent is forgotten.
create table views.node (
  id text collate "C" primary key,
  name text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  processors jsonb not null
);

-- What operators ask of processors, and what becomes of it.
create table views.processor_order (
  id bigint generated always as identity primary key,
  processor text not null,
  operation text not null,
  segment int,
  mask int, -- of the segment when it was asked for
  reason text,
  requested_by text not null,
  requested_at timestamptz not null,
  finished_at timestamptz,
  failure text
);
create index processor_order_newest on views.processor_order (processor, id);
create unique index processor_order_unfinished on views.processor_order (processor)
  where finished_at is null;
create index processor_order_pause on views.processor_order (processor, id)
  where operation in ('pause', 'resume');
