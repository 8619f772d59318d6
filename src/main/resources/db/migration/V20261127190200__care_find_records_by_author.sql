-- Who opens "my records" asks for the latest of their own; without this the records of the whole school were walked through.
create index care_record_by_author on care_record (author_id, happened_on);
