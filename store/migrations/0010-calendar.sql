-- Why: notice periods count working days, and holidays move every year. A day that is not in this table is refused, never guessed.

create table calendar_day (
  day date primary key,
  is_working boolean not null,
  -- official: from the State Council's notice; assumed: entered for demonstration or ahead of the notice.
  source text not null check (source in ('official', 'assumed'))
);
grant select, insert, update on calendar_day to xianfeng_service;
