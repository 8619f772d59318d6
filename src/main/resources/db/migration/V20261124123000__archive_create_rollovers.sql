create table rollover (
  id         uuid primary key,
  from_year  integer not null,
  begun_by   uuid not null references account on delete restrict,
  begun_at   timestamptz not null,
  first_day  date,
  carried_by uuid references account on delete restrict,
  carried_at timestamptz,
  undone_by  uuid references account on delete restrict,
  undone_at  timestamptz,
  constraint rollover_carried_by_somebody check (num_nulls(first_day, carried_by, carried_at) in (0, 3)),
  constraint rollover_undone_by_somebody check ((undone_by is null) = (undone_at is null)),
  constraint rollover_undone_after_carried check (undone_at is null or carried_at is not null)
);

comment on table rollover is 'The passage from one school year into the next: planned, carried out in one transaction, perhaps taken back as a whole.';
comment on column rollover.first_day is 'The first day of the new year, as it was when it was carried out.';

create unique index rollover_once on rollover (from_year) where undone_at is null;

create table rollover_class (
  rollover_id uuid not null references rollover on delete restrict,
  class_id    uuid not null references school_class on delete restrict,
  entry       boolean not null,
  way         text not null check (way in ('UP', 'GRADUATES', 'UNDECIDED')),
  number      text not null default '' check (length(number) <= 8),
  lead_id     uuid references account on delete restrict,
  primary key (rollover_id, class_id, entry)
);

comment on table rollover_class is 'What somebody decided about a class of the year that ends; a class without a row goes as proposed.';
comment on column rollover_class.entry is 'False: where the class goes. True: which class follows it in its own grade, for those who come newly to the school.';

create table rollover_child (
  rollover_id uuid not null references rollover on delete restrict,
  child_id    uuid not null references child on delete restrict,
  decision    text not null check (decision in ('REPEATING', 'TRANSFERRED', 'GRADUATED', 'UNRESOLVED', 'CLASS')),
  place       text,
  destination text check (length(destination) <= 120),
  primary key (rollover_id, child_id),
  constraint rollover_child_names_its_class check ((decision = 'CLASS') = (place is not null))
);

comment on table rollover_child is 'A child who does not go as its class goes.';
comment on column rollover_child.place is 'The class of the new year by stage, grade and number.';

create table rollover_move (
  rollover_id uuid not null references rollover on delete restrict,
  child_id    uuid not null references child on delete restrict,
  from_id     uuid not null references school_class on delete restrict,
  outcome     text not null check (outcome in ('PROMOTED', 'GRADUATED', 'TRANSFERRED', 'REPEATING', 'UNRESOLVED')),
  to_id       uuid,
  destination text,
  primary key (rollover_id, child_id),
  constraint rollover_move_into_a_class check ((outcome in ('PROMOTED', 'REPEATING')) = (to_id is not null))
);

comment on table rollover_move is 'What became of each child when it was carried out.';
comment on column rollover_move.to_id is 'The class of the new year; one that was created by the roll-over is gone once that was taken back.';

create table rollover_made (
  rollover_id uuid not null references rollover on delete restrict,
  class_id    uuid not null,
  created     boolean not null,
  lead_id     uuid references account on delete restrict,
  primary key (rollover_id, class_id)
);

comment on table rollover_made is 'Classes of the new year it created or gave a homeroom teacher, so that both can be taken back.';
