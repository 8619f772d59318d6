-- A note of a change also says which children it concerns, so that what was made of the facts of a whole school can be
-- mended for them alone. The triggers are put on every table by afterMigrate.sql, which knows how each leads to children.
drop function fact_changed() cascade;
drop table fact_change;

create table fact_change (
  xid        xid8 not null default pg_current_xact_id(),
  concerns   text not null check (concerns in ('CHILD', 'NOBODY', 'ANYBODY')),
  child_id   uuid,
  changed_at timestamptz not null default now(),
  check ((concerns = 'CHILD') = (child_id is not null)),
  unique nulls not distinct (xid, concerns, child_id)
);

comment on table fact_change is 'Transactions that changed facts, of the last days, and of which children; not part of the records.';

create index fact_change_by_time on fact_change (changed_at);

-- What one statement or one transaction changed of many children is noted once, for anybody: mending for them is no quicker than
-- making anew, and an import need not note each of its children.
create function note_fact_change(children uuid[]) returns void language sql as $$
  insert into fact_change (concerns, child_id)
  select 'ANYBODY', null::uuid where cardinality(children) > 200 or array_position(children, null) is not null
  union all
  select 'NOBODY', null where cardinality(children) = 0
  union all
  select 'CHILD', child from unnest(children) child
   where cardinality(children) between 1 and 200 and array_position(children, null) is null
  on conflict do nothing;
$$;

-- For tables that lead to no single child.
create function fact_changed() returns trigger language plpgsql as $$
begin
  insert into fact_change (concerns) values ('ANYBODY') on conflict do nothing;
  return null;
end;
$$;

-- One function for each way that leads from a row to its children, since the database keeps the plans of what stands in a
-- function as it is. The text "changed" is the rows that were added, removed, or altered; those as they were before are looked at too.
do $$
declare
  way record;
begin
  for way in select * from (values
    ('child', 'select child_id from changed'),
    ('self', 'select id as child_id from changed'),
    ('record', 'select p.child_id from changed c join care_participant p on p.record_id = c.record_id'),
    ('record_itself', 'select p.child_id from changed c join care_participant p on p.record_id = c.id'),
    ('parent', 'select g.child_id from changed c join parentage g on g.parent_id = c.parent_id'),
    ('parent_itself', 'select g.child_id from changed c join parentage g on g.parent_id = c.id'),
    ('carer_itself', 'select a.child_id from changed c join care_arrangement a on a.carer_id = c.id'),
    ('household_itself', 'select k.id as child_id from changed c join child k on k.household_id = c.id'),
    ('nobody', 'select null::uuid as child_id from changed where false'),
    ('pairing', 'select p.child_id from changed c join pairing p on p.id = c.pairing_id'),
    ('agreement', 'select a.child_id from changed c join agreement a on a.id = c.agreement_id'),
    ('number', 'select child_id from changed where child_id is not null
                union all select g.child_id from changed c join parentage g on g.parent_id = c.parent_id
                union all select a.child_id from changed c join care_arrangement a on a.carer_id = c.carer_id')
  ) as ways (name, rows)
  loop
    execute format($function$
      create function fact_changed_of_%s() returns trigger language plpgsql as $body$
      begin
        if not exists (select from changed)
           or exists (select from fact_change where xid = pg_current_xact_id() and concerns = 'ANYBODY') then
          return null;
        end if;
        if exists (select from fact_change where xid = pg_current_xact_id() offset 200) then
          perform note_fact_change(array[null]::uuid[]);
          return null;
        end if;
        if tg_op = 'UPDATE' then
          perform note_fact_change(array(select child_id from (%s) now union select child_id from (%s) before limit 201));
        else
          perform note_fact_change(array(select distinct child_id from (%s) now limit 201));
        end if;
        return null;
      end;
      $body$
      $function$, way.name, way.rows, replace(way.rows, 'changed', 'replaced'), way.rows);
  end loop;
end
$$;
