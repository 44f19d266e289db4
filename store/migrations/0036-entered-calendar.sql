-- Why: the State Council announces the holidays of a year in the autumn before it; an administrator types them in then.

alter table calendar_day drop constraint calendar_day_source_check;
alter table calendar_day add constraint calendar_day_source_check
  -- official: came with the program; entered: typed in by an administrator from the notice; assumed: for demonstration.
  check (source in ('official', 'entered', 'assumed'));
