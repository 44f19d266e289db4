-- Why: the demo's business day is moved ahead by whoever tries a whole year; it must outlive a restart.

create table demo_day (
  day date not null,
  is_only boolean primary key default true check (is_only)
);
grant select, insert, update on demo_day to xianfeng_service;
