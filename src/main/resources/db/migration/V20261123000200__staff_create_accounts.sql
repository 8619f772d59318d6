create table account (
  id                   uuid primary key,
  staff_number         text not null check (staff_number ~ '^[A-Za-z0-9._-]{1,32}$'),
  name                 text not null check (length(trim(name)) between 1 and 40),
  pinyin               text not null default '',
  password_hash        text not null,
  must_change_password boolean not null default false,
  language             text not null default 'zh-Hans' check (language in ('zh-Hans', 'zh-Hant', 'en')),
  enabled              boolean not null default true,
  sessions_since       timestamptz not null default '-infinity',
  created_at           timestamptz not null,
  version              integer not null default 0
);

comment on table account is 'A member of staff who signs in by staff number.';
comment on column account.sessions_since is 'Sign-ins before this moment are over: the password was changed or reset, or the account disabled.';

create unique index account_staff_number on account (lower(staff_number));

create table account_role (
  account_id uuid not null references account on delete restrict,
  role       text not null check (role in ('ADMIN', 'PRINCIPAL', 'CARE_LEAD', 'TEACHER', 'COUNSELLOR')),
  primary key (account_id, role)
);

create table delegation (
  id           uuid primary key,
  from_account uuid not null references account on delete restrict,
  to_account   uuid not null references account on delete restrict,
  during       daterange not null check (not isempty(during)),
  reason       text not null check (length(trim(reason)) > 0),
  created_at   timestamptz not null,
  version      integer not null default 0,
  constraint delegation_not_to_oneself check (from_account <> to_account),
  constraint delegation_apart exclude using gist (from_account with =, to_account with =, during with &&)
);

comment on table delegation is 'While somebody is away, another sees and does what is theirs.';

create index delegation_to on delegation (to_account);

create table draft (
  account_id uuid not null references account on delete restrict,
  form       text not null,
  subject    text not null,
  content    text not null,
  saved_at   timestamptz not null,
  primary key (account_id, form, subject)
);

comment on table draft is 'What somebody has typed into a form and not yet saved. Sealed, since it may hold restricted text.';

create table form_key (
  key        uuid primary key,
  account_id uuid not null references account on delete restrict,
  used_at    timestamptz not null,
  result     text not null
);

comment on table form_key is 'One-time keys of submitted forms, each with the address its first submit led to; a repeat leads there too.';
