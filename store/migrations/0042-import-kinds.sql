-- Why: a branch that begins within the year brings its own book of entries along.

alter table import drop constraint import_kind_check;
alter table import add constraint import_kind_check check (kind in ('roster', 'scores', 'year-scores', 'entries'));
