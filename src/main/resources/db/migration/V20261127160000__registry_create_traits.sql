create table hardship (
  id         uuid primary key,
  child_id   uuid not null references child on delete restrict,
  kind       text not null check (kind in ('GUARDIANSHIP_LOST', 'POVERTY', 'ILLNESS', 'MENTAL_HEALTH', 'DROPOUT', 'ORPHAN', 'OTHER')),
  during     daterange not null check (not isempty(during)),
  other      text,
  reason     text not null check (length(trim(reason)) > 0),
  end_reason text,
  decided_by uuid not null references account on delete restrict,
  ended_by   uuid references account on delete restrict,
  constraint hardship_once unique (child_id, kind, during without overlaps),
  constraint hardship_other_says_what check ((kind = 'OTHER') = (length(trim(coalesce(other, ''))) > 0))
);

comment on table hardship is 'A hardship of a child, of the seven kinds of [S-12], from when to when, with reason and decider.';

create index hardship_by_child on hardship (child_id);

create table subsidy (
  id          uuid primary key,
  child_id    uuid not null references child on delete restrict,
  kind        text not null check (kind in ('TWO_EXEMPTIONS_ONE_SUBSIDY', 'BOARDING_ALLOWANCE', 'NUTRITION_MEALS', 'MINIMUM_LIVING_ALLOWANCE', 'ORPHAN_ALLOWANCE', 'TEMPORARY_RELIEF', 'OTHER')),
  during      daterange not null check (not isempty(during)),
  other       text,
  amount      numeric(10, 2) check (amount > 0),
  period      text check (period in ('MONTH', 'TERM', 'YEAR', 'ONCE')),
  note        text,
  recorded_by uuid not null references account on delete restrict,
  constraint subsidy_once unique (child_id, kind, during without overlaps),
  constraint subsidy_other_says_what check ((kind = 'OTHER') = (length(trim(coalesce(other, ''))) > 0)),
  constraint subsidy_amount_has_period check ((amount is null) = (period is null))
);

comment on table subsidy is 'Public aid a child is enrolled in, from when to when; the amount where it is known. Gifts and the school''s own fund are not here.';

create index subsidy_by_child on subsidy (child_id);

create table boarding (
  child_id uuid not null references child on delete restrict,
  during   daterange not null check (not isempty(during)),
  primary key (child_id, during without overlaps)
);

comment on table boarding is 'When a child boarded at the school. A child without a row is as child.boarding says, undated.';

create index boarding_by_child on boarding (child_id);

create table consent (
  id          uuid primary key,
  child_id    uuid not null references child on delete restrict,
  purpose     text not null check (purpose in ('PHOTO', 'PUBLICATION', 'OUTSIDE_HELPER', 'HEALTH_DATA', 'SPONSOR')),
  answer      text not null check (answer in ('GIVEN', 'REFUSED')),
  during      daterange not null check (not isempty(during)),
  relation    text not null,
  name        text,
  how         text not null check (how in ('PAPER', 'IN_PERSON', 'PHONE', 'MESSAGE')),
  note        text,
  recorded_by uuid not null references account on delete restrict,
  constraint consent_once unique (child_id, purpose, during without overlaps)
);

comment on table consent is 'What a parent or guardian answered, purpose by purpose (personal information protection law art. 14, 15, 29, 31); a withdrawn consent ends. Nothing recorded means no.';
comment on column consent.relation is 'Who answered, as relation to the child: code of GB/T 4761 or a parent''s role.';

create index consent_by_child on consent (child_id);

alter table care_arrangement add column agreement_until date;

comment on column care_arrangement.agreement_until is 'Last day of the written agreement with the carer.';
comment on column care_arrangement.capacity_ok is 'Whether none of the four grounds of the law on minors art. 22 was found. Which one was is never stored.';

create table emergency_note (
  id        uuid primary key references child on delete restrict,
  allergies bytea,
  health    bytea,
  pick_up   bytea,
  version   integer not null default 0
);

comment on table emergency_note is 'What whoever is called in an emergency must know: allergies, health, who may fetch the child. Sealed; its id is the child''s.';
