-- A census 摸底: once a term every child is looked at class by class; when it is closed, its result stands.

create table census (
  id        uuid primary key,
  term_id   text not null unique references term on delete restrict,
  day       date not null,
  opened_by uuid not null references account on delete restrict,
  opened_on date not null check (opened_on >= day),
  closed_by uuid references account on delete restrict,
  closed_on date check (closed_on >= opened_on),
  seal      text check (length(seal) = 64),
  check ((closed_on is null) = (closed_by is null) and (closed_on is null) = (seal is null))
);

comment on table census is 'The census of a term: the day as of which the children are looked at, who opened and who closed it, and the SHA-256 of its frozen result.';

create table census_entry (
  census_id   uuid not null references census on delete restrict,
  child_id    uuid not null references child on delete restrict,
  answer      text not null check (answer in ('UNCHANGED', 'CHANGED', 'TO_CHANGE')),
  study       smallint check (study between 1 and 5),
  life        smallint check (life between 1 and 5),
  mind        smallint check (mind between 1 and 5),
  safety      smallint check (safety between 1 and 5),
  health      smallint check (health between 1 and 5),
  evidence    text check (length(trim(evidence)) > 0),
  answered_by uuid not null references account on delete restrict,
  answered_on date not null,
  version     integer not null default 0,
  primary key (census_id, child_id)
);

comment on table census_entry is 'What was found of a child in a census: confirmed unchanged, corrected and confirmed, or still to be corrected; five ratings from 1 to 5 with a sentence of evidence.';

create index census_entry_by_child on census_entry (child_id);

create table census_result (
  census_id        uuid not null references census on delete restrict,
  child_id         uuid not null references child on delete restrict,
  presence         text not null check (presence in ('STAYED', 'CAME', 'LEFT')),
  class_id         uuid references school_class on delete restrict,
  class_name       text not null,
  sex              text check (sex in ('MALE', 'FEMALE')),
  age              smallint,
  state_council    text not null,
  state_council_why text not null,
  student_register text not null,
  student_register_why text not null,
  local            text not null,
  local_why        text not null,
  carer            text not null,
  level            text not null,
  answer           text check (answer in ('UNCHANGED', 'CHANGED', 'TO_CHANGE')),
  study            smallint,
  life             smallint,
  mind             smallint,
  safety           smallint,
  health           smallint,
  primary key (census_id, child_id)
);

comment on table census_result is 'What was derived of each child on the day of a census when it was closed; the application may add rows and read them, never change them. LEFT: was in the result before and is no longer at the school.';
