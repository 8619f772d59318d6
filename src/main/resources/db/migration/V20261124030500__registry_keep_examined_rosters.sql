alter table roster_batch add column unchanged text[];

comment on column roster_batch.unchanged is 'Of a large roster whose rows were tried out: the places of those by which an import would change nothing.';
