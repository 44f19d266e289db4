-- Why: an import can be undone as a whole only if it is known what it made besides people: branches, and how many cells.

alter table import add column branches_created uuid[] not null default '{}';
alter table import add column cells_filled integer check (cells_filled >= 0);
create index person_import on person (committee_id, import_id) where import_id is not null;
create index score_import on score (committee_id, import_id) where import_id is not null;
create index person_name on person (committee_id, name);
