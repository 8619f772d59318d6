create table care_household_move (
  merge_id  uuid not null references household_merge on delete restrict,
  record_id uuid not null references care_record on delete restrict,
  child_id  uuid references child on delete restrict,
  constraint care_household_move_once unique nulls not distinct (merge_id, record_id, child_id)
);

comment on table care_household_move is 'What counted for a household that was merged: the part of a child in a record, or (without a child) the record itself.';
