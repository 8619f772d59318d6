create table board_note (
  id              uuid primary key,
  figure          text not null,
  definition      text not null,
  unit            text not null,
  value           numeric not null,
  scope           text not null check (scope ~ '^(class|helper):'),
  term            text not null,
  as_of           date not null,
  words           text not null default '' check (length(words) <= 500),
  recipient_id    uuid not null references account on delete restrict,
  written_by      uuid not null references account on delete restrict,
  written_at      timestamptz not null,
  acknowledged_at timestamptz check (acknowledged_at >= written_at)
);

comment on table board_note is 'A reminder or comment on a figure, from who answers for the program to the teacher responsible. Figure, definition, unit and value as they stood then.';

create index board_note_waiting on board_note (recipient_id) where acknowledged_at is null;
create index board_note_by_figure on board_note (figure, term);
