create table job (
  id              uuid primary key,
  kind            text not null check (kind ~ '^[a-z]+(\.[a-z]+)*$'),
  account_id      uuid not null references account on delete restrict,
  title           text not null,
  title_args      jsonb not null default '[]',
  parameters      jsonb not null,
  page            text,
  asked_at        timestamptz not null,
  begun_at        timestamptz,
  runs            integer not null default 0 check (runs >= 0),
  done            integer not null default 0 check (done >= 0),
  total           integer not null default 0 check (total >= 0),
  cancel_asked_at timestamptz,
  completed_at    timestamptz,
  cancelled_at    timestamptz,
  failed_at       timestamptz,
  failure         text,
  failure_args    jsonb,
  reference       text,
  file_name       text,
  file_type       text,
  file_size       bigint,
  constraint job_ends_once check (num_nonnulls(completed_at, cancelled_at, failed_at) <= 1),
  constraint job_failure_is_told check ((failed_at is null) = (failure is null)),
  constraint job_file_of_completed check (file_name is null or (completed_at is not null and file_type is not null and file_size is not null))
);

comment on table job is 'Slow work that somebody asked for and may watch. Its state is derived from its moments.';
comment on column job.title is 'A message key; with its arguments it says what the work is. Never a child''s name.';
comment on column job.runs is 'How often it was begun. Only the newest run may report or end it.';
comment on column job.page is 'Where the result is seen, if it is not a file.';

create index job_of_account on job (account_id, asked_at desc);
create unique index job_asked_once on job (account_id, kind, md5(parameters::text))
  where completed_at is null and cancelled_at is null and failed_at is null;

create table job_checkpoint (
  job_id   uuid primary key references job on delete restrict,
  reached  text not null,
  saved_at timestamptz not null
);

comment on table job_checkpoint is 'How far the work of a job is kept: written in the transaction that keeps it. A table of its own, so that telling progress never waits for that transaction.';

-- The queue of db-scheduler, in its own words: one row for each job that is not over.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
