-- Some duties are not owed to one child: a class holds its parents' meeting, the school its symposium [S-4, S-6, S-7].
alter table duty_rule add column owed_by text not null default 'CHILD' check (owed_by in ('CHILD', 'CLASS', 'SCHOOL'));

comment on column duty_rule.owed_by is 'Whether it is counted for each child, once for each class, or once for the school.';

alter table duty_rule add constraint duty_rule_of_groups check (owed_by = 'CHILD' or (kind in ('PER_PHASE', 'PER_MONTH', 'PER_TERM', 'CAMPAIGN')
  or (kind = 'ONCE' and trigger in ('TERM_START', 'YEAR_START'))));

-- School years that are over keep the rules they had.
insert into duty_rule (id, code, kind, offset_days, trigger, owed_by, effective, source) values
  (uuidv7(), 'SYMPOSIUM',       'PER_TERM', null, null,         'SCHOOL', '[2026-08-01,)', 'S-4 S-7'),
  (uuidv7(), 'PARENTS_MEETING', 'ONCE',     20,   'TERM_START', 'CLASS',  '[2026-08-01,)', 'S-6 S-13'),
  (uuidv7(), 'CAMPAIGN',        'CAMPAIGN', null, null,         'CLASS',  '[2026-08-01,)', 'S-10');

insert into duty_equivalence (rule_id, record_kind)
  select r.id, e.kind from duty_rule r join (values ('SYMPOSIUM', 'SYMPOSIUM'), ('PARENTS_MEETING', 'PARENTS_MEETING'),
    ('CAMPAIGN', 'CAMPAIGN_ITEM')) as e (code, kind) on e.code = r.code;

-- A child who comes within the year needs an agreement too, four weeks after coming.
alter table duty_rule drop constraint duty_rule_trigger_check;
alter table duty_rule add constraint duty_rule_trigger_check
  check (trigger in ('TERM_START', 'YEAR_START', 'JOINING', 'ENTRY', 'LEVEL_RAISED', 'UNPAIRED', 'PLAN_NEEDED', 'PLAN_MADE'));

update duty_rule set effective = '[2000-01-01,2026-08-01)' where code = 'SAFETY_AGREEMENT' and effective = '[2000-01-01,)';

insert into duty_rule (id, code, kind, offset_days, trigger, effective, source)
  select uuidv7(), 'SAFETY_AGREEMENT', 'ONCE', 27, 'JOINING', '[2026-08-01,)', 'S-4'
   where exists (select from duty_rule where code = 'SAFETY_AGREEMENT' and effective = '[2000-01-01,2026-08-01)');

insert into duty_equivalence (rule_id, record_kind)
  select r.id, 'AGREEMENT' from duty_rule r where r.code = 'SAFETY_AGREEMENT' and r.trigger = 'JOINING';
