create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table school (
  id                uuid primary key,
  name              text not null check (length(trim(name)) between 2 and 60),
  stages            text[] not null check (stages <@ array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'] and cardinality(stages) > 0),
  document_language text not null default 'zh-Hans' check (document_language in ('zh-Hans', 'zh-Hant', 'en')),
  module_label      text not null default '关爱学生',
  data_guardian     text,
  created_at        timestamptz not null,
  version           integer not null default 0
);

comment on table school is 'The school of this installation: one row for now.';
comment on column school.data_guardian is 'The person responsible for children''s data (CAC order 4, art. 8).';

create unique index school_only_one on school ((true));

create table term (
  id           text primary key check (id = school_year || '-' || number),
  school_year  integer not null check (school_year between 1990 and 2200),
  number       smallint not null check (number in (1, 2)),
  teaching     daterange not null,
  start_phase  daterange not null,
  mid_phase    daterange not null,
  end_phase    daterange not null,
  version      integer not null default 0,
  constraint term_once unique (school_year, number),
  constraint term_apart exclude using gist (teaching with &&),
  constraint term_phases_in_order check (not isempty(teaching) and start_phase << mid_phase and mid_phase << end_phase),
  constraint term_phases_within check (start_phase <@ teaching and mid_phase <@ teaching and end_phase <@ teaching)
);

comment on table term is 'A term with its teaching dates and three visiting phases; 2026-1 is the first term of school year 2026-2027.';
comment on column term.teaching is 'A day belongs to the term whose teaching starts last on or before it, so a holiday belongs to the term before it.';

create table holiday (
  during daterange not null,
  name   text not null,
  primary key (during, name)
);

comment on table holiday is 'Days without teaching inside a term; they decide which months count as teaching months.';
