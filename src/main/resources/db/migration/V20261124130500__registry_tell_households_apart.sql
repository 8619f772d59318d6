create table household_distinct (
  id            uuid primary key,
  one_id        uuid not null references household on delete restrict,
  other_id      uuid not null references household on delete restrict,
  said_by       uuid not null references account on delete restrict,
  said_at       timestamptz not null,
  taken_back_by uuid references account on delete restrict,
  taken_back_at timestamptz,
  constraint household_distinct_in_order check (one_id < other_id),
  constraint household_distinct_taken_back_by_somebody check ((taken_back_by is null) = (taken_back_at is null))
);

comment on table household_distinct is 'Somebody looked at two households alike and says that they are not the same. Taken back, the pair is asked about again.';

create unique index household_distinct_once on household_distinct (one_id, other_id) where taken_back_at is null;
