-- Why: whom a measure is about can object to it; it is not carried out before the answer.

alter table objection add column measure_id uuid;
alter table objection add constraint objection_measure foreign key (committee_id, measure_id) references measure (committee_id, id);
alter table objection drop constraint objection_about_check;
alter table objection add constraint objection_about_check
  check (about in ('score', 'total', 'stars', 'grade', 'honor', 'other', 'measure'));
alter table objection add constraint objection_of_measure check ((about = 'measure') = (measure_id is not null));
create index objection_measure_index on objection (committee_id, measure_id) where measure_id is not null;
