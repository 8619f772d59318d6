create table audit_entry (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  account_id   uuid,
  staff_number text,
  roles        text,
  action       text not null,
  child_id     uuid,
  subject      text,
  reason       text,
  address      text
);

comment on table audit_entry is 'Who did what and who read what. The application may insert and read, nothing else (regulation on minors online, art. 36).';

create index audit_entry_by_child on audit_entry (child_id, id desc) where child_id is not null;
create index audit_entry_by_account on audit_entry (account_id, id desc);
create index audit_entry_by_time on audit_entry (at);
