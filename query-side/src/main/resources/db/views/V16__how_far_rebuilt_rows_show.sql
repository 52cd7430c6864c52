-- Each page of a list asks beyond which position no row shows anything.
create index replay_rebuilt on views.replay (processor, head)
  where mode = 'rebuild' and state = 'done';
