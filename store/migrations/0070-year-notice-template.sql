-- Why: the notice of a year has stars and grades, that of a month has the points of its items; each has its own template.

alter table paper_template drop constraint paper_template_kind_check;
alter table paper_template add constraint paper_template_kind_check
  check (kind in ('letter', 'notice', 'year-notice', 'minutes', 'card', 'register'));
