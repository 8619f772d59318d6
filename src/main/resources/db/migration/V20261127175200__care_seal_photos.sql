-- Photos of children are sealed like what is written about them. What was kept before stays readable as it is.
alter table care_photo add column sealed boolean not null default false;
alter table care_photo alter column sealed set default true;

comment on column care_photo.sealed is 'Whether content and thumbnail are sealed under the school''s key, as all are that are added now.';
