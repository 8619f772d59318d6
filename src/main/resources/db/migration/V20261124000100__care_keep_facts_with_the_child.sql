-- What the duty clock and the figures ask of a record, kept with each child who took part, so that a term's facts of any number of
-- children are one scan without a join. The record stays the source: these triggers are the only writer.
alter table care_participant
  add column channel      text,
  add column outcome      text,
  add column planned      boolean,
  add column met_relation text,
  add column recorded_on  date,
  add column voided_on    date;

update care_participant p
   set channel = r.channel, outcome = r.outcome, planned = r.planned, met_relation = r.met_relation,
       recorded_on = r.recorded_on, voided_on = r.voided_on
  from care_record r where r.id = p.record_id;

alter table care_participant
  alter column channel     set not null,
  alter column outcome     set not null,
  alter column planned     set not null,
  alter column recorded_on set not null;

comment on column care_participant.recorded_on is 'With channel, outcome, planned, met_relation and voided_on: the record''s, written by triggers only.';

create function care_participant_takes_facts() returns trigger language plpgsql as $$
begin
  select r.channel, r.outcome, r.planned, r.met_relation, r.recorded_on, r.voided_on
    into new.channel, new.outcome, new.planned, new.met_relation, new.recorded_on, new.voided_on
    from care_record r where r.id = new.record_id;
  return new;
end
$$;

create trigger care_participant_takes_facts before insert on care_participant
  for each row execute function care_participant_takes_facts();

create function care_record_gives_facts() returns trigger language plpgsql as $$
begin
  update care_participant p
     set channel = new.channel, outcome = new.outcome, planned = new.planned, met_relation = new.met_relation,
         recorded_on = new.recorded_on, voided_on = new.voided_on
   where p.record_id = new.id;
  return null;
end
$$;

create trigger care_record_gives_facts
  after update of channel, outcome, planned, met_relation, recorded_on, voided_on on care_record
  for each row
  when ((old.channel, old.outcome, old.planned, old.met_relation, old.recorded_on, old.voided_on)
        is distinct from (new.channel, new.outcome, new.planned, new.met_relation, new.recorded_on, new.voided_on))
  execute function care_record_gives_facts();

-- A child's facts of a term lie next to each other here; the table keeps them in the order of the days.
create index care_participant_facts on care_participant (child_id, happened_on desc)
  include (record_id, household_id, kind, channel, outcome, planned, recorded_on, voided_on, met_relation);
drop index care_participant_by_child;
