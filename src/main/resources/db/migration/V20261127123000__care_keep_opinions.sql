-- What somebody thinks of the school is written down in the record in which it was said: the minutes of a symposium, a home visit.
-- Here it waits for its answer. The record stays the source of what was said: this trigger is the only writer of it.
create table opinion (
  id          uuid primary key,
  record_id   uuid not null references care_record on delete restrict,
  party       text not null check (party in ('TEACHER', 'CHILD', 'GUARDIAN')),
  said        text not null check (length(trim(said)) > 0),
  made_on     date not null,
  recorded_on date not null,
  voided_on   date,
  answered_on date,
  answer      text check (length(trim(answer)) between 1 and 1000),
  answered_by uuid references account on delete restrict,
  version     integer not null default 0,
  constraint opinion_once unique (record_id, party, said),
  constraint opinion_answered_whole check (num_nulls(answered_on, answer, answered_by) in (0, 3))
);

comment on table opinion is 'An opinion of the school [S-2, S-4], as said in a record, and its answer. Which children it concerns are the record''s.';
comment on column opinion.voided_on is 'The record''s; written by the trigger only, like party, said, made_on and recorded_on.';

create index opinion_open on opinion (made_on) where answered_on is null and voided_on is null;

-- One opinion in plain words is the guardian's (home visits); several are a list with who said it (symposia).
create function said_in(details jsonb) returns table (party text, said text) language sql immutable as $$
  select 'GUARDIAN', trim(details->>'opinions') where jsonb_typeof(details->'opinions') = 'string' and trim(details->>'opinions') <> ''
  union
  select one->>'party', trim(one->>'said')
    from jsonb_array_elements(case when jsonb_typeof(details->'opinions') = 'array' then details->'opinions' else '[]' end) as one
$$;

create function care_record_gives_opinions() returns trigger language plpgsql as $$
begin
  delete from opinion o
   where o.record_id = new.id and o.answered_on is null
     and not exists (select from said_in(new.details) s where s.party = o.party and s.said = o.said);
  -- the same opinion of the same record always has the same id, so that two fillings of one school are equal
  insert into opinion (id, record_id, party, said, made_on, recorded_on, voided_on)
    select md5(new.id::text || s.party || s.said)::uuid, new.id, s.party, s.said, new.happened_on, new.recorded_on, new.voided_on from said_in(new.details) s
    on conflict (record_id, party, said) do nothing;
  update opinion set made_on = new.happened_on, voided_on = new.voided_on
   where record_id = new.id and (made_on, voided_on) is distinct from (new.happened_on, new.voided_on);
  return null;
end
$$;

create trigger care_record_says after insert on care_record
  for each row when (new.details ? 'opinions') execute function care_record_gives_opinions();

create trigger care_record_says_otherwise after update of details, happened_on, voided_on on care_record
  for each row when (old.details ? 'opinions' or new.details ? 'opinions') execute function care_record_gives_opinions();

insert into opinion (id, record_id, party, said, made_on, recorded_on, voided_on)
  select md5(r.id::text || s.party || s.said)::uuid, r.id, s.party, s.said, r.happened_on, r.recorded_on, r.voided_on
    from care_record r cross join lateral said_in(r.details) s where r.details ? 'opinions';
