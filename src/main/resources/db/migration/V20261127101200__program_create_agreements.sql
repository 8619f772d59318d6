create table agreement (
  id          uuid primary key,
  child_id    uuid not null references child on delete restrict,
  school_year smallint not null,
  parties     text[] not null check (cardinality(parties) > 0 and parties <@ array['SCHOOL', 'HOMEROOM', 'MENTOR', 'GUARDIAN']),
  made_on     date not null,
  recorded_on date not null,
  recorded_by uuid not null references account on delete restrict,
  voided_on   date,
  voided_by   uuid references account on delete restrict,
  void_reason text,
  constraint agreement_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3))
);

comment on table agreement is 'The safety agreement about a child for a school year, and who has to sign it [S-4].';

create unique index agreement_once on agreement (child_id, school_year) where voided_on is null;

create table agreement_signature (
  id           uuid primary key,
  agreement_id uuid not null references agreement on delete restrict,
  party        text not null check (party in ('SCHOOL', 'HOMEROOM', 'MENTOR', 'GUARDIAN')),
  signed_on    date not null,
  recorded_on  date not null,
  recorded_by  uuid not null references account on delete restrict,
  voided_on    date,
  voided_by    uuid references account on delete restrict,
  void_reason  text,
  constraint agreement_signature_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3))
);

comment on table agreement_signature is 'That a party has signed an agreement, and when.';

create unique index agreement_signature_once on agreement_signature (agreement_id, party) where voided_on is null;

create view agreement_signed as
  select a.id, a.child_id, a.school_year, max(s.signed_on) as signed_on, max(s.recorded_on) as recorded_on
    from agreement a join agreement_signature s on s.agreement_id = a.id and s.voided_on is null and s.party = any(a.parties)
   where a.voided_on is null
   group by a.id, a.child_id, a.school_year
  having count(distinct s.party) = cardinality(a.parties);

comment on view agreement_signed is 'The agreements that all their parties have signed: on which day, and by which day that was written down.';
