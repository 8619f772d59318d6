create table household_merge (
  id        uuid primary key,
  kept_id   uuid not null references household on delete restrict,
  merged_id uuid not null references household on delete restrict,
  reason    text not null check (length(trim(reason)) > 0),
  merged_by uuid not null references account on delete restrict,
  merged_at timestamptz not null,
  undone_by uuid references account on delete restrict,
  undone_at timestamptz,
  constraint household_merge_of_two check (kept_id <> merged_id),
  constraint household_merge_undone_by_somebody check ((undone_by is null) = (undone_at is null))
);

comment on table household_merge is 'Two households that turned out to be one. The merged one stays, empty, so that it can be undone.';

create index household_merge_latest on household_merge (merged_at desc);

create table household_merge_child (
  merge_id uuid not null references household_merge on delete restrict,
  child_id uuid not null references child on delete restrict,
  primary key (merge_id, child_id)
);

comment on table household_merge_child is 'The children a merge moved.';

create table household_merge_carer (
  merge_id uuid not null references household_merge on delete restrict,
  carer_id uuid not null references carer on delete restrict,
  primary key (merge_id, carer_id)
);

comment on table household_merge_carer is 'The carers a merge moved.';

create index household_address on household (address);
