-- db-scheduler's own table: which node does what next.
create table views.scheduled_tasks (
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
create index scheduled_tasks_due on views.scheduled_tasks (execution_time);
create index scheduled_tasks_alive on views.scheduled_tasks (last_heartbeat);

-- Finds what the clock has ended and nobody has recorded yet, in all tenants.
create index assignment_overdue on views.assignment (expires_at)
  where revoked_at is null and not expired and expires_at is not null;
