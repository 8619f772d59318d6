-- An incident is corrected with history and never taken back or deleted. What must be reported about it is reported to somebody by
-- somebody at some time: rows that are only added. When it was first reported is kept with the record's facts, so that the clock of the
-- report costs the figures no statement.
create table care_report (
  id         uuid primary key,
  record_id  uuid not null references care_record on delete restrict,
  recipient  text not null check (recipient in ('POLICE', 'CIVIL_AFFAIRS', 'EDUCATION', 'HEALTH', 'VILLAGE', 'FAMILY')),
  channel    text not null check (channel in ('PHONE', 'IN_PERSON', 'MESSAGE', 'LETTER')),
  told_at    timestamp not null,
  told_by    uuid not null references account on delete restrict,
  content    bytea not null,
  entered_on date not null,
  entered_at timestamptz not null,
  constraint care_report_entered_after check (entered_on >= told_at::date)
);

comment on table care_report is 'A report of an incident to whoever must know of it; only added, never changed (law on minors, art. 11).';
comment on column care_report.told_at is 'School time at which the recipient was told.';
comment on column care_report.content is 'Whom one spoke to, the number of the receipt and what was said (sealed JSON).';
comment on column care_report.entered_on is 'School day on which it was written down.';

create index care_report_by_record on care_report (record_id, told_at);

alter table care_record add constraint care_record_incident_stays check (kind <> 'INCIDENT' or voided_on is null);

create function care_incident_stays() returns trigger language plpgsql as $$
begin
  raise exception 'An incident and its reports are never deleted';
end
$$;

create trigger care_incident_stays before delete on care_record
  for each row when (old.kind = 'INCIDENT') execute function care_incident_stays();
create trigger care_report_stays before update or delete on care_report
  for each row execute function care_incident_stays();

-- Telling the family is no report; of an absence only a letter to the education office is.
create function care_incident_takes_report() returns trigger language plpgsql as $$
declare
  report record;
begin
  select min(r.told_at) as at, min(r.entered_on) as known into report
    from care_report r
   where r.record_id = new.id and r.recipient <> 'FAMILY'
     and (not coalesce((new.facts->>'reportWritten')::boolean, false) or (r.recipient = 'EDUCATION' and r.channel = 'LETTER'));
  new.facts := coalesce(new.facts, '{}') - 'reportedAt' - 'reportKnownOn';
  if report.at is not null then
    new.facts := new.facts || jsonb_build_object('reportedAt', to_char(report.at, 'YYYY-MM-DD"T"HH24:MI:SS'),
                                                 'reportKnownOn', report.known::text);
  end if;
  return new;
end
$$;

create trigger care_incident_takes_report before update of facts on care_record
  for each row when (new.kind = 'INCIDENT') execute function care_incident_takes_report();

create function care_report_is_taken() returns trigger language plpgsql as $$
begin
  update care_record set facts = facts where id = new.record_id;
  return null;
end
$$;

create trigger care_report_is_taken after insert on care_report
  for each row execute function care_report_is_taken();
