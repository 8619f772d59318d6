create table backup_check (
  id         uuid primary key,
  backup     text not null,
  checked_at timestamptz not null,
  rows       bigint check (rows >= 0),
  failure    text,
  constraint backup_check_ends_one_way check (num_nonnulls(rows, failure) = 1)
);

comment on table backup_check is 'When a backup was restored into a scratch database, and whether it came back equal.';
comment on column backup_check.rows is 'How many rows came back and were equal by the hash of each table.';
comment on column backup_check.failure is 'The message key of why it did not come back.';

create index backup_check_latest on backup_check (checked_at desc);
