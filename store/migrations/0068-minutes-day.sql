-- Why: minutes say the business day on which they were written down beside the instant; where the demo stands still they differ.
alter table minutes add column recorded_on date;
update minutes set recorded_on = (recorded_at at time zone 'Asia/Shanghai')::date;
alter table minutes alter column recorded_on set not null;
