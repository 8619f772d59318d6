create table helper (
  id         uuid primary key,
  account_id uuid unique references account on delete restrict,
  name       text not null check (length(trim(name)) between 1 and 40),
  pinyin     text not null default '',
  kind       text not null check (kind in ('STAFF', 'PARENT', 'PEER', 'NEIGHBOUR', 'VOLUNTEER', 'CADRE', 'LOVING_MOTHER')),
  phone      bytea,
  cap        smallint check (cap > 0),
  active     boolean not null default true,
  note       text,
  version    integer not null default 0
);

comment on table helper is 'Somebody who can be paired with children: a member of staff, or a person who does not use the program.';

create table pairing (
  id            uuid primary key,
  child_id      uuid not null references child on delete restrict,
  helper_id     uuid not null references helper on delete restrict,
  role          text not null check (role in ('MENTOR', 'HOMEROOM_PROXY', 'PARENT_PROXY', 'PEER', 'NEIGHBOUR', 'VOLUNTEER', 'CADRE', 'LOVING_MOTHER')),
  is_primary    boolean not null default true,
  during        daterange not null check (not isempty(during)),
  close_reason  text check (close_reason in ('TRANSFER', 'STAFF_CHANGE', 'CHILD_LEFT', 'GUARDIAN_ASKED', 'GOAL_REACHED', 'MISTAKE', 'OTHER')),
  gap_reason    text,
  successor_id  uuid references pairing on delete restrict,
  batch_id      uuid,
  version       integer not null default 0,
  constraint pairing_one_primary exclude using gist (child_id with =, during with &&) where (is_primary),
  constraint pairing_same_helper_once exclude using gist (child_id with =, helper_id with =, during with &&),
  constraint pairing_end_has_reason check ((upper(during) is null) = (close_reason is null))
);

comment on table pairing is 'A helper cares for a child, from when to when; at most one primary pairing a child at a time.';
comment on column pairing.batch_id is 'Pairings made together (a whole class), so that they can be undone together.';

create index pairing_by_child on pairing (child_id);
create index pairing_by_helper on pairing (helper_id);

create table hand_over (
  pairing_id      uuid primary key references pairing on delete restrict,
  strengths       text,
  what_works      text,
  open_items      text,
  readers         text not null default 'RESTRICTED' check (readers in ('ALL', 'SUMMARY', 'RESTRICTED')),
  written_by      uuid not null references account on delete restrict,
  written_at      timestamptz not null,
  acknowledged_by uuid references account on delete restrict,
  acknowledged_at timestamptz,
  version         integer not null default 0
);

comment on table hand_over is 'What the former helper leaves for the next, who acknowledges it.';

create view sees_school as
  select account_id from account_role where role in ('ADMIN', 'PRINCIPAL', 'CARE_LEAD', 'COUNSELLOR') group by account_id;

comment on view sees_school is 'Who may see every child. Part of caseload; asked on its own by lists that stop after a page.';

create view caseload as
  select s.account_id, c.id as child_id, 'SCHOOL'::text as why, '(,)'::daterange as during
    from sees_school s cross join child c
  union all
  select h.account_id, e.child_id, 'CLASS', h.during * e.during
    from homeroom h join enrolment e on e.class_id = h.class_id and e.during && h.during
  union all
  select p.account_id, q.child_id, 'PAIRING', q.during
    from helper p join pairing q on q.helper_id = p.id
   where p.account_id is not null
  union all
  select d.to_account, e.child_id, 'DELEGATED_CLASS', d.during * h.during * e.during
    from delegation d join homeroom h on h.account_id = d.from_account and h.during && d.during
         join enrolment e on e.class_id = h.class_id and e.during && h.during and e.during && d.during
  union all
  select d.to_account, q.child_id, 'DELEGATED_PAIRING', d.during * q.during
    from delegation d join helper p on p.account_id = d.from_account
         join pairing q on q.helper_id = p.id and q.during && d.during;

comment on view caseload is 'Which children somebody may see, why, and on which days. Every read of children joins it with during @> today.';
