-- Why: two officers may act on the same account, appointment or exemption at once; whoever acts names the revision seen, and the second is told.

alter table account add column revision integer not null default 1 check (revision > 0);
alter table appointment add column revision integer not null default 1 check (revision > 0);
alter table exemption add column revision integer not null default 1 check (revision > 0);
