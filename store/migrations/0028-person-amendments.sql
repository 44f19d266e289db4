-- Why: what is on record about a person is corrected by hand, by two officers perhaps: the second must see the first one's words.

alter table person add column revision integer not null default 0 check (revision >= 0);
