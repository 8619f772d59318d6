-- Kinds of record whose figures count more than that something happened: items given, people who came, a value that was measured.
-- The fields a kind declares are kept beside the record and, by the triggers that keep its other facts, beside each child.
alter table care_record
  add column facts jsonb check (jsonb_typeof(facts) = 'object' and length(facts::text) <= 1000);

comment on column care_record.facts is 'Those of its details that figures count, as the kind declares them; no free text.';

alter table care_participant
  add column facts jsonb,
  add column role  text check (role ~ '^[A-Z_]+$');

comment on column care_participant.facts is 'The record''s, written by triggers only.';
comment on column care_participant.role is 'What part the child had, where the kind asks for it; never taken over from another child.';

create or replace function care_participant_takes_facts() returns trigger language plpgsql as $$
begin
  select r.channel, r.outcome, r.planned, r.met_relation, r.recorded_on, r.voided_on, r.facts
    into new.channel, new.outcome, new.planned, new.met_relation, new.recorded_on, new.voided_on, new.facts
    from care_record r where r.id = new.record_id;
  return new;
end
$$;

create or replace function care_record_gives_facts() returns trigger language plpgsql as $$
begin
  update care_participant p
     set channel = new.channel, outcome = new.outcome, planned = new.planned, met_relation = new.met_relation,
         recorded_on = new.recorded_on, voided_on = new.voided_on, facts = new.facts
   where p.record_id = new.id;
  return null;
end
$$;

drop trigger care_record_gives_facts on care_record;

create trigger care_record_gives_facts
  after update of channel, outcome, planned, met_relation, recorded_on, voided_on, facts on care_record
  for each row
  when ((old.channel, old.outcome, old.planned, old.met_relation, old.recorded_on, old.voided_on, old.facts)
        is distinct from (new.channel, new.outcome, new.planned, new.met_relation, new.recorded_on, new.voided_on, new.facts))
  execute function care_record_gives_facts();

drop index care_participant_facts;
create index care_participant_facts on care_participant (child_id, happened_on desc)
  include (record_id, household_id, kind, channel, outcome, planned, recorded_on, voided_on, met_relation, role, facts);
