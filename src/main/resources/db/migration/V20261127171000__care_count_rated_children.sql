-- Whether a child was looked at in the five dimensions is counted from the facts beside the child, as all else is; the marks stay
-- where they are.
create or replace function care_facts_of(facts jsonb, ratings jsonb) returns jsonb language sql immutable as $$
  select case when ratings is null then facts else coalesce(facts, '{}') || '{"rated": true}' end
$$;

comment on function care_facts_of(jsonb, jsonb) is 'What figures count of a participant: the record''s facts, and that the child was rated.';

create or replace function care_participant_takes_facts() returns trigger language plpgsql as $$
begin
  select r.channel, r.outcome, r.planned, r.met_relation, r.recorded_on, r.voided_on, care_facts_of(r.facts, new.ratings)
    into new.channel, new.outcome, new.planned, new.met_relation, new.recorded_on, new.voided_on, new.facts
    from care_record r where r.id = new.record_id;
  return new;
end
$$;

create or replace function care_record_gives_facts() returns trigger language plpgsql as $$
begin
  update care_participant p
     set channel = new.channel, outcome = new.outcome, planned = new.planned, met_relation = new.met_relation,
         recorded_on = new.recorded_on, voided_on = new.voided_on, facts = care_facts_of(new.facts, p.ratings)
   where p.record_id = new.id;
  return null;
end
$$;

-- A correction writes a child's row anew or changes its ratings.
drop trigger care_participant_takes_facts on care_participant;
create trigger care_participant_takes_facts before insert or update of ratings on care_participant
  for each row execute function care_participant_takes_facts();

update care_participant set facts = care_facts_of(facts, ratings) where ratings is not null;
