create table care_photo (
  id        uuid primary key,
  record_id uuid not null references care_record on delete restrict,
  content   bytea not null check (length(content) < 4000000),
  thumbnail bytea not null check (length(thumbnail) < 400000),
  width     integer not null check (width > 0),
  height    integer not null check (height > 0),
  added_by  uuid not null references account on delete restrict,
  added_on  date not null
);

comment on table care_photo is 'A photo with a record: a JPEG made anew from the pixels of what was sent, without place, time and device.';

create index care_photo_by_record on care_photo (record_id);

create table care_photo_child (
  photo_id uuid not null references care_photo on delete restrict,
  child_id uuid not null references child on delete restrict,
  primary key (photo_id, child_id)
);

comment on table care_photo_child is 'Who can be recognised in a photo. It is shown only while the guardians of all of them agree.';

create index care_photo_child_by_child on care_photo_child (child_id);
