-- The primary keys of intervals are gist, which keep them apart but are slow to enter; most reads come with a child.
create index enrolment_by_child on enrolment (child_id);
create index care_level_by_child on care_level (child_id);
create index care_arrangement_by_child on care_arrangement (child_id);
