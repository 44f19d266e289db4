-- Why: a scheme is adopted by a meeting, on paper with a file number, and members are told (issue: the working year).

alter table scheme_version
  add column meeting_on date,
  add column members_due integer check (members_due > 0),
  add column members_present integer check (members_present between 1 and members_due),
  add column ayes integer check (ayes between 0 and members_present),
  add column document text,
  add column told_on date,
  -- Null where the operator set it up at the console.
  add column adopted_by uuid,
  add constraint scheme_version_adoption check (
    (meeting_on is null) = (adopted_by is null) and (meeting_on is null) = (document is null)
    and (meeting_on is null) = (told_on is null) and (meeting_on is null) = (ayes is null)
  );
