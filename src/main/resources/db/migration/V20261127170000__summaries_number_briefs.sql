-- A brief is written anew from its record each time; only its number is given once, in the order in which a school year's are numbered.
create table activity_brief (
  record_id   uuid primary key references care_record on delete restrict,
  school_year integer not null,
  number      integer not null check (number > 0),
  numbered_on date not null,
  numbered_by uuid not null references account on delete restrict,
  constraint activity_brief_number unique (school_year, number)
);

comment on table activity_brief is 'The number of the brief about an activity, a symposium, a training or a meeting of parents.';
