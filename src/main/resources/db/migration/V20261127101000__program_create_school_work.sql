create table leading_member (
  id          uuid primary key,
  name        text not null check (length(trim(name)) between 1 and 40),
  post        text check (length(trim(post)) between 1 and 60),
  role        text not null check (role in ('HEAD', 'DEPUTY', 'MEMBER')),
  theme       text not null check (theme in ('OVERALL', 'SAFETY_LAW', 'THOUGHT', 'STUDY_LIFE', 'HEALTH', 'SUPPLIES', 'OTHER')),
  during      daterange not null check (not isempty(during)),
  recorded_on date not null,
  recorded_by uuid not null references account on delete restrict,
  voided_on   date,
  voided_by   uuid references account on delete restrict,
  void_reason text,
  constraint leading_member_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3)),
  constraint leading_member_one_head exclude using gist (role with =, during with &&) where (role = 'HEAD' and voided_on is null)
);

comment on table leading_member is 'Who belongs to the leading group, from when to when, and answers for what [S-4, S-6, S-14]; one head at a time.';

create table leading_meeting (
  id          uuid primary key,
  held_on     date not null,
  topic       text not null check (length(trim(topic)) between 1 and 120),
  decisions   text,
  attended    smallint check (attended between 1 and 999),
  recorded_on date not null,
  recorded_by uuid not null references account on delete restrict,
  voided_on   date,
  voided_by   uuid references account on delete restrict,
  void_reason text,
  constraint leading_meeting_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3))
);

comment on table leading_meeting is 'A meeting of the leading group, with what it decided.';

create table policy (
  id          uuid primary key,
  kind        text not null check (kind in ('POLICY', 'MECHANISM', 'PLAN', 'CRITERIA', 'EXTERNAL')),
  name        text not null check (length(trim(name)) between 1 and 120),
  edition     text check (length(trim(edition)) between 1 and 40),
  responsible text check (length(trim(responsible)) between 1 and 60),
  issuer      text check (length(trim(issuer)) between 1 and 80),
  content     text,
  during      daterange not null check (not isempty(during)),
  recorded_on date not null,
  recorded_by uuid not null references account on delete restrict,
  voided_on   date,
  voided_by   uuid references account on delete restrict,
  void_reason text,
  version     integer not null default 0,
  constraint policy_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3)),
  constraint policy_one_edition_in_force exclude using gist (name with =, during with &&) where (voided_on is null)
);

comment on table policy is 'A policy, mechanism, plan or cited document in one edition, from its adoption until it is superseded or ended [S-4, S-10, S-12, S-14].';

create table award (
  id          uuid primary key,
  subject     text not null check (subject in ('CHILD', 'STAFF', 'CLASS', 'SCHOOL', 'VOLUNTEER', 'CARER')),
  child_id    uuid references child on delete restrict,
  name        text check (length(trim(name)) between 1 and 60),
  title       text not null check (length(trim(title)) between 1 and 120),
  given_by    text not null check (length(trim(given_by)) between 1 and 80),
  given_on    date not null,
  reason      text,
  evidence    text check (length(trim(evidence)) between 1 and 120),
  recorded_on date not null,
  recorded_by uuid not null references account on delete restrict,
  voided_on   date,
  voided_by   uuid references account on delete restrict,
  void_reason text,
  constraint award_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3)),
  constraint award_says_whose check ((subject = 'CHILD') = (child_id is not null) and (subject in ('CHILD', 'SCHOOL') or name is not null))
);

comment on table award is 'What somebody was praised for, by whom, and on which paper it stands [S-10, S-12].';

create index award_by_child on award (child_id);

create table recognition (
  id          uuid primary key,
  kind        text not null check (kind in ('INSPECTION', 'ASSESSMENT', 'MEDIA')),
  given_by    text not null check (length(trim(given_by)) between 1 and 80),
  seen_on     date not null,
  what        text not null check (length(trim(what)) between 1 and 200),
  result      text,
  recorded_on date not null,
  recorded_by uuid not null references account on delete restrict,
  voided_on   date,
  voided_by   uuid references account on delete restrict,
  void_reason text,
  constraint recognition_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3))
);

comment on table recognition is 'Others looked at the school''s work: an inspection, an assessment, a report in the media [S-12].';

create table facility (
  id          uuid primary key,
  kind        text not null check (kind in ('HOME', 'COUNSELLING', 'SERVICE', 'READING', 'OTHER')),
  name        text not null check (length(trim(name)) between 1 and 60),
  place       text check (length(trim(place)) between 1 and 80),
  area        numeric(7, 1) check (area > 0),
  staff       smallint check (staff between 0 and 999),
  during      daterange not null check (not isempty(during)),
  recorded_on date not null,
  recorded_by uuid not null references account on delete restrict,
  voided_on   date,
  voided_by   uuid references account on delete restrict,
  void_reason text,
  version     integer not null default 0,
  constraint facility_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3))
);

comment on table facility is 'A room the school keeps for the children: the home, a counselling room, a service station [S-6, S-10, S-14]. Area in square metres.';

create table facility_equipment (
  id          uuid primary key,
  facility_id uuid not null references facility on delete restrict,
  what        text not null check (length(trim(what)) between 1 and 60),
  quantity    integer not null check (quantity between 1 and 99999),
  unit        text not null check (length(trim(unit)) between 1 and 8),
  during      daterange not null check (not isempty(during)),
  recorded_on date not null,
  recorded_by uuid not null references account on delete restrict,
  voided_on   date,
  voided_by   uuid references account on delete restrict,
  void_reason text,
  constraint facility_equipment_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3))
);

comment on table facility_equipment is 'What stands in a facility: desks, books, a telephone, a computer with a connection [S-14].';

create index facility_equipment_by_facility on facility_equipment (facility_id);

create table facility_opening (
  id            uuid primary key,
  facility_id   uuid not null references facility on delete restrict,
  opened_on     date not null,
  opened_at     time not null,
  closed_at     time not null,
  children      smallint not null check (children between 0 and 9999),
  phone_uses    smallint not null default 0 check (phone_uses between 0 and 9999),
  computer_uses smallint not null default 0 check (computer_uses between 0 and 9999),
  supervisor    text not null check (length(trim(supervisor)) between 1 and 40),
  note          text,
  recorded_on   date not null,
  recorded_by   uuid not null references account on delete restrict,
  voided_on     date,
  voided_by     uuid references account on delete restrict,
  void_reason   text,
  constraint facility_opening_closes_after_it_opens check (closed_at > opened_at),
  constraint facility_opening_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3))
);

comment on table facility_opening is 'A facility was open: when, for how many children, under whose eyes; telephone and computer in person-times [S-14].';

create unique index facility_opening_once on facility_opening (facility_id, opened_on, opened_at) where voided_on is null;

create table partner (
  id          uuid primary key,
  department  text not null check (department in ('WOMEN', 'CIVILISATION', 'YOUTH', 'EDUCATION', 'JUSTICE', 'POLICE', 'CIVIL_AFFAIRS', 'UNION',
                'NEXT_GENERATION', 'HEALTH', 'CULTURE', 'POVERTY', 'LABOUR', 'VILLAGE', 'HOSPITAL', 'VOLUNTEERS', 'ENTERPRISE', 'OTHER')),
  name        text not null check (length(trim(name)) between 1 and 80),
  contact     text check (length(trim(contact)) between 1 and 40),
  phone       bytea,
  note        text,
  during      daterange not null check (not isempty(during)),
  recorded_on date not null,
  recorded_by uuid not null references account on delete restrict,
  voided_on   date,
  voided_by   uuid references account on delete restrict,
  void_reason text,
  version     integer not null default 0,
  constraint partner_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3))
);

comment on table partner is 'An organisation the school works with: the thirteen departments of [S-10], the village, hospital, volunteers. The phone is sealed.';

create table partner_contact (
  id          uuid primary key,
  partner_id  uuid not null references partner on delete restrict,
  spoken_on   date not null,
  who         text check (length(trim(who)) between 1 and 60),
  agreed      text not null check (length(trim(agreed)) between 1 and 2000),
  recorded_on date not null,
  recorded_by uuid not null references account on delete restrict,
  voided_on   date,
  voided_by   uuid references account on delete restrict,
  void_reason text,
  constraint partner_contact_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3))
);

comment on table partner_contact is 'What was agreed with a partner, and when.';

create index partner_contact_by_partner on partner_contact (partner_id);
