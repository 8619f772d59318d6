-- A plan waits for the principal's approval; a correction makes it wait again. Whether it is approved is kept with the record's facts.
create table care_plan_decision (
  id             uuid primary key,
  record_id      uuid not null references care_record on delete restrict,
  record_version integer not null,
  decision       text not null check (decision in ('APPROVED', 'RETURNED')),
  comment        bytea,
  decided_by     uuid not null references account on delete restrict,
  decided_on     date not null,
  decided_at     timestamptz not null,
  constraint care_plan_decision_says_why check (decision <> 'RETURNED' or comment is not null)
);

comment on table care_plan_decision is 'What the principal decided about a plan in the version that was seen; only added.';
comment on column care_plan_decision.comment is 'Sealed.';

create index care_plan_decision_by_record on care_plan_decision (record_id, decided_at);

create function care_plan_takes_decision() returns trigger language plpgsql as $$
declare
  last record;
begin
  select d.decision, d.record_version, d.decided_on into last
    from care_plan_decision d where d.record_id = new.id order by d.decided_at desc, d.id desc limit 1;
  new.facts := coalesce(new.facts, '{}') - 'approvedOn';
  if last.decision = 'APPROVED' and last.record_version = new.version then
    new.facts := new.facts || jsonb_build_object('approvedOn', last.decided_on::text);
  end if;
  return new;
end
$$;

create trigger care_plan_takes_decision before update of facts on care_record
  for each row when (new.kind in ('CARE_PLAN', 'EDUCATION_PLAN')) execute function care_plan_takes_decision();

create function care_plan_is_decided() returns trigger language plpgsql as $$
begin
  update care_record set facts = facts where id = new.record_id;
  return null;
end
$$;

create trigger care_plan_is_decided after insert on care_plan_decision
  for each row execute function care_plan_is_decided();

-- The duty to make a plan within a week of one of the four reasons [S-3], and to look at it each half term.
alter table duty_rule drop constraint duty_rule_trigger_check;
alter table duty_rule add constraint duty_rule_trigger_check
  check (trigger in ('TERM_START', 'YEAR_START', 'ENTRY', 'LEVEL_RAISED', 'UNPAIRED', 'PLAN_NEEDED', 'PLAN_MADE'));

insert into duty_rule (id, code, kind, times, gap_days, offset_days, trigger, observed, effective, source) values
  (uuidv7(), 'EDUCATION_PLAN', 'ONCE', 1, null, 7,  'PLAN_NEEDED', false, '[2000-01-01,)', 'S-3'),
  (uuidv7(), 'PLAN_REVIEW',    'ONCE', 1, null, 70, 'PLAN_MADE',   false, '[2000-01-01,)', 'S-3');

insert into duty_equivalence (rule_id, record_kind)
  select r.id, e.kind
    from duty_rule r join (values ('EDUCATION_PLAN', 'EDUCATION_PLAN'), ('PLAN_REVIEW', 'PLAN_REVIEW')) as e (code, kind)
      on e.code = r.code;
