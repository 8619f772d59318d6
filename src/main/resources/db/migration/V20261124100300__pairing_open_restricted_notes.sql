create index pairing_by_successor on pairing (successor_id) where successor_id is not null;

create view handed_over as
  select h.account_id, p.child_id, f.account_id as author_id, upper(p.during) - 1 as written_until, s.during
    from hand_over o join pairing p on p.id = o.pairing_id join helper f on f.id = p.helper_id
         join pairing s on s.id = p.successor_id join helper h on h.id = s.helper_id
   where o.readers = 'ALL' and h.account_id is not null and f.account_id is not null;

comment on view handed_over is 'Whose restricted notes about which child a successor may open, because the former helper said so: those written until the hand-over, while the successor cares for the child.';
