create table fund_entry (
  id           uuid primary key,
  direction    text not null check (direction in ('IN', 'OUT')),
  happened_on  date not null,
  amount       numeric(12, 2) not null check (amount > 0),
  approximate  boolean not null default false,
  source       text check (source in ('STAFF', 'PARENTS', 'ALUMNI', 'ENTERPRISE', 'CHARITY', 'GOVERNMENT', 'PUBLIC', 'OTHER')),
  purpose      text check (purpose in ('LIVING', 'GIFTS', 'STUDY', 'MEDICAL', 'ACTIVITY', 'FACILITY', 'OTHER')),
  child_id     uuid references child on delete restrict,
  counterpart  bytea,
  note         text,
  reverses     uuid unique references fund_entry on delete restrict,
  recorded_on  date not null,
  recorded_by  uuid not null references account on delete restrict,
  confirmed_on date,
  confirmed_by uuid references account on delete restrict,
  constraint fund_entry_has_source_or_purpose check (reverses is not null or (direction = 'IN') = (source is not null)),
  constraint fund_entry_has_purpose check (reverses is not null or (direction = 'OUT') = (purpose is not null)),
  constraint fund_entry_confirmed_by_another check (confirmed_by <> recorded_by),
  constraint fund_entry_confirmed_whole check ((confirmed_on is null) = (confirmed_by is null)),
  constraint fund_entry_only_out_is_confirmed check (confirmed_on is null or (direction = 'OUT' and reverses is null))
);

comment on table fund_entry is 'The care fund: in by source, out by purpose, in yuan. An outgoing entry is confirmed by a second person; a mistake is reversed by another entry, never removed.';
comment on column fund_entry.counterpart is 'Who gave or was given, sealed: left out of the public print.';
comment on column fund_entry.reverses is 'The entry this one takes back; both then count for nothing.';

create index fund_entry_by_child on fund_entry (child_id);

create function fund_stays_solvent() returns trigger language plpgsql as $$
declare
  least numeric;
begin
  perform pg_advisory_xact_lock(tg_relid::bigint);
  select min(running) into least from (
    select sum(case e.direction when 'IN' then e.amount else -e.amount end) over (order by e.happened_on, e.direction) as running
      from fund_entry e
     where e.reverses is null and not exists (select from fund_entry r where r.reverses = e.id)) as days;
  if least < 0 then
    raise exception 'the fund would hold % yuan', least using errcode = 'check_violation', constraint = 'fund_stays_solvent';
  end if;
  return null;
end
$$;

comment on function fund_stays_solvent is 'On no day is more spent than was there. Writers queue behind one lock, so that each sees the others'' entries.';

create trigger fund_stays_solvent after insert on fund_entry for each statement execute function fund_stays_solvent();

create table goods_lot (
  id          uuid primary key,
  what        text not null check (length(trim(what)) between 1 and 60),
  unit        text not null check (length(trim(unit)) between 1 and 8),
  quantity    integer not null check (quantity between 1 and 999999),
  approximate boolean not null default false,
  given_by    text not null check (length(trim(given_by)) between 1 and 80),
  received_on date not null,
  note        text,
  recorded_on date not null,
  recorded_by uuid not null references account on delete restrict,
  voided_on   date,
  voided_by   uuid references account on delete restrict,
  void_reason text,
  constraint goods_lot_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3))
);

comment on table goods_lot is 'Goods that came in: what, how many, from whom [S-4, S-12].';

create table goods_handout (
  id          uuid primary key,
  lot_id      uuid not null references goods_lot on delete restrict,
  child_id    uuid references child on delete restrict,
  quantity    integer not null check (quantity between 1 and 999999),
  given_on    date not null,
  receipt     text check (length(trim(receipt)) between 1 and 40),
  note        text,
  recorded_on date not null,
  recorded_by uuid not null references account on delete restrict,
  voided_on   date,
  voided_by   uuid references account on delete restrict,
  void_reason text,
  constraint goods_handout_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3)),
  constraint goods_handout_says_why check (child_id is not null or note is not null)
);

comment on table goods_handout is 'Goods given to a child, with who signed for them; without a child they were used up or spoilt, and the note says how.';

create index goods_handout_by_lot on goods_handout (lot_id);
create index goods_handout_by_child on goods_handout (child_id);

create function goods_stay_in_stock() returns trigger language plpgsql as $$
declare
  short uuid;
begin
  perform 1 from goods_lot l where l.id in (select lot_id from fresh) order by l.id for update;
  select l.id into short from goods_lot l
   where l.id in (select lot_id from fresh)
     and (l.voided_on is not null
       or l.quantity < (select sum(h.quantity) from goods_handout h where h.lot_id = l.id and h.voided_on is null)
       or exists (select from fresh f where f.lot_id = l.id and f.given_on < l.received_on))
   limit 1;
  if short is not null then
    raise exception 'lot % does not hold as much', short using errcode = 'check_violation', constraint = 'goods_stay_in_stock';
  end if;
  return null;
end
$$;

comment on function goods_stay_in_stock is 'Of no lot is more handed out than came in, nor before it came. Writers queue behind the lot''s row.';

create trigger goods_stay_in_stock after insert on goods_handout
  referencing new table as fresh for each statement execute function goods_stay_in_stock();
