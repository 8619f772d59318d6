-- A row that refers to a lot holds a key share of it: who then asks for the whole row waits for others who do the same.
create or replace function goods_stay_in_stock() returns trigger language plpgsql as $$
declare
  short uuid;
begin
  perform 1 from goods_lot l where l.id in (select lot_id from fresh) order by l.id for no key update;
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
