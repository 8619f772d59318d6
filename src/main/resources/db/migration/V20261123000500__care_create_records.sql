create table care_record (
  id           uuid primary key,
  kind         text not null check (kind ~ '^[A-Z_]+$'),
  happened_on  date not null,
  place        text,
  channel      text not null check (channel in ('IN_PERSON', 'PHONE', 'VIDEO', 'MESSAGE', 'LETTER')),
  outcome      text not null check (outcome in ('DONE', 'ATTEMPTED')),
  attempt_reason text,
  planned      boolean not null default true,
  met_who      text,
  met_relation text,
  narrative    text not null default '',
  details      jsonb not null default '{}',
  household_id uuid references household on delete restrict,
  author_id    uuid not null references account on delete restrict,
  recorded_on  date not null,
  recorded_at  timestamptz not null,
  voided_on    date,
  void_reason  text,
  version      integer not null default 0,
  constraint care_record_not_before_it_happened check (recorded_on >= happened_on),
  constraint care_record_void_has_reason check ((voided_on is null) = (void_reason is null))
);

comment on table care_record is 'Something done for children: a visit, a talk, a call. An attempt is recorded and satisfies nothing.';
comment on column care_record.details is 'What only this kind has, as its type writes it.';
comment on column care_record.recorded_on is 'School day on which it was written down: what was known on an earlier day leaves it out.';

create index care_record_by_day on care_record (happened_on, kind);

create table care_participant (
  record_id   uuid not null references care_record on delete restrict,
  child_id    uuid not null references child on delete restrict,
  happened_on date not null,
  kind        text not null,
  household_id uuid not null references household on delete restrict,
  note        text,
  ratings     jsonb,
  primary key (record_id, child_id)
);

comment on table care_participant is 'A child who took part in a record, with what was seen of this child (five dimensions 1-5: study, life, mind, safety, health).';
comment on column care_participant.happened_on is 'The record''s day, kept with the child so that a child''s chronology is one index scan.';
comment on column care_participant.household_id is 'The child''s household on that day.';

create index care_participant_by_child on care_participant (child_id, happened_on desc);
create index care_participant_by_day on care_participant (happened_on, kind);

create table care_helper (
  record_id uuid not null references care_record on delete restrict,
  helper_id uuid not null references helper on delete restrict,
  primary key (record_id, helper_id)
);

comment on table care_helper is 'Who went, spoke or called.';

create index care_helper_by_helper on care_helper (helper_id);

create table care_restricted (
  record_id uuid primary key references care_record on delete restrict,
  content   bytea not null
);

comment on table care_restricted is 'The restricted part of a record, sealed: its presence is visible, its content only to its author and the roles that may read it.';

create table care_revision (
  record_id  uuid not null references care_record on delete restrict,
  version    integer not null,
  changed_by uuid not null references account on delete restrict,
  changed_at timestamptz not null,
  before     bytea not null,
  primary key (record_id, version)
);

comment on table care_revision is 'A record as it was before a correction (sealed JSON).';

create table follow_up (
  id            uuid primary key,
  record_id     uuid not null references care_record on delete restrict,
  child_id      uuid not null references child on delete restrict,
  what          text not null check (length(trim(what)) between 1 and 400),
  owner_id      uuid not null references account on delete restrict,
  due_on        date not null,
  opened_on     date not null,
  closed_on     date,
  closed_how    text check (closed_how in ('DONE', 'NOT_POSSIBLE')),
  close_note    text,
  closing_record_id uuid references care_record on delete restrict,
  closed_by     uuid references account on delete restrict,
  version       integer not null default 0,
  constraint follow_up_closed_somehow check ((closed_on is null) = (closed_how is null))
);

comment on table follow_up is 'A promise that came out of a record; it stands on the next form for this child until it is closed.';

create index follow_up_by_child on follow_up (child_id, opened_on);
create index follow_up_open_by_owner on follow_up (owner_id, due_on) where closed_on is null;
create index follow_up_by_record on follow_up (record_id);
