create table hardship_answer (
  id          uuid primary key,
  child_id    uuid not null references child on delete restrict,
  kind        text not null check (kind in ('GUARDIANSHIP_LOST', 'POVERTY', 'ILLNESS', 'MENTAL_HEALTH', 'ORPHAN')),
  reasons     text not null check (length(reasons) > 0),
  accepted    boolean not null,
  note        text not null check (length(trim(note)) > 0),
  answered_by uuid not null references account on delete restrict,
  answered_on date not null
);

comment on table hardship_answer is 'That a hardship was suggested for a child, by which facts, and that somebody accepted or dismissed it and why. The suggestions themselves are derived.';

create index hardship_answer_by_child on hardship_answer (child_id);
