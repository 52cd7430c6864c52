-- What is built again, by whom and how far it is. Kept when the rows of projections are replaced.
create table views.replay (
  id text collate "C" primary key,
  processor text not null,
  mode text not null,
  reason text,
  requested_by text not null,
  requested_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  state text not null,
  position bigint not null,
  head bigint not null,
  percent int not null default 0,
  events_per_second bigint not null,
  differences jsonb not null,
  failure text,
  cancelled boolean not null,
  migrations int,
  builder text,
  seen_at timestamptz
);
create unique index replay_unfinished on views.replay (processor) where finished_at is null;
