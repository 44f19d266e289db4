-- Why: points suggest, the meeting decides: how it voted, where it rates otherwise than the points and why, what explains a change since last year, whom it picked for honors.

alter table rating_run add column ayes integer check (ayes > 0 and ayes <= members_present);
alter table rating_run add column manner text check (manner in ('hands', 'ballot'));
alter table rating_run add constraint rating_run_counted check ((ayes is null) = (manner is null));

-- What the points came to, and why the meeting rated otherwise; null where it did not.
alter table rating add column by_points jsonb;
alter table rating add column reason text check (reason <> '');
alter table rating add constraint rating_reasoned check ((by_points is null) = (reason is null));
-- What explains that it is not last year's.
alter table rating add column change_words text check (change_words <> '');
-- Honors of the year that the meeting picked this one for.
alter table rating add column picked text[] not null default '{}';
