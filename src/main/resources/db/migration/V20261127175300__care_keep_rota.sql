create table rota_slot (
  id          uuid primary key,
  weekday     smallint not null check (weekday between 1 and 7),
  starts_at   time not null,
  minutes     smallint not null check (minutes between 5 and 300),
  subject     text not null check (subject in ('HOMEWORK', 'CHINESE', 'MATHS', 'ENGLISH', 'READING', 'OTHER')),
  place       text check (length(trim(place)) between 1 and 40),
  tutor_id    uuid not null references account on delete restrict,
  during      daterange not null check (not isempty(during)),
  recorded_on date not null,
  recorded_by uuid not null references account on delete restrict
);

comment on table rota_slot is 'Who tutors a group of children on which weekday, from when to when [S-1, S-3]. A group that changes ends, and another begins.';

create table rota_child (
  slot_id  uuid not null references rota_slot on delete restrict,
  child_id uuid not null references child on delete restrict,
  primary key (slot_id, child_id)
);

comment on table rota_child is 'Who belongs to a group of the rota.';

create index rota_child_by_child on rota_child (child_id);

create table rota_session (
  slot_id   uuid not null references rota_slot on delete restrict,
  held_on   date not null,
  record_id uuid not null references care_record on delete restrict,
  primary key (slot_id, held_on)
);

comment on table rota_session is 'The record that says that a group met on a day; who of the group is not in it was missing.';

create index rota_session_by_record on rota_session (record_id);
