create table local_criterion (
  id         uuid primary key,
  basis      text not null check (basis in ('STATE_COUNCIL_2016', 'STUDENT_REGISTER', 'OWN')),
  need       text not null check (need in ('ONE_AWAY', 'NOBODY_CAPABLE_AT_HOME')),
  away_for   smallint not null check (away_for between 0 and 730),
  unit       text not null check (unit in ('DAYS', 'MONTHS')),
  under_age  smallint check (under_age between 1 and 18),
  effective  daterange not null check (not isempty(effective)),
  source     text,
  decided_by uuid references account on delete restrict,
  constraint local_criterion_apart exclude using gist (effective with &&)
);

comment on table local_criterion is 'By which rule this school counts children whose parents are away, from when to when. Status and figures of a day use the rule of that day.';

insert into local_criterion (id, basis, need, away_for, unit, effective)
values (uuidv7(), 'OWN', 'ONE_AWAY', 90, 'DAYS', '[2000-01-01,)');
