-- Which transactions changed facts: a board that was made before them is no longer true. The triggers that write here are
-- put on every table that holds facts by afterMigrate.sql.
create table fact_change (
  xid        xid8 primary key,
  changed_at timestamptz not null default now()
);

comment on table fact_change is 'Transactions that changed facts, of the last days; not part of the records.';

create index fact_change_by_time on fact_change (changed_at);

create function fact_changed() returns trigger language plpgsql as $$
begin
  insert into fact_change (xid) values (pg_current_xact_id()) on conflict do nothing;
  return null;
end;
$$;
