create table duty_rule (
  id            uuid primary key,
  code          text not null check (code ~ '^[A-Z0-9_]+$'),
  name          text not null default '',
  kind          text not null check (kind in ('PER_PHASE', 'PER_MONTH', 'PER_TERM', 'MAX_GAP', 'ONCE', 'CAMPAIGN')),
  times         smallint not null default 1 check (times between 1 and 60),
  gap_days      smallint check (gap_days between 1 and 400),
  offset_days   smallint check (offset_days between 0 and 366),
  trigger       text check (trigger in ('TERM_START', 'YEAR_START', 'ENTRY', 'LEVEL_RAISED', 'UNPAIRED')),
  min_teaching_days smallint not null default 10 check (min_teaching_days between 0 and 31),
  scope         text not null default 'SCHOOL' check (scope in ('SCHOOL', 'CLASS', 'LEVEL', 'PAIRED')),
  scope_value   text,
  observed      boolean not null default false,
  effective     daterange not null check (not isempty(effective)),
  source        text,
  version       integer not null default 0,
  constraint duty_rule_gap_has_days check (kind <> 'MAX_GAP' or gap_days is not null),
  constraint duty_rule_once_has_trigger check (kind <> 'ONCE' or (trigger is not null and offset_days is not null)),
  constraint duty_rule_scope_has_value check ((scope in ('CLASS', 'LEVEL')) = (scope_value is not null)),
  constraint duty_rule_apart exclude using gist (code with =, effective with &&)
);

comment on table duty_rule is 'What is owed to each child, as data with effective dates. Editing a rule ends one row and begins another.';
comment on column duty_rule.name is 'Empty for a usual rule, whose name stands in the messages under its code; a rule the school named has its name here.';
comment on column duty_rule.observed is 'Counted and shown, never blamed on the school (child-parent contact every week [S-5]).';

create table duty_equivalence (
  rule_id     uuid not null references duty_rule on delete restrict,
  record_kind text not null check (record_kind ~ '^[A-Z_]+$'),
  channel     text not null default 'ANY' check (channel in ('ANY', 'IN_PERSON', 'PHONE', 'VIDEO', 'MESSAGE', 'LETTER')),
  primary key (rule_id, record_kind, channel)
);

comment on table duty_equivalence is 'Which record kinds and channels satisfy which rule; dated with the rule, so that a change never rewrites the past.';

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

create index duty_rule_by_code on duty_rule (code);

insert into duty_rule (id, code, kind, times, gap_days, offset_days, trigger, observed, effective, source) values
  (uuidv7(), 'HOME_VISIT',        'PER_PHASE', 1, null, null, null,       false, '[2000-01-01,)', 'S-6 S-13'),
  (uuidv7(), 'TALK',              'PER_MONTH', 1, null, null, null,       false, '[2000-01-01,)', 'S-3'),
  (uuidv7(), 'GUARDIAN_CONTACT',  'PER_MONTH', 1, null, null, null,       false, '[2000-01-01,)', 'S-6 S-13'),
  (uuidv7(), 'CHILD_PARENT_CALL', 'PER_MONTH', 1, null, null, null,       false, '[2000-01-01,)', 'S-6 S-13'),
  (uuidv7(), 'PARENT_CONTACT',    'PER_TERM',  3, null, null, null,       false, '[2000-01-01,)', 'S-1'),
  (uuidv7(), 'PARENT_MET',        'MAX_GAP',   1, 90,   null, null,       false, '[2000-01-01,)', 'S-5'),
  (uuidv7(), 'WEEKLY_CONTACT',    'MAX_GAP',   1, 7,    null, null,       true,  '[2000-01-01,)', 'S-5'),
  (uuidv7(), 'PAIRED',            'ONCE',      1, null, 7,    'UNPAIRED', false, '[2000-01-01,)', 'S-4 S-14');

insert into duty_equivalence (rule_id, record_kind)
  select r.id, e.kind
    from duty_rule r join (values
      ('HOME_VISIT', 'HOME_VISIT'), ('TALK', 'TALK'),
      ('GUARDIAN_CONTACT', 'FAMILY_CONTACT'), ('GUARDIAN_CONTACT', 'HOME_VISIT'),
      ('CHILD_PARENT_CALL', 'CHILD_PARENT_CALL'), ('CHILD_PARENT_CALL', 'CHILD_PARENT_LETTER'),
      ('PARENT_CONTACT', 'FAMILY_CONTACT'), ('PARENT_CONTACT', 'HOME_VISIT'),
      ('PARENT_MET', 'PARENT_MET'),
      ('WEEKLY_CONTACT', 'CHILD_PARENT_CALL'), ('WEEKLY_CONTACT', 'CHILD_PARENT_LETTER'), ('WEEKLY_CONTACT', 'PARENT_MET')
    ) as e (code, kind) on e.code = r.code;
