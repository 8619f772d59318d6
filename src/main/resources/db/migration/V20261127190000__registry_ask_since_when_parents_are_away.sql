alter table roster_batch add column away_since date;

comment on column roster_batch.away_since is 'Since when parents are away of whom the roster says that they are, but not since when; what who brought it answered. Empty when no such parent was imported.';
