-- Why: a branch that begins within the year brings its sheets of who came and who paid along, and may take them back as a whole.

alter table import drop constraint import_kind_check;
alter table import add constraint import_kind_check
  check (kind in ('roster', 'scores', 'year-scores', 'entries', 'events'));
alter table event_sheet add column import_id uuid;
alter table event_sheet add foreign key (committee_id, import_id) references import (committee_id, id);
create index event_sheet_import on event_sheet (committee_id, import_id) where import_id is not null;
