create table particulars (
  id         uuid primary key references child on delete restrict,
  registered boolean,
  registered_at text check (length(trim(registered_at)) > 0),
  income     text[] not null default '{}' check (income <@ array['WORK', 'FARMING', 'RELIEF', 'RELATIVES', 'OTHER']),
  health     bytea,
  disability bytea,
  illness    bytea,
  elders     bytea,
  version    integer not null default 0
);

comment on table particulars is 'What the registration form of 2016 asks of a child beyond the register: household registration, health and grandparents (sealed), what the family lives on. Its id is the child''s.';
comment on column particulars.elders is 'Grandparents, one a line: name and birth date; a dash for one who died.';

create table care_grade (
  child_id  uuid not null references child on delete restrict,
  graded_on date not null,
  grade     text not null check (grade in ('GOOD', 'FAIR', 'POOR')),
  graded_by uuid not null references account on delete restrict,
  primary key (child_id, graded_on)
);

comment on table care_grade is 'How well a child is cared for, as assessed on a day: 较好、一般、差 of the registration form of 2016. It holds until the next one.';

create table census_sheet (
  census_id  uuid not null,
  child_id   uuid not null,
  boards     boolean,
  care_grade text check (care_grade in ('GOOD', 'FAIR', 'POOR')),
  primary key (census_id, child_id),
  foreign key (census_id, child_id) references census_result on delete restrict
);

comment on table census_sheet is 'What the official table of a census counts beyond its result, frozen with it; the application may add rows and read them, never change them.';

create index census_sheet_by_child on census_sheet (child_id);

alter table subsidy drop constraint subsidy_kind_check, add constraint subsidy_kind_check check (kind in ('TWO_EXEMPTIONS_ONE_SUBSIDY',
  'BOARDING_ALLOWANCE', 'NUTRITION_MEALS', 'MINIMUM_LIVING_ALLOWANCE', 'ORPHAN_ALLOWANCE', 'TEMPORARY_RELIEF', 'MEDICAL_RELIEF',
  'HOUSING_RELIEF', 'OTHER'));
