create table summary (
  id        uuid primary key,
  term_id   text not null references term on delete restrict,
  class_id  uuid references school_class on delete restrict,
  helper_id uuid references helper on delete restrict,
  language  text not null check (language in ('SIMPLIFIED', 'TRADITIONAL', 'ENGLISH')),
  constraint summary_of_one_scope check (num_nonnulls(class_id, helper_id) <= 1),
  constraint summary_once unique nulls not distinct (term_id, class_id, helper_id, language)
);

comment on table summary is 'A term summary of the school (no class, no helper), a class or a helper, in one language. What it says stands in its versions.';

create table summary_version (
  id            uuid primary key,
  summary_id    uuid not null references summary on delete restrict,
  number        integer not null check (number > 0),
  template      integer not null default 0 check (template >= 0),
  window_from   date not null,
  window_to     date not null,
  as_of         date not null,
  content       bytea not null,
  made_by       uuid not null references account on delete restrict,
  made_at       timestamptz not null,
  frozen_at     timestamptz,
  hash          text check (hash ~ '^[0-9a-f]{64}$'),
  code          text unique check (code ~ '^[0-9A-Z]{12}$'),
  document      bytea,
  document_hash text unique check (document_hash ~ '^[0-9a-f]{64}$'),
  constraint summary_version_number_once unique (summary_id, number),
  constraint summary_version_frozen_has_hash check ((frozen_at is null) = (hash is null)),
  constraint summary_version_locked_has_document check (num_nonnulls(code, document, document_hash) in (0, 3)),
  constraint summary_version_locked_is_frozen check (code is null or hash is not null)
);

comment on table summary_version is 'What a summary says: text blocks and figures with the records behind them as canonical JSON. Only a version that is not frozen yet may change; its stage follows from summary_step.';
comment on column summary_version.hash is 'SHA-256 of content, in hexadecimal digits.';
comment on column summary_version.code is 'Printed in the footer of the locked document; by it a printed paper is verified.';

create function summary_version_keep() returns trigger language plpgsql as $$
begin
  if old.code is not null
     or (old.frozen_at is not null and (old.id, old.summary_id, old.number, old.template, old.window_from, old.window_to, old.as_of,
          old.content, old.made_by, old.made_at, old.frozen_at, old.hash)
        is distinct from (new.id, new.summary_id, new.number, new.template, new.window_from, new.window_to, new.as_of,
          new.content, new.made_by, new.made_at, new.frozen_at, new.hash)) then
    raise exception 'A frozen version of a summary never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger summary_version_kept before update on summary_version
  for each row execute function summary_version_keep();

create table summary_step (
  id         uuid primary key,
  version_id uuid not null references summary_version on delete restrict,
  step       text not null check (step in ('SUBMIT', 'GIVE_BACK', 'APPROVE', 'LOCK', 'REOPEN', 'COMMENT')),
  remark     text,
  taken_by   uuid not null references account on delete restrict,
  taken_at   timestamptz not null,
  constraint summary_step_says_why check (step not in ('GIVE_BACK', 'REOPEN', 'COMMENT') or length(trim(remark)) > 0)
);

comment on table summary_step is 'What was done with a version, and when. The stage of the version is derived from it.';

create index summary_step_of_version on summary_step (version_id, taken_at);

create table summary_reminder (
  id          uuid primary key,
  term_id     text not null references term on delete restrict,
  class_id    uuid not null references school_class on delete restrict,
  reminded_by uuid not null references account on delete restrict,
  reminded_at timestamptz not null
);

comment on table summary_reminder is 'A class whose summary was asked for.';

create index summary_reminder_of_class on summary_reminder (class_id, term_id);

create table summary_case (
  id           uuid primary key,
  term_id      text not null references term on delete restrict,
  child_id     uuid not null references child on delete restrict,
  class_id     uuid not null references school_class on delete restrict,
  record_id    uuid not null references care_record on delete restrict,
  told         text not null check (length(trim(told)) between 1 and 800),
  chosen_by    uuid not null references account on delete restrict,
  chosen_at    timestamptz not null,
  for_school_at timestamptz,
  withdrawn_at timestamptz
);

comment on table summary_case is 'A typical case that a teacher chose to tell, already without names, with the record it comes from. for_school_at: the school tells it too.';

create index summary_case_of_term on summary_case (term_id, class_id) where withdrawn_at is null;

create table summary_template (
  number   integer primary key check (number > 0),
  texts    jsonb not null,
  parts    text[] not null,
  made_by  uuid not null references account on delete restrict,
  made_at  timestamptz not null
);

comment on table summary_template is 'The school''s own wording of the summary''s blocks and the order of its parts. Each change is a new row; the highest number is in use.';
