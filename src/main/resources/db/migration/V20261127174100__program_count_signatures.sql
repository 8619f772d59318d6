-- A party signs once, says the index of those that stand: counting rows is counting parties, and takes no sorting.
create or replace view agreement_signed as
  select a.id, a.child_id, a.school_year, max(s.signed_on) as signed_on, max(s.recorded_on) as recorded_on
    from agreement a join agreement_signature s on s.agreement_id = a.id and s.voided_on is null and s.party = any(a.parties)
   where a.voided_on is null
   group by a.id
  having count(*) = cardinality(a.parties);
