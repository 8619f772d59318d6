-- The board asks of every agreement of the year who has not signed, as it was known on a day: signatures taken back since
-- count there too, so the index of those that stand is of no use to it.
create index agreement_signature_of on agreement_signature (agreement_id);
