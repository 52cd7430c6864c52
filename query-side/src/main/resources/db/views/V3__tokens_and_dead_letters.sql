create table views.token_entry (
  processor_name text not null,
  segment int not null,
  token bytea,
  token_type text,
  "timestamp" text,
  owner text,
  primary key (processor_name, segment)
);

-- Axon's entity DeadLetterEntry, with bytea where Hibernate would take large objects.
create table views.dead_letter_entry (
  dead_letter_id text primary key,
  processing_group text not null,
  sequence_identifier text not null,
  sequence_index bigint not null,
  message_type text not null,
  event_identifier text not null,
  time_stamp text not null,
  payload_type text not null,
  payload_revision text,
  payload bytea not null,
  meta_data bytea,
  type text,
  aggregate_identifier text,
  sequence_number bigint,
  token_type text,
  token bytea,
  enqueued_at timestamptz not null,
  last_touched timestamptz,
  processing_started timestamptz,
  cause_type text,
  cause_message text,
  diagnostics bytea,
  unique (processing_group, sequence_identifier, sequence_index)
);

-- Its payloads are of all tenants.
alter table views.dead_letter_entry enable row level security;
alter table views.dead_letter_entry force row level security;
create policy projections on views.dead_letter_entry
  using (current_setting('seatledger.access', true) = 'all');
