create table campaign (
  id          uuid primary key,
  title       text not null check (length(trim(title)) between 1 and 60),
  during      daterange not null check (not isempty(during) and not upper_inf(during) and not lower_inf(during)),
  class_id    uuid references school_class on delete restrict,
  about       text check (length(about) <= 1000),
  recorded_on date not null,
  recorded_by uuid not null references account on delete restrict,
  voided_on   date,
  voided_by   uuid references account on delete restrict,
  void_reason text,
  version     integer not null default 0,
  constraint campaign_void_is_whole check (num_nulls(voided_on, voided_by, void_reason) in (0, 3))
);

comment on table campaign is 'A plan of the school or of one class for some days with named items, such as 七个一 [S-10]; it is due by its last day.';

create index campaign_by_class on campaign (class_id);

create table campaign_item (
  id          uuid primary key,
  campaign_id uuid not null references campaign on delete restrict,
  place       smallint not null check (place between 1 and 12),
  name        text not null check (length(trim(name)) between 1 and 40),
  per         text not null check (per in ('CHILD', 'CLASS')),
  times       smallint not null default 1 check (times between 1 and 30),
  record_kind text check (record_kind ~ '^[A-Z_]+$'),
  constraint campaign_item_place unique (campaign_id, place) deferrable initially deferred
);

comment on table campaign_item is 'What a campaign asks for, of each child or of each class, and how often. Records name the item they count for.';
comment on column campaign_item.record_kind is 'Records of this kind within the campaign''s days count without naming the item.';

create view campaign_whole as
  select c.id, c.title, c.during::text as during, c.class_id, c.about, c.recorded_on, c.voided_on, c.version,
         coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'place', i.place, 'name', i.name, 'per', i.per, 'times', i.times,
                                                       'record_kind', i.record_kind) order by i.place)
                     from campaign_item i where i.campaign_id = c.id), '[]') as items
    from campaign c;

comment on view campaign_whole is 'A campaign with its items.';
