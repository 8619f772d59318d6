create table rollover_pairing (
  rollover_id uuid not null references rollover on delete restrict,
  pairing_id  uuid not null references pairing on delete restrict,
  primary key (rollover_id, pairing_id)
);

comment on table rollover_pairing is 'Pairings it ended because their child left the school, so that they can be opened again when it is taken back.';

create index rollover_pairing_by_pairing on rollover_pairing (pairing_id);
