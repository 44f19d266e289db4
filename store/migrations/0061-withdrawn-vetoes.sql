-- Why: a veto that was stated by mistake (of somebody else, of another finding) is taken back by a second person; it never held, and stays on record.

alter table veto
  add column withdrawn_on date,
  add column withdrawn_words text check (withdrawn_words <> ''),
  add column withdrawn_by uuid,
  add constraint veto_withdrawal check (
    num_nonnulls(withdrawn_on, withdrawn_words, withdrawn_by) in (0, 3)
    and (withdrawn_by is null or withdrawn_by <> recorded_by)
  );
grant update (withdrawn_on, withdrawn_words, withdrawn_by) on veto to xianfeng_service;
