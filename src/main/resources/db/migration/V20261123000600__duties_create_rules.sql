create table duty_rule (
  id            uuid primary key,
  code          text not null check (code ~ '^[A-Z0-9_]+$'),
  name          text not null,
  kind          text not null check (kind in ('PER_PHASE', 'PER_MONTH', 'PER_TERM', 'MAX_GAP', 'ONCE', 'CAMPAIGN')),
  times         smallint not null default 1 check (times between 1 and 60),
  gap_days      smallint check (gap_days between 1 and 400),
  offset_days   smallint,
  trigger       text,
  min_teaching_days smallint not null default 10 check (min_teaching_days between 0 and 31),
  scope         text not null default 'SCHOOL' check (scope in ('SCHOOL', 'CLASS', 'LEVEL', 'PAIRED')),
  scope_value   text,
  observed      boolean not null default false,
  effective     daterange not null check (not isempty(effective)),
  source        text,
  version       integer not null default 0,
  constraint duty_rule_gap_has_days check (kind <> 'MAX_GAP' or gap_days is not null),
  constraint duty_rule_apart exclude using gist (code with =, effective with &&)
);

comment on table duty_rule is 'What is owed to each child, as data with effective dates. Editing a rule ends one row and begins another.';
comment on column duty_rule.observed is 'Counted and shown, never blamed on the school (child-parent contact every week [S-5]).';

create table duty_equivalence (
  rule_code   text not null,
  record_kind text not null,
  channel     text not null default 'ANY',
  primary key (rule_code, record_kind, channel)
);

comment on table duty_equivalence is 'Which record kinds and channels satisfy which rule.';

create table duty_waiver (
  id          uuid primary key,
  rule_code   text not null,
  child_id    uuid not null references child on delete restrict,
  during      daterange not null check (not isempty(during)),
  reason      text not null check (length(trim(reason)) > 0),
  waived_by   uuid not null references account on delete restrict,
  recorded_on date not null,
  withdrawn_on date,
  version     integer not null default 0
);

comment on table duty_waiver is 'A duty that need not be done for a child, with the reason; windows that begin inside its days are waived and counted apart.';

create index duty_waiver_by_child on duty_waiver (child_id);
