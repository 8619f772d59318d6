create table school_class (
  id           uuid primary key,
  school_year  integer not null,
  stage        text not null check (stage in ('KINDERGARTEN', 'PRIMARY', 'JUNIOR')),
  grade        smallint not null check (grade between 0 and 9),
  number       text not null default '' check (length(number) <= 8),
  display_name text not null,
  version      integer not null default 0,
  constraint school_class_once unique (school_year, stage, grade, number)
);

comment on table school_class is 'A class of one school year. Grade: primary 1-6, junior 7-9, kindergarten 0 nursery, 1 junior, 2 middle, 3 senior, 4 preschool.';

create table homeroom (
  class_id   uuid not null references school_class on delete restrict,
  account_id uuid not null references account on delete restrict,
  during     daterange not null check (not isempty(during)),
  primary key (class_id, account_id, during without overlaps)
);

comment on table homeroom is 'Who leads a class, from when to when.';

create index homeroom_by_account on homeroom (account_id);

create table household (
  id      uuid primary key,
  address text,
  village text,
  note    text,
  version integer not null default 0
);

comment on table household is 'The home that siblings share: one visit to it is 1 visit, n person-times, 1 household.';

create index household_village on household (village);

create table child (
  id                   uuid primary key,
  household_id         uuid not null references household on delete restrict,
  name                 text not null check (length(trim(name)) between 1 and 60),
  former_name          text,
  pinyin               text not null default '',
  initials             text not null default '',
  folded_name          text not null default '',
  sex                  text check (sex in ('MALE', 'FEMALE')),
  birth_date           date,
  resident_id          bytea,
  resident_id_print    bytea,
  resident_id_tail     bytea,
  no_resident_id       text,
  student_no           bytea,
  student_no_print     bytea,
  ethnicity            text,
  boarding             boolean,
  note                 text,
  registered_on        date not null,
  version              integer not null default 0,
  constraint child_resident_id_once unique (resident_id_print),
  constraint child_student_no_once unique (student_no_print)
);

comment on table child is 'A child of the school. Never an age, always a birth date; resident ID and student number are sealed.';
comment on column child.pinyin is 'The reading of the name in lower-case letters without tones, several readings separated by a space; a person may correct it. People are sorted by it.';
comment on column child.folded_name is 'The name in Simplified characters, lower case, without dots and spaces, for searching.';
comment on column child.resident_id_tail is 'Fingerprint of the last four characters, for searching.';
comment on column child.no_resident_id is 'Why there is no resident ID.';

create index child_household on child (household_id);
create index child_by_pinyin on child (pinyin, id);
create index child_search_name on child using gin (folded_name gin_trgm_ops);
create index child_search_pinyin on child using gin (pinyin gin_trgm_ops);
create index child_search_initials on child (initials text_pattern_ops);
create index child_search_id_tail on child (resident_id_tail);

create table enrolment (
  child_id    uuid not null references child on delete restrict,
  class_id    uuid not null references school_class on delete restrict,
  during      daterange not null check (not isempty(during)),
  entry       text not null default 'REGISTERED' check (entry in ('REGISTERED', 'TRANSFER_IN', 'PROMOTED', 'REPEATING', 'CLASS_CHANGE')),
  exit        text check (exit in ('TRANSFER_OUT', 'GRADUATED', 'PROMOTED', 'REPEATING', 'CLASS_CHANGE', 'DROPPED_OUT', 'DECEASED', 'OTHER')),
  destination text,
  primary key (child_id, during without overlaps),
  constraint enrolment_end_has_reason check ((upper(during) is null) = (exit is null))
);

comment on table enrolment is 'Which class a child is in, from when to when. Entries and exits other than PROMOTED, REPEATING and CLASS_CHANGE move the school''s register.';

create index enrolment_by_class on enrolment using gist (class_id, during);

create table parent (
  id          uuid primary key,
  name        text,
  status      text not null default 'ALIVE' check (status in ('ALIVE', 'DECEASED', 'MISSING', 'IMPRISONED', 'REMARRIED', 'UNKNOWN')),
  capable     boolean not null default true,
  resident_id bytea,
  occupation  text,
  note        text,
  version     integer not null default 0
);

comment on table parent is 'A father or mother. Where they are, and since when, stands in absence.';
comment on column parent.capable is 'Able to care for the child when at home (State Council 2016: one away, the other not capable).';

create table parentage (
  child_id  uuid not null references child on delete restrict,
  parent_id uuid not null references parent on delete restrict,
  role      text not null check (role in ('FATHER', 'MOTHER', 'STEPFATHER', 'STEPMOTHER')),
  primary key (child_id, parent_id)
);

create unique index parentage_role_once on parentage (child_id, role);
create index parentage_by_parent on parentage (parent_id);

create table absence (
  parent_id       uuid not null references parent on delete restrict,
  during          daterange not null check (not isempty(during)),
  place           text,
  employer        text,
  work_address    text,
  expected_return date,
  primary key (parent_id, during without overlaps)
);

comment on table absence is 'A parent works away from home: where, from when to when.';

create table carer (
  id           uuid primary key,
  household_id uuid not null references household on delete restrict,
  name         text not null,
  birth_year   smallint,
  resident_id  bytea,
  occupation   text,
  health       text,
  address      text,
  note         text,
  version      integer not null default 0
);

comment on table carer is 'A person other than a parent who cares for children of a household: a grandparent, a relative, an entrusted carer.';

create index carer_household on carer (household_id);

create table care_arrangement (
  child_id            uuid not null references child on delete restrict,
  during              daterange not null check (not isempty(during)),
  kind                text not null check (kind in ('PARENT', 'PATERNAL_GRANDPARENT', 'MATERNAL_GRANDPARENT', 'KIN', 'ENTRUSTED', 'ALONE', 'UNKNOWN')),
  parent_id           uuid references parent on delete restrict,
  carer_id            uuid references carer on delete restrict,
  relation            text,
  notice_on           date,
  capacity_checked_on date,
  capacity_ok         boolean,
  child_heard_on      date,
  primary key (child_id, during without overlaps),
  constraint care_arrangement_names_its_carer check (
    (kind = 'PARENT' and parent_id is not null and carer_id is null)
    or (kind in ('PATERNAL_GRANDPARENT', 'MATERNAL_GRANDPARENT', 'KIN', 'ENTRUSTED') and carer_id is not null and parent_id is null)
    or (kind in ('ALONE', 'UNKNOWN') and carer_id is null and parent_id is null))
);

comment on table care_arrangement is 'Who actually cares for the child on each day; a day without one is a gap (State Council 2016, law on minors art. 21-23).';
comment on column care_arrangement.relation is 'Relation of the carer to the child, code of GB/T 4761.';

create index care_arrangement_by_carer on care_arrangement (carer_id);

create table contact_point (
  id          uuid primary key,
  child_id    uuid references child on delete restrict,
  parent_id   uuid references parent on delete restrict,
  carer_id    uuid references carer on delete restrict,
  number      bytea not null,
  print       bytea not null,
  tail        bytea not null,
  kind        text not null default 'PERSONAL' check (kind in ('PERSONAL', 'WORK', 'NEIGHBOUR', 'OTHER')),
  status      text not null default 'UNKNOWN' check (status in ('WORKS', 'DEAD', 'CHANGED', 'UNKNOWN')),
  verified_on date,
  call_order  smallint not null default 1,
  note        text,
  version     integer not null default 0,
  constraint contact_point_has_one_owner check (num_nonnulls(child_id, parent_id, carer_id) = 1)
);

comment on table contact_point is 'A phone number with its owner, state and the day it was last known to work. The number is sealed as typed.';

create index contact_point_by_child on contact_point (child_id);
create index contact_point_by_parent on contact_point (parent_id);
create index contact_point_by_carer on contact_point (carer_id);
create index contact_point_search_tail on contact_point (tail);
create index contact_point_search_number on contact_point (print);

create table care_level (
  child_id   uuid not null references child on delete restrict,
  during     daterange not null check (not isempty(during)),
  level      text not null check (level in ('UNIVERSAL', 'HEIGHTENED', 'GUARDIANSHIP_INTERVENTION', 'CASE_MANAGEMENT')),
  reason     text not null,
  decided_by uuid references account on delete restrict,
  primary key (child_id, during without overlaps)
);

comment on table care_level is 'The level of attention for a child [S-12]; a day without a row is UNIVERSAL.';

create table observation (
  id          uuid primary key,
  child_id    uuid not null references child on delete restrict,
  kind        text not null check (kind in ('NOMINAL')),
  observed_on date not null,
  reason      text not null check (length(trim(reason)) > 0),
  observer    uuid not null references account on delete restrict,
  ended_on    date
);

comment on table observation is 'NOMINAL: a teacher saw that a child has parents at home and still no parental care [S-5]. Never derived.';

create index observation_by_child on observation (child_id);

create table roster_batch (
  id          uuid primary key,
  account_id  uuid not null references account on delete restrict,
  file_name   text not null,
  sha256      text not null,
  content     bytea,
  as_of       date not null,
  created_at  timestamptz not null,
  state       text not null check (state in ('PREVIEWED', 'IMPORTED', 'UNDONE', 'DISCARDED')),
  imported_at timestamptz,
  undone_at   timestamptz,
  rows_read   integer not null default 0,
  rows_new    integer not null default 0,
  rows_updated integer not null default 0,
  rows_unchanged integer not null default 0,
  rows_rejected integer not null default 0,
  rows_duplicate integer not null default 0,
  version     integer not null default 0
);

comment on table roster_batch is 'One roster file: previewed, imported in one transaction, undone as a whole. The file is kept sealed until it is imported or discarded.';

create table roster_change (
  batch_id uuid not null references roster_batch on delete restrict,
  sequence integer not null,
  relation text not null,
  row_key  text not null,
  before   bytea,
  after    bytea,
  primary key (batch_id, sequence)
);

comment on table roster_change is 'What an import changed, row by row (sealed JSON of the row before and after), so that it can be undone.';
