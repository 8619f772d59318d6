-- What people answered to suggestions; the suggestions themselves are derived.

create table suggestion_answer (
  id          uuid primary key,
  child_id    uuid not null references child on delete restrict,
  present     text not null check (present in ('UNIVERSAL', 'HEIGHTENED', 'GUARDIANSHIP_INTERVENTION', 'CASE_MANAGEMENT')),
  proposed    text not null check (proposed in ('UNIVERSAL', 'HEIGHTENED', 'GUARDIANSHIP_INTERVENTION', 'CASE_MANAGEMENT')),
  reasons     text not null check (length(reasons) > 0),
  accepted    boolean not null,
  note        text not null check (length(trim(note)) > 0),
  answered_by uuid not null references account on delete restrict,
  answered_on date not null,
  check (present <> proposed)
);

comment on table suggestion_answer is 'That another care level was suggested for a child, by which facts, and that somebody accepted or dismissed it and why.';

create index suggestion_answer_by_child on suggestion_answer (child_id);
